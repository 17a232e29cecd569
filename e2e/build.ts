import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, ROOT, SITE } from './folders.ts';

/** The day on which fixture sites are built: what is dated later has not been published. */
export const TODAY = '2026-01-01';

/** The folders of one build, so that no two builds share any. */
export interface Folders {
  readonly content: string;
  readonly site: string;
  readonly cache: string;
}

export const foldersOf = (name: string): Folders => ({
  content: join(OUTPUT, name, 'content'),
  site: join(OUTPUT, name, 'site'),
  cache: join(OUTPUT, name, 'cache'),
});

/** The folders of a build that knows nothing of an earlier one. */
export function emptyFolders(name: string): Folders {
  rmSync(join(OUTPUT, name), { recursive: true, force: true });
  return foldersOf(name);
}

/** The folders of a build that has the pictures which the main one has sized, and is new in all else. */
export function foldersWithPictures(name: string): Folders {
  const folders = emptyFolders(name);
  const kept = (part: string): string => join(foldersOf('main').cache, part);
  for (const part of ['assets', 'share', 'cut-fonts'])
    cpSync(kept(part), join(folders.cache, part), { recursive: true, preserveTimestamps: true });
  return folders;
}

/** How the site is told of the folders, and whose it is: the tests' own, wherever this machine's is. */
export const environment = ({ content, site, cache }: Folders): Record<string, string> => ({
  TODAY,
  SITE_DIR: SITE,
  SITE_URL: '',
  BASE_PATH: '',
  CONTENT_DIR: content,
  OUT_DIR: site,
  CACHE_DIR: cache,
});

export interface Build {
  readonly status: number;
  /** Everything it printed, without colours. */
  readonly printed: string;
}

/** Runs one of the project's scripts on the folders of a build, as an author would. */
export function runScript(
  script: string,
  folders: Folders,
  extra: Record<string, string> = {},
  args: readonly string[] = [],
): Promise<Build> {
  const { promise, resolve, reject } = Promise.withResolvers<Build>();
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment(folders), NO_COLOR: '1', FORCE_COLOR: undefined, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (text: string) => {
    printed += text;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', reject);
  child.on('close', (status) => {
    resolve({ status: status ?? 1, printed });
  });
  return promise;
}

export const build = (folders: Folders, extra: Record<string, string> = {}): Promise<Build> =>
  runScript('build', folders, extra);
