import { isoDate } from '../../domain/dates.ts';
import { feedIdSchema, newFeedId } from '../../domain/feed-id.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, error, inFile } from '../problem.ts';
import type { Recorded } from './published.ts';
import { type Site, isPublished } from './site.ts';

/** What new ids are made with. */
interface Options {
  readonly now: Date;
  readonly timeZone: string;
  readonly tagAuthority: string;
}

/**
 * What will be published needs an id that feed readers know it by, drafts not yet; what has been published keeps the id
 * that it had. Pages are in no feed.
 */
export function checkFeedIds(
  items: readonly ReadEntry[],
  record: readonly Recorded[],
  site: Site,
  options: Options,
): Problem[] {
  const recorded = recordedIds(record, site);
  return items.flatMap((item) => {
    const { entry, front } = item;
    if (entry.collection === 'pages' || front.misspelt.has('feedId')) return [];
    const before = recorded.get(item) ?? [];
    const findings =
      front.value['feedId'] === undefined ? missing(item, before, options) : changed(item, before, options);
    return inFile(entry.file, findings);
  });
}

/** The ids that entries had when they were published, at the address they have now or at one that leads to it. */
function recordedIds(record: readonly Recorded[], site: Site): Map<ReadEntry, string[]> {
  const lines = record.flatMap(({ address, feedId }) => {
    const target = feedId === undefined ? undefined : site.at(address);
    return feedId !== undefined && target?.item ? [{ item: target.item, kind: target.kind, feedId }] : [];
  });
  const ids = [...Map.groupBy(lines, ({ item }) => item)].map(([item, all]): [ReadEntry, string[]] => {
    // What took the place of another entry, by an alias, can't have the ids of both: it keeps its own.
    const own = all.filter(({ kind }) => kind === 'entry');
    return [item, (own.length > 0 ? own : all).map(({ feedId }) => feedId)];
  });
  return new Map(ids);
}

function missing(
  { entry: { collection, slug }, known: { published }, front }: ReadEntry,
  [before]: readonly string[],
  { now, timeZone, tagAuthority }: Options,
): Finding[] {
  // `draft: yes` is wrong, and meant.
  const { draft } = front.value;
  const isDraft = draft !== undefined && draft !== false;
  // Without a date there is no id to make: that it is missing is said already.
  if (isDraft || !published) return [];
  // A tag URI has no day in the future (RFC 4151, 2.1): what is scheduled gets today's.
  const day = isoDate(published < now ? published : now, timeZone);
  const what = 'feedId is missing: feed readers would not know the entry again';
  // The line comes last: a full stop behind it would be copied with it.
  const fix =
    before === undefined
      ? `Add this line to the front matter, and never change it: feedId: ${newFeedId({ authority: tagAuthority, day, collection, slug })}`
      : `Put back the line that it was published with: feedId: ${before}`;
  return [error(front.fields.keyPlace(['published']), what, fix)];
}

function changed(item: ReadEntry, before: readonly string[], { now }: Options): Finding[] {
  const { front } = item;
  const [first] = before;
  // Of an id that is none, and of an address that is no longer published, enough is said already.
  const { data: id } = feedIdSchema.safeParse(front.value['feedId']);
  if (first === undefined || id === undefined || before.includes(id) || !isPublished(item, now)) return [];
  return [
    error(
      front.fields.place(['feedId']),
      'feedId isn’t what it was when this was published: subscribers would see it twice',
      `Put it back: feedId: ${first}`,
    ),
  ];
}
