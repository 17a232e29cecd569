import { hash } from 'node:crypto';
import type { Entry } from '../reading/reader.ts';
import { pictureDigest } from '../reading/pictures/picture-file.ts';

/** Changes when the loader stores something else for the same files: a store from before is then read anew. */
const VERSION = '4';

/** Whether every entry goes down Astro's own path; a test compares what both give. */
export const ASTRO_PATH = process.env['MDX_PATH'] === 'astro';

/** A digest of all that the page of an entry is made of: its words and its pictures. */
export const digestOf = async ({ source, pictures }: Pick<Entry, 'source' | 'pictures'>): Promise<string> =>
  hash('sha1', [VERSION, ASTRO_PATH, source, ...(await Promise.all(pictures.map(pictureDigest)))].join('\n'));
