import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { isCalendarDate } from '../../domain/dates.ts';
import { Refusal } from '../../refusal.ts';
import { type TableRow, readTable } from './table.ts';

/** A film as Letterboxd says that it was seen or reviewed. */
export interface LetterboxdEntry {
  readonly title: string;
  readonly year: number;
  readonly directors: readonly string[];
  /** The day it was seen; undefined where that isn't said. */
  readonly watched: string | undefined;
  readonly rewatch: boolean;
  /** As a diary has it: `3.5/5`, or 7 of ten. */
  readonly rating: string | undefined;
  readonly tags: readonly string[];
  /** In the HTML that Letterboxd allows; paragraphs are parted by blank lines. */
  readonly review: string | undefined;
  /** The day on which it was entered. */
  readonly entered: string | undefined;
}

/** What an export holds. */
export interface LetterboxdExport {
  readonly diary: readonly LetterboxdEntry[];
  readonly reviews: readonly LetterboxdEntry[];
  /** What is there and isn't imported: how many rows, by file. */
  readonly left: readonly { readonly file: string; readonly rows: number }[];
  /** Rows without a title or a year. */
  readonly unreadable: number;
}

/** Larger than any export's tables: what claims to be is no export. */
const LARGEST = 100_000_000;

/** In no account’s diary: what was deleted, what belongs to nobody, whose account it is. */
const NOT_READ = /(?:^|\/)(?:deleted|orphaned|__MACOSX)\/|(?:^|\/)profile\.csv$/;

type Tables = ReadonlyMap<string, string>;

/**
 * Reads what Letterboxd exports: the zip, the folder that some systems make of it by themselves, or one table of its kind.
 * @throws Refusal where it is none of these.
 */
export function readLetterboxd(path: string): LetterboxdExport {
  const name = basename(path);
  if (statSync(path).isDirectory()) return wholeExport(tablesIn(path), name);
  const bytes = readFileSync(path);
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? wholeExport(unzipped(bytes, name), name)
    : oneTable(strFromU8(bytes), name);
}

function oneTable(text: string, name: string): LetterboxdExport {
  const rows = readTable(text, name);
  if (!rows.some((row) => 'title' in row || 'name' in row))
    throw new Refusal(`${name} is no export of Letterboxd`, 'Give the zip, or a table with Title and Year.');
  const entries = rows.map(entryOf);
  const known = entries.filter((entry) => entry !== undefined);
  return {
    diary: known.filter(({ watched }) => watched !== undefined),
    reviews: known.filter(({ review }) => review !== undefined),
    left: [],
    unreadable: entries.length - known.length,
  };
}

function wholeExport(files: Tables, name: string): LetterboxdExport {
  // A zip that was unpacked and packed again has all of it in a folder.
  const inFolder = [...files.keys()].find((file) => /^[^/]+\/(?:diary|reviews)\.csv$/.test(file)) ?? '';
  const folder = inFolder.replace(/[^/]+$/, '');
  const tables = new Map(
    [...files].map(([file, text]) => [file.startsWith(folder) ? file.slice(folder.length) : file, text]),
  );
  if (!tables.has('diary.csv') && !tables.has('reviews.csv'))
    throw new Refusal(
      `${name} has neither diary.csv nor reviews.csv in it`,
      'Take the zip that Letterboxd makes: Settings, Data, Export your data.',
    );
  const rowsOf = (table: string): TableRow[] => readTable(tables.get(table) ?? '', table);
  const diary = rowsOf('diary.csv').map(entryOf);
  const reviews = rowsOf('reviews.csv').map(entryOf);
  return {
    diary: diary.filter((entry) => entry !== undefined),
    reviews: reviews.filter((entry) => entry?.review !== undefined) as LetterboxdEntry[],
    left: [...tables.keys()]
      .filter((file) => file !== 'diary.csv' && file !== 'reviews.csv')
      .map((file) => ({ file, rows: rowsOf(file).length })),
    unreadable: [...diary, ...reviews].filter((entry) => entry === undefined).length,
  };
}

const isRead = (file: string): boolean => file.endsWith('.csv') && !NOT_READ.test(file);

function unzipped(bytes: Uint8Array, name: string): Tables {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: file, originalSize }) => isRead(file) && originalSize < LARGEST,
    });
    return new Map(Object.entries(files).map(([file, content]) => [file, strFromU8(content)]));
  } catch {
    throw new Refusal(`${name} can’t be unpacked`, 'Download it once more.');
  }
}

const tablesIn = (folder: string): Tables =>
  new Map(
    globSync('**/*.csv', { cwd: folder })
      .map((file) => file.split(sep).join('/'))
      .filter(isRead)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

const textIn = (row: TableRow, ...columns: readonly string[]): string | undefined =>
  columns.map((column) => row[column]?.trim()).find((text) => text !== undefined && text !== '');

const dayIn = (row: TableRow, ...columns: readonly string[]): string | undefined => {
  const day = textIn(row, ...columns);
  return day !== undefined && isCalendarDate(day) ? day : undefined;
};

const listIn = (row: TableRow, column: string): string[] =>
  (textIn(row, column) ?? '')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A row as Letterboxd exports it, or as it imports it. Undefined where it names no film. */
function entryOf(row: TableRow): LetterboxdEntry | undefined {
  const title = textIn(row, 'title', 'name');
  const year = Number(textIn(row, 'year'));
  if (title === undefined || !Number.isInteger(year) || year < 1888) return undefined;
  const [stars, ten] = [textIn(row, 'rating'), textIn(row, 'rating10')];
  return {
    title,
    year,
    directors: listIn(row, 'directors'),
    watched: dayIn(row, 'watcheddate'),
    rewatch: /^(?:yes|true)$/i.test(textIn(row, 'rewatch') ?? ''),
    rating: ten ?? (stars === undefined ? undefined : `${stars}/5`),
    tags: listIn(row, 'tags'),
    review: textIn(row, 'review'),
    entered: dayIn(row, 'date') ?? dayIn(row, 'watcheddate'),
  };
}
