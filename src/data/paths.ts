import { type Addressed, addressesOf } from '../addresses.ts';
import { facetsOf } from '../domain/facets.ts';
import { scoreLines } from '../domain/scores.ts';
import { site } from '../settings/settings.ts';
import { diary } from './diary.ts';
import { type Entry, pages, posts, reviews } from './entries.ts';
import { once } from './once.ts';

const addressed = (entry: Entry): Addressed => ({
  collection: entry.collection,
  slug: entry.id,
  published: 'published' in entry.data ? entry.data.published : new Date(0),
  tags: 'tags' in entry.data ? entry.data.tags : [],
  aliases: entry.data.aliases,
  facets: 'film' in entry.data ? facetsOf(entry.data.film) : undefined,
  scored: 'scores' in entry && entry.scores ? keysOf(entry.scores) : [],
});

const keysOf = (scores: Parameters<typeof scoreLines>[0]): string[] =>
  scoreLines(scores).flatMap(({ criterion, score }) => (score === undefined ? [] : criterion.key));

/** All that a reader may see, with what its addresses follow from. */
export const addressedEntries = once(async (): Promise<Addressed[]> =>
  [...(await reviews()), ...(await posts()), ...(await pages())].map(addressed),
);

/** The days of all viewings in the diary. */
export const diaryDays = async (): Promise<string[]> => (await diary()).viewings.map(({ date }) => date);

/** Every path that there is: what may be linked to that isn't there for every content. */
export const paths = once(
  async (): Promise<ReadonlySet<string>> =>
    new Set(addressesOf(await addressedEntries(), await diaryDays(), site.timeZone).map(({ path }) => path)),
);
