import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isIgnored } from '../../reading/files/found.ts';

/** The files of sample content as they were shipped: digests by path in the content folder. */
export type Digests = Readonly<Record<string, string>>;

/** What is written in lines: git may have changed how they end. */
const isText = (file: string): boolean => /\.(?:mdx|svg|txt)$/.test(file);

/** The digest of a file, whatever its lines end in. */
export function digest(path: string): string {
  const bytes = readFileSync(path);
  const same = isText(path)
    ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : bytes;
  return createHash('sha256').update(same).digest('base64url');
}

/** Every file below a folder, relative to it, with forward slashes. What systems leave behind is no file. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(sep).some(isIgnored) && statSync(join(folder, name)).isFile())
    .map((name) => relative('.', name).split(sep).join('/'))
    .toSorted();

/** Digests of all entries in a content folder. */
export const digestsOf = (folder: string): Digests =>
  Object.fromEntries(
    filesIn(folder)
      .filter((file) => file.includes('/'))
      .map((file) => [file, digest(join(folder, file))]),
  );
