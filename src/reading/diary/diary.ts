import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../domain/dates.ts';
import { nearest } from '../../markdown/nearest.ts';
import { type Item, cause, list, stamp } from '../files/disk.ts';
import { type Finding, type Problem, START, advice, error, inFile } from '../problem.ts';
import { type DiaryTable, readDiaryTable } from './file.ts';

/** The folder of the diary in the content folder. */
export const DIARY = 'diary';

/** A year of the diary. */
export interface DiaryFile extends DiaryTable {
  readonly year: number;
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
}

/** The diary of a content folder, and what is wrong with it. */
export interface Diary {
  /** By year. */
  readonly files: readonly DiaryFile[];
  readonly problems: readonly Problem[];
}

/** Reads the diary of a content folder; what hasn't changed since the last time is not read again. */
export class DiaryReader {
  readonly #folder: string;
  readonly #today: () => string;
  readonly #known = new Map<string, { readonly state: string; readonly file: DiaryFile }>();

  constructor({ folder, timeZone, now }: { folder: string; timeZone: string; now: Date }) {
    this.#folder = folder;
    this.#today = () => isoDate(now, timeZone);
  }

  read(): Diary {
    const problems = misplaced(itemsIn(this.#folder));
    const files = itemsIn(join(this.#folder, DIARY)).flatMap((item): DiaryFile[] => {
      const file = `${DIARY}/${item.name}`;
      const year = yearOf(item);
      if (year === undefined) {
        problems.push(...inFile(file, stray(item)));
        return [];
      }
      try {
        const read = this.#readOne(item, file, year);
        problems.push(...inFile(file, read.findings));
        return [read];
      } catch (reason) {
        const unreadable = error(
          START,
          `the file can’t be read: ${cause(reason)}`,
          'Allow yourself to read it.',
        );
        problems.push(...inFile(file, [unreadable]));
        return [];
      }
    });
    return { files: files.toSorted((a, b) => a.year - b.year), problems };
  }

  #readOne({ path }: Item, file: string, year: number): DiaryFile {
    const state = stamp(path);
    const known = this.#known.get(path);
    if (known?.state === state) return known.file;
    const read = { year, file, path, ...readDiaryTable(readFileSync(path), year, this.#today()) };
    this.#known.set(path, { state, file: read });
    return read;
  }
}

/** None where there is no such folder, or none that can be read: who walks through the content says that. */
function itemsIn(folder: string): Item[] {
  try {
    return list(folder);
  } catch {
    return [];
  }
}

const yearOf = ({ name, kind }: Item): number | undefined => {
  const [, year] = /^(\d{4})\.csv$/.exec(name) ?? [];
  return kind === 'file' && year !== undefined ? Number(year) : undefined;
};

const SPREADSHEET = /\.(?:xlsx?|ods|numbers)$/i;
const TABLE = /\.(?:csv|tsv|tab)$/i;

/** What is in the diary's folder and is no year of it: what looks like one would be lost. */
function stray({ name, kind }: Item): Finding[] {
  const [year = '2026'] = /(?:18|19|20)\d\d/.exec(name) ?? [];
  if (kind !== 'file')
    return [error(START, 'not a file', `A year of the diary is a file: ${DIARY}/${year}.csv.`)];
  if (SPREADSHEET.test(name))
    return [
      error(
        START,
        'a spreadsheet, of which nothing is read',
        `Save it as CSV, in UTF-8: ${DIARY}/${year}.csv.`,
      ),
    ];
  return TABLE.test(name)
    ? [error(START, 'not called by its year, so nothing of it is read', `Rename it to ${year}.csv.`)]
    : [advice(START, 'no year of the diary', `A year is called like ${year}.csv. Move this elsewhere.`)];
}

/** Tables that lie where nobody looks for them. */
function misplaced(items: readonly Item[]): Problem[] {
  return items.flatMap((item): Problem[] => {
    const { name, kind, path } = item;
    const isTable = kind === 'file' && (TABLE.test(name) || SPREADSHEET.test(name));
    const isDiary =
      kind === 'folder' &&
      name !== DIARY &&
      nearest(name, [DIARY, 'diaries']) !== undefined &&
      hasTable(path);
    if (!isTable && !isDiary) return [];
    return inFile(name, [
      error(
        START,
        'nothing of it is read',
        isTable ? `A year of the diary lies in ${DIARY}/: ${DIARY}/2026.csv.` : `Rename it to ${DIARY}.`,
      ),
    ]);
  });
}

const hasTable = (folder: string): boolean => list(folder).some(({ name }) => TABLE.test(name));
