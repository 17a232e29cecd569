import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileAt } from '../addresses.ts';
import { checkAcross } from './across/check.ts';
import type { Identity } from './across/identity.ts';
import type { Navigation } from './across/navigation.ts';
import { type Published, publishedAddresses, recordedIn } from './across/published.ts';
import { type AddressesIn, addressesIn } from './across/site.ts';
import { checkDiary } from './diary/check.ts';
import { type DiaryFile, DiaryReader } from './diary/diary.ts';
import type { Entry, ReadEntry } from './entry/entry.ts';
import { type Surroundings, readEntry } from './entry/read.ts';
import { filesBelow, stamp } from './files/disk.ts';
import type { Found } from './files/found.ts';
import { walk } from './files/walk.ts';
import { schemasFor } from './front-matter/schemas.ts';
import { type KeptOptions, keptIn } from './kept.ts';
import { type Problem, START, error, inFile } from './problem.ts';

export type { Entry } from './entry/entry.ts';

/** All there is to know of a content folder. */
export interface Content {
  readonly entries: readonly Entry[];
  /** The years of the diary. */
  readonly diary: readonly DiaryFile[];
  readonly problems: readonly Problem[];
  /** Every address that leads to something published, old ones included. In alphabetical order. */
  readonly published: readonly Published[];
  /** Every file that a build makes now, but for pictures and fonts, by its path in the built site. */
  readonly files: ReadonlySet<string>;
}

/** What an entry might be: with other text, under another name. */
export interface Supposed {
  readonly source?: string;
  readonly slug?: string;
  /** Where its file would lie, relative to the content folder. Its pictures are still found where they are. */
  readonly file?: string;
}

export interface Reader {
  /** Reads what has changed since the last call. The same `Content` and the same `Entry` come back for what hasn't. */
  read(): Promise<Content>;
}

export interface ContentReader extends Reader {
  /** What the content would be if entries, by the paths of their files, were different. Nothing is written or remembered. */
  suppose(entries: ReadonlyMap<string, Supposed>): Promise<Content>;
}

export interface ReaderOptions {
  /** The content folder. */
  readonly folder: string;
  /** IANA name of the time zone in which a date without a time begins. */
  readonly timeZone: string;
  readonly now: Date;
  /** A domain name or e-mail address of the author's: what ids of new entries begin with. */
  readonly tagAuthority: string;
  /** Where the site is: `https://films.example`, or below that. Links that begin so are links within the site. */
  readonly home?: string | undefined;
  /** Files that the site publishes as they are. */
  readonly publicFolder?: string | undefined;
  readonly navigation?: Navigation | undefined;
  readonly identity?: Identity | undefined;
  /** Where entries are kept, as they were read, for the next process. */
  readonly kept?: Pick<KeptOptions, 'file' | 'program'> | undefined;
}

/** An entry as it was read, and what the files that it is made of looked like: empty where they changed meanwhile. */
interface KnownEntry {
  readonly found: Found;
  readonly state: string;
  readonly read: ReadEntry;
}

/** Entries read at a time: more only hold more files in memory. */
const AT_ONCE = 16;

/** A reader of one content folder. */
export function contentReader(options: ReaderOptions): ContentReader {
  const { folder, timeZone, now, publicFolder } = options;
  const diaryReader = new DiaryReader(options);
  const schemas = schemasFor(timeZone, now);
  const kept = options.kept && keptIn({ ...options.kept, now, timeZone });
  let known = new Map<string, KnownEntry>();
  let last: Content | undefined;

  /** What an entry looks like from outside: the files it is made of, and when they changed. */
  const stateOf = ({ path, slug, beside = [] }: Found, looked: readonly string[]): string =>
    [slug, stamp(path), ...beside, ...looked.map(stamp)].join('\n');

  const isUnchanged = ({ found, state, read }: KnownEntry): boolean => state === stateOf(found, read.looked);

  async function readOne(found: Found, around: Surroundings): Promise<KnownEntry> {
    const before = known.get(found.path);
    if (before && isUnchanged({ ...before, found })) return before;
    const early = stateOf(found, []);
    const read = (await kept?.find(found)) ?? (await readEntry(found, around));
    // Changed while it was read: what was read is stale already, and the next call has to look again.
    const settled = early === stateOf(found, []);
    return { found, state: settled ? stateOf(found, read.looked) : '', read };
  }

  async function readAll(supposed?: ReadonlyMap<string, Supposed>) {
    const { found, problems } = walk(folder);
    const around = { root: resolve(folder), timeZone, now, schemas };
    const read = await inTurns(found, async (item) => {
      const other = supposed?.get(item.path);
      return other
        ? { found: item, state: '', read: await readEntry({ ...item, ...other }, around, other.source) }
        : readOne(item, around);
    });
    const items = oneForEachAddress(read.map((item) => item.read));
    const published = publishedAddresses(items, now);
    const record = recordedIn(folder);
    const diary = diaryReader.read();
    const days = diary.files.flatMap(({ rows }) => rows.map(({ row }) => row.date));
    const addresses = addressesIn(items, days, timeZone);
    const publicFiles = publicFolder === undefined ? [] : filesBelow(publicFolder);
    const all = [
      ...problems,
      ...diary.problems,
      ...checkDiary(diary.files, items),
      ...read.flatMap((item) => item.read.problems),
      ...checkAcross(items, {
        navigation: undefined,
        identity: undefined,
        home: undefined,
        ...options,
        addresses,
        publicFiles,
        published,
        record,
        diary: diary.files,
      }),
    ].sort(inOrder);
    const content: Content = {
      entries: items.map(({ entry }) => entry),
      diary: diary.files,
      problems: all,
      published,
      files: filesOf(addresses, publicFiles, now),
    };
    return { content, known: new Map(read.map((item) => [item.found.path, item])) };
  }

  return {
    async read() {
      if (Number.isNaN(now.valueOf())) return NO_DAY;
      const read = await readAll();
      known = read.known;
      if (!last) await kept?.keep([...known.values()], isUnchanged);
      if (!last || !isSame(last, read.content)) last = read.content;
      return last;
    },
    suppose: async (supposed) => (await readAll(supposed)).content,
  };
}

const filesOf = (addresses: AddressesIn, publicFiles: readonly string[], now: Date): ReadonlySet<string> =>
  new Set([...addresses.filter(({ from }) => from && from <= now).map(fileAt), ...publicFiles]);

/** Nothing can be said of content by a clock that shows no time. */
const NO_DAY: Content = {
  entries: [],
  diary: [],
  problems: inFile('', [error(START, 'TODAY is no date', 'Write it like 2026-01-01.')]),
  published: [],
  files: new Set(),
};

/** Where two files claim one address, the first stands for both, with the errors of the two reported. */
function oneForEachAddress(items: readonly ReadEntry[]): ReadEntry[] {
  const taken = new Set<string>();
  return items.filter(({ entry: { collection, slug } }) => {
    const id = `${collection}/${slug}`;
    if (slug === '' || taken.has(id)) return false;
    taken.add(id);
    return true;
  });
}

const inOrder = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

const isSame = (last: Content, { entries, diary, problems }: Content): boolean =>
  last.entries.length === entries.length &&
  last.diary.length === diary.length &&
  last.problems.length === problems.length &&
  entries.every((entry, index) => entry === last.entries[index]) &&
  diary.every((file, index) => file === last.diary[index]) &&
  problems.every((problem, index) => isDeepStrictEqual(problem, last.problems[index]));

/** The results in order, a few at a time. */
async function inTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
