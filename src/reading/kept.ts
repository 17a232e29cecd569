import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '../disk/write-whole.ts';
import { isoDate } from '../domain/dates.ts';
import type { Entry, ReadEntry } from './entry/entry.ts';
import { textOf } from './entry/read.ts';
import type { Found } from './files/found.ts';
import { type FrontMatter, fieldsIn } from './front-matter/read.ts';
import { pictureDigest } from './pictures/picture-file.ts';

export interface KeptOptions {
  /** Where it is written down. */
  readonly file: string;
  /** A digest of the program that reads, and of what it has been told: what another has read is not taken. */
  readonly program: () => string;
  readonly now: Date;
  readonly timeZone: string;
}

/** What an entry was found as, and what was read. */
interface Item {
  readonly found: Found;
  readonly read: ReadEntry;
}

/** Entries as an earlier process has read them. */
export interface Kept {
  /** An entry, where reading it again would give the same. */
  find(found: Found): Promise<ReadEntry | undefined>;
  /**
   * Keeps what was read for the next process. Where it can't be written, that reads again.
   * @param isUnchanged Whether what an item was read from is still the same.
   */
  keep<I extends Item>(items: readonly I[], isUnchanged: (item: I) => boolean): Promise<void>;
}

/** What was read of an entry, but for what its file says at once, and what it was read from. */
interface Reading {
  readonly digest: string;
  /** The digest of each picture, by its path. */
  readonly pictures: ReadonlyMap<string, string | undefined>;
  readonly read: Omit<ReadEntry, 'entry' | 'front'> & {
    readonly entry: Omit<Entry, 'source'>;
    readonly front: Omit<FrontMatter, 'fields'>;
  };
}

interface Written {
  readonly program: string;
  readonly now: Date;
  /** By the paths of the files. */
  readonly readings: ReadonlyMap<string, Reading>;
}

const digestOf = (found: Found, source: string): string =>
  hash('sha1', `${JSON.stringify(found)}\n${source}`);

async function readingOf({ found, read: { entry, front, ...read } }: Item): Promise<Reading> {
  const { source, ...restOfEntry } = entry;
  const { fields: _, ...restOfFront } = front;
  const pictures = new Map<string, string | undefined>();
  for (const path of read.looked) pictures.set(path, await pictureDigest(path));
  return {
    digest: digestOf(found, source),
    pictures,
    read: { ...read, entry: restOfEntry, front: restOfFront },
  };
}

/** Milliseconds until a date is over, by whatever clock it was written. */
const UNTIL_OVER = 2 * 24 * 60 * 60 * 1000;

/**
 * Whether no later day, and no file but its own and its pictures, would make something else of an entry.
 * @param over A day that is over: "2025-06-06".
 */
function isSettled({ entry, front, known }: ReadEntry, over: string): boolean {
  const frontMatter = entry.source.split('\n', front.bodyLine).join('\n');
  const days = frontMatter.match(/\d{4}-\d\d-\d\d/g) ?? [];
  return entry.ok && !known.draft && entry.body.imports.length === 0 && days.every((day) => day < over);
}

/** The length of a digest. A file begins with that of all behind it: what is cut off is as good as nothing. */
const DIGEST_LENGTH = hash('sha1', '').length;

function written(file: string): Written | undefined {
  try {
    const bytes = readFileSync(file);
    const rest = bytes.subarray(DIGEST_LENGTH);
    return bytes.toString('latin1', 0, DIGEST_LENGTH) === hash('sha1', rest)
      ? (deserialize(rest) as Written)
      : undefined;
  } catch {
    // There is none, or another version of Node has written it.
    return undefined;
  }
}

/**
 * What was read of a content folder, from one process to the next. The first page of a preview, a check, a publication want all
 * entries, of which few have changed: an entry is read again where its file, a picture of it or the program is not what it was.
 */
export function keptIn({ file, program, now, timeZone }: KeptOptions): Kept {
  let readings: Written['readings'] | undefined;
  const taken = new Set<string>();

  const load = (): Written['readings'] => {
    const before = written(file);
    return before?.program === program() && before.now <= now ? before.readings : new Map<string, Reading>();
  };

  return {
    async find(found) {
      const reading = (readings ??= load()).get(found.path);
      if (!reading) return undefined;
      const { text: source } = textOf(found.path);
      if (source === undefined || reading.digest !== digestOf(found, source)) return undefined;
      for (const [path, digest] of reading.pictures)
        if (digest !== (await pictureDigest(path))) return undefined;
      taken.add(found.path);
      const { entry, front, ...read } = reading.read;
      let fields: FrontMatter['fields'] | undefined;
      return {
        ...read,
        entry: { ...entry, source },
        front: {
          ...front,
          get fields() {
            return (fields ??= fieldsIn(source));
          },
        },
      };
    },

    async keep(items, isUnchanged) {
      const over = isoDate(new Date(now.valueOf() - UNTIL_OVER), timeZone);
      const settled = items.filter(({ read }) => isSettled(read, over));
      readings = new Map();
      if (settled.every(({ found }) => taken.has(found.path))) return;
      try {
        const fresh = new Map<string, Reading>();
        for (const item of settled) if (isUnchanged(item)) fresh.set(item.found.path, await readingOf(item));
        const bytes = serialize({ program: program(), now, readings: fresh } satisfies Written);
        writeWhole(file, Buffer.concat([Buffer.from(hash('sha1', bytes)), bytes]));
      } catch {
        // What can't be kept is read again.
      }
    },
  };
}
