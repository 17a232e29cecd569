import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, type Folders, runScript } from './build.ts';
import { ROOT } from './folders.ts';

/** A blog as Jekyll keeps it, made up for this. */
export const BLOG = join(ROOT, 'e2e/blog');

/** Where the blog was, and where the site will be. */
export const ORIGIN = 'https://reelnotes.example';

/** Puts a copy of the blog into a folder, so that nothing can be written into the original. */
export function copyBlog(folder: string): string {
  cpSync(BLOG, folder, { recursive: true });
  return folder;
}

/** Runs a command on a content folder of a site that is where the blog was. */
export const command = (
  name: 'check' | 'import',
  args: readonly string[],
  folders: Folders,
  extra: Record<string, string> = {},
): Promise<Build> => runScript(name, folders, { SITE_URL: ORIGIN, ...extra }, args);

export const importBlog = (folders: Folders, blog: string, ...options: readonly string[]): Promise<Build> =>
  command('import', ['jekyll', blog, ...options], folders);

/** The file that answers at an address; undefined where none does. Hosts look for an index where it names no file. */
export function answering(site: string, address: string): string | undefined {
  const path = join(site, decodeURI(new URL(address, ORIGIN).pathname));
  return [path, join(path, 'index.html')].find((file) => /\.\w+$/.test(file) && existsSync(file));
}

/** The file at which a visitor of an address arrives, however often sent on; undefined where it is nowhere. */
export function arrival(site: string, address: string, sentOn = 0): string | undefined {
  const file = answering(site, address);
  if (file === undefined || !file.endsWith('.html') || sentOn > 5) return file;
  const [, to] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
  return to === undefined ? file : arrival(site, to, sentOn + 1);
}
