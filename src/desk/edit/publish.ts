import { readFileSync } from 'node:fs';
import { makeChanges } from '../../disk/changes.ts';
import { formatDate, isoDate, parseDate } from '../../domain/dates.ts';
import { newFeedId } from '../../domain/feed-id.ts';
import { exactText } from '../../reading/files/bytes.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Entry } from '../../reading/reader.ts';
import { entryPath } from '../../routes.ts';
import type { Desk } from '../desk.ts';
import { isBegunThen } from '../new/front-matter.ts';
import { Refusal } from '../../refusal.ts';
import { ContentErrors, isError, newErrors } from './errors.ts';
import { setField } from './fields.ts';

/** What publishing came to. */
export interface Published {
  readonly path: string;
  /** `nothing`: it was published, or scheduled, before. */
  readonly did: 'published' | 'scheduled' | 'nothing';
  /** When it appears; undefined for a page, which has no date. */
  readonly on: string | undefined;
  /** What could be better about it. */
  readonly advice: readonly Problem[];
}

/** When an entry is to appear, and how that is written. */
interface When {
  readonly date: Date;
  /** Undefined where what the file says stays. */
  readonly written: string | undefined;
}

/**
 * Publishes a draft: clears `draft`, sets `published` if nobody has chosen a day, gives it a `feedId` if it has none.
 * @param day A date instead of today's.
 * @throws ContentErrors where it would have errors, Refusal where it can't be done; the file is then as it was.
 */
export async function publish(entry: Entry, day: string | undefined, desk: Desk): Promise<Published> {
  const before = await desk.reader.read();
  const own = before.problems.filter(({ file }) => file === entry.file);
  const path = entryPath(entry.collection, entry.slug);
  const { frontMatter } = entry;
  const isDraft = frontMatter['draft'] !== undefined && frontMatter['draft'] !== false;
  const hasId = frontMatter['feedId'] !== undefined;
  if (entry.collection === 'pages' || (!isDraft && hasId)) {
    if (own.some(isError)) throw new ContentErrors(own);
    return { path, did: 'nothing', on: dayOf(frontMatter, desk), advice: own };
  }
  const ofTheSite = before.problems.filter(({ file }) => file === desk.identity?.file).filter(isError);
  if (ofTheSite.length > 0) throw new ContentErrors(ofTheSite);
  const was = readFileSync(entry.path);
  const source = exactText(was);
  if (source === undefined) throw new ContentErrors(own);
  const when = whenFor(frontMatter, isDraft ? day : undefined, isDraft && isBegunThen(source), desk);
  let changed = source;
  if (isDraft) changed = setField(changed, 'draft', false);
  if (when.written !== undefined) changed = setField(changed, 'published', when.written);
  if (!hasId) changed = setField(changed, 'feedId', feedIdOf(entry, when.date, desk));
  const after = await desk.reader.suppose(new Map([[entry.path, { source: changed }]]));
  const now = after.problems.filter(({ file }) => file === entry.file);
  const elsewhere = newErrors(before, after).filter(({ file }) => file !== entry.file);
  if (now.some(isError) || elsewhere.length > 0) throw new ContentErrors([...now, ...elsewhere]);
  makeChanges(desk.folder, [{ write: entry.path, data: changed, was }]);
  const did = when.date > desk.now ? 'scheduled' : 'published';
  return { path, did, on: formatDate(when.date, desk.language, desk.timeZone), advice: now };
}

/** The date in the file as a date, if it is one. */
const dateIn = (frontMatter: Entry['frontMatter'], { timeZone }: Desk): Date | undefined =>
  typeof frontMatter['published'] === 'string' ? parseDate(frontMatter['published'], timeZone) : undefined;

function dayOf(frontMatter: Entry['frontMatter'], desk: Desk): string | undefined {
  const date = dateIn(frontMatter, desk);
  return date && formatDate(date, desk.language, desk.timeZone);
}

/** The date that was asked for; or the one that the author wrote; or today. */
function whenFor(
  frontMatter: Entry['frontMatter'],
  day: string | undefined,
  isNotChosen: boolean,
  desk: Desk,
): When {
  const said = day === undefined ? undefined : parseDate(day, desk.timeZone);
  if (day !== undefined && !said)
    throw new Refusal(`--date: ${JSON.stringify(day)} is not a calendar date`, 'Write it like 2026-03-01.');
  if (said) return { date: said, written: day };
  const there = dateIn(frontMatter, desk);
  if (there && !isNotChosen) return { date: there, written: undefined };
  return { date: desk.now, written: desk.today };
}

/** A tag URI has no day in the future: what is scheduled gets today's. */
const feedIdOf = ({ collection, slug }: Entry, date: Date, { now, timeZone, tagAuthority }: Desk): string =>
  newFeedId({
    authority: tagAuthority,
    day: isoDate(date < now ? date : now, timeZone),
    collection,
    slug,
  });
