import { getCollection, type CollectionEntry } from 'astro:content';
import { now } from '../clock.ts';
import { criteriaOn } from '../domain/criteria.ts';
import { type Status, statusAt } from '../domain/entry.ts';
import { type Rescoring, rescorings } from '../domain/rescored.ts';
import { dayOf } from '../domain/review.ts';
import type { Scores } from '../domain/scores.ts';
import { scoresOn } from '../domain/written-scores.ts';
import { site } from '../settings/settings.ts';
import { todaysCriteria } from './criteria.ts';
import { once } from './once.ts';

/** A review, with its scores by the criteria of their day; undefined where it gives none. */
export type ReviewEntry = CollectionEntry<'reviews'> & {
  readonly scores: Scores | undefined;
  /** How they have moved, the last time first. */
  readonly rescorings: readonly Rescoring[];
};
export type PostEntry = CollectionEntry<'posts'>;
export type PageEntry = CollectionEntry<'pages'>;
export type Entry = ReviewEntry | PostEntry | PageEntry;

/**
 * A dated collection, newest first; what appeared at the same moment by slug. A build gives what has been published; the
 * author's live preview everything, with its status.
 */
async function dated<Name extends 'reviews' | 'posts'>(collection: Name) {
  const entries = await getCollection(collection);
  return entries
    .map((entry) => ({ ...entry, status: statusAt(entry.data, now) }))
    .filter(({ status }) => import.meta.env.DEV || !status)
    .sort(newestFirst);
}

interface HasDate {
  readonly id: string;
  readonly data: { readonly published: Date };
}

/** The order of all lists: what appeared at the same moment by slug. */
export const newestFirst = (a: HasDate, b: HasDate): number =>
  b.data.published.valueOf() - a.data.published.valueOf() || (a.id < b.id ? -1 : 1);

const scoresOf = ({ data }: CollectionEntry<'reviews'>): Scores | undefined =>
  scoresOn(data.scores, criteriaOn(dayOf(data, { now, timeZone: site.timeZone })), todaysCriteria);

export type Shown<E extends ReviewEntry | PostEntry> = E & { readonly status: Status };

/** The reviews that a reader may see, newest first. */
export const reviews = once(async (): Promise<Shown<ReviewEntry>[]> =>
  (await dated('reviews')).map((entry) => {
    const scores = scoresOf(entry);
    return { ...entry, scores, rescorings: rescorings(entry.data, scores, site) };
  }),
);

/** The posts that a reader may see, newest first. */
export const posts = once((): Promise<Shown<PostEntry>[]> => dated('posts'));

/** Pages that stand by themselves. */
export const pages = once((): Promise<PageEntry[]> => getCollection('pages'));

/** What a reader cannot see yet, for the author's live preview: drafts and what is scheduled, the next to appear first. */
export async function unpublished() {
  const [allReviews, allPosts] = [await reviews(), await posts()];
  const withStatus = (status: Status) => ({
    reviews: allReviews.filter((entry) => entry.status === status).toReversed(),
    posts: allPosts.filter((entry) => entry.status === status).toReversed(),
  });
  return { drafts: withStatus('draft'), scheduled: withStatus('scheduled') };
}
