import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Entry } from '../reading/reader.ts';

/** Changes when the loader stores something else for the same files: a store from before is then read anew. */
const VERSION = '3';

/** Whether every entry goes down Astro's own path; a test compares what both give. */
export const ASTRO_PATH = process.env['MDX_PATH'] === 'astro';

interface Known {
  readonly stamp: string;
  readonly digest: string;
}

const pictures = new Map<string, Known>();

/** A digest of the bytes of a picture; read again only when size or time of the file have changed. */
function pictureDigest(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  const stamp = `${stats?.size} ${stats?.mtimeMs}`;
  const known = pictures.get(path);
  if (known?.stamp === stamp) return known.digest;
  const digest = stats?.isFile() ? hash('sha1', readFileSync(path)) : '';
  pictures.set(path, { stamp, digest });
  return digest;
}

/** A digest of all that the page of an entry is made of: its words and its pictures. */
export const digestOf = ({ source, pictures: paths }: Pick<Entry, 'source' | 'pictures'>): string =>
  hash('sha1', [VERSION, ASTRO_PATH, source, ...paths.map(pictureDigest)].join('\n'));
