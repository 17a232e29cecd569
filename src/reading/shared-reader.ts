import { join, relative, resolve, sep } from 'node:path';
import { now } from '../clock.ts';
import { site } from '../site.ts';
import { inProcess } from './in-process.ts';
import { contentReader, type Content, type Reader } from './reader.ts';

/** Where the author's words are, from the root of the project. Tests choose another folder. */
export const CONTENT_FOLDER = process.env['CONTENT_DIR'] ?? 'src/content';

/** Files that the site publishes as they are, from the root of the project. */
export const PUBLIC_FOLDER = 'public';

/** A reader for several who want the same content at the same time. */
export interface SharedReader extends Reader {
  /** Content as it was when last something changed: who asks later gets the same reading, even while it is under way. */
  read(): Promise<Content>;
  /** Something may have changed on disk: who asks from now on gets a reading that begins later. */
  changed(): void;
}

/** One reading for all who want it; never two at a time. */
export function share(reader: Reader): SharedReader {
  let last: Promise<Content> | undefined;
  let stale = true;
  return {
    read() {
      if (last && !stale) return last;
      const before = last?.catch(() => undefined);
      const mine = Promise.resolve(before).then(() => reader.read());
      mine.catch(() => {
        if (last === mine) stale = true;
      });
      last = mine;
      stale = false;
      return mine;
    },
    changed() {
      stale = true;
    },
  };
}

const readers = inProcess('readers', () => new Map<string, SharedReader>());

/**
 * The reader of this process, made once for each content folder.
 * @param root The project's folder.
 */
export function sharedReader(root: string = process.cwd()): SharedReader {
  const folder = resolve(root, CONTENT_FOLDER);
  let reader = readers.get(folder);
  if (!reader) {
    reader = share(
      contentReader({
        folder,
        timeZone: site.timeZone,
        now,
        tagAuthority: site.tagAuthority,
        publicFolder: join(root, PUBLIC_FOLDER),
        navigation: {
          file: relative(folder, resolve(root, 'src/site.ts')).split(sep).join('/'),
          paths: site.navigation.map(({ path }) => path),
        },
      }),
    );
    readers.set(folder, reader);
  }
  return reader;
}
