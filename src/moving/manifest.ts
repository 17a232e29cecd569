import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { Entry } from './build.ts';
import type { Source } from './pictures.ts';

/**
 * What has been moved, in the content folder: with it a second run knows what its author has edited since, and what is called what.
 * A name that begins with a dot is no content.
 */
export const MANIFEST = '.import.json';

const schema = z.record(z.string(), z.object({ entry: z.string(), files: z.record(z.string(), z.string()) }));

/** By file of the old site: the entry it became, and a digest of each file as it was written. */
export type Manifest = z.infer<typeof schema>;

const digestOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url');

/** @throws Refusal where it is there and can't be read: nothing would then be known to be edited. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return {};
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Refusal(
      `${path} can’t be read: it says what was moved before`,
      'Put it back from your version control; or delete it, and what is there already stays as it is.',
    );
  }
}

/** A picture is asked for as often as its entry is tried. */
const pictures = new WeakMap<Source, string>();

function digestOfPicture(source: Source): string {
  const digest = pictures.get(source) ?? digestOf(source.bytes ?? readFileSync(source.file.path));
  pictures.set(source, digest);
  return digest;
}

/** Digests of all files of an entry. */
export const digestsOf = ({ text, beside }: Entry): Record<string, string> => ({
  'index.mdx': digestOf(text),
  ...Object.fromEntries([...beside].map(([name, source]) => [name, digestOfPicture(source)])),
});

/** How an entry stands to what is in the content folder. */
export type Standing =
  /** It isn't there yet. */
  | 'new'
  /** It is there, as it would be written. */
  | 'same'
  /** It is there as it was written before, and would be written otherwise now. */
  | 'changed'
  /** Its author has edited it since. */
  | 'edited'
  /** Its author has deleted or renamed it since. */
  | 'gone'
  /** Something else is there. */
  | 'taken';

/** How an entry stands to the content folder. */
export function standingOf(
  entry: Entry,
  digests: Readonly<Record<string, string>>,
  folder: string,
  manifest: Manifest,
): Standing {
  const before = manifest[entry.planned.document.file];
  const known = before?.entry === entry.id ? before.files : undefined;
  if (!existsSync(join(folder, entry.id))) {
    if (existsSync(join(folder, `${entry.id}.mdx`))) return 'taken';
    return known ? 'gone' : 'new';
  }
  const there = (name: string): string | undefined => {
    const path = join(folder, entry.id, name);
    return existsSync(path) ? digestOf(readFileSync(path)) : undefined;
  };
  if (Object.entries(digests).every(([name, digest]) => there(name) === digest)) return 'same';
  if (!known) return 'taken';
  return Object.entries(known).every(([name, digest]) => there(name) === digest) ? 'changed' : 'edited';
}
