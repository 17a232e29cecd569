import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { digestOf } from './journal.ts';
import { writeWhole } from './write-whole.ts';

/** A file of a cache. */
interface Cached {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Files that are dear to make, kept between builds. */
export interface Cache {
  /** @param name As it was kept. A file that is not what was kept is deleted, and not found. */
  readonly find: (name: string) => Cached | undefined;
  /** Keeps a file, whole or not at all. @returns its path. */
  readonly keep: (name: string, bytes: Uint8Array) => string;
}

/** @param folder Where the files are. The name of each also has a digest of its bytes: `still.1f2a….jpg`. */
export function cacheIn(folder: string): Cache {
  let known: Map<string, string> | undefined;
  const withoutDigest = (file: string): string => file.replace(/\.[\da-f]{40}(?=\.\w+$)/, '');
  const list = (): Map<string, string> => {
    try {
      return new Map(readdirSync(folder).map((file) => [withoutDigest(file), file]));
    } catch {
      return new Map();
    }
  };
  return {
    find(name) {
      known ??= list();
      const file = known.get(name);
      if (file === undefined) return undefined;
      const path = join(folder, file);
      const bytes = readFileSync(path);
      if (file === withDigest(name, bytes)) return { path, bytes };
      rmSync(path);
      known.delete(name);
      return undefined;
    },
    keep(name, bytes) {
      const path = join(folder, withDigest(name, bytes));
      writeWhole(path, bytes);
      return path;
    },
  };
}

function withDigest(name: string, bytes: Uint8Array): string {
  const extension = extname(name);
  return `${name.slice(0, -extension.length)}.${digestOf(bytes)}${extension}`;
}
