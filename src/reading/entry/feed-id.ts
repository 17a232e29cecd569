import { isoDate } from '../../domain/dates.ts';
import { newFeedId } from '../../domain/feed-id.ts';
import type { Found } from '../files/found.ts';
import type { FrontMatter } from '../front-matter/read.ts';
import { type Finding, error } from '../problem.ts';
import type { Known } from './known.ts';

/** What will be published needs an id that feed readers know it by, drafts not yet. Pages are in no feed. */
export function checkFeedId(
  { collection, slug }: Found,
  { published }: Known,
  { value, fields, misspelt }: FrontMatter,
  { now, timeZone, tagAuthority }: { now: Date; timeZone: string; tagAuthority: string },
): Finding[] {
  // `draft: yes` is wrong, and meant.
  const isDraft = value['draft'] !== undefined && value['draft'] !== false;
  const isThere = value['feedId'] !== undefined || misspelt.has('feedId');
  // Without a name or a date there is no id to give: that these are missing is said already.
  if (collection === 'pages' || isDraft || isThere || slug === '' || !published) return [];
  // A tag URI has no day in the future (RFC 4151, 2.1): what is scheduled gets today's.
  const day = isoDate(published < now ? published : now, timeZone);
  const id = newFeedId({ authority: tagAuthority, day, collection, slug });
  return [
    error(
      fields.keyPlace(['published']),
      'feedId is missing: feed readers would not know the entry again',
      // The line comes last: a full stop behind it would be copied with it.
      `Add this line to the front matter, and never change it: feedId: ${id}`,
    ),
  ];
}
