import { copyFileSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where files wait inside the folder, on its own disk. */
const WAITING = '.new';

/** What the folder has for reasons of its own: a disk, a host, git. */
const isForeign = (name: string): boolean => /^(?:\.|lost\+found$)/.test(name);

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const isSame = (one: string, other: string): boolean =>
  isFile(other) && readFileSync(one).equals(readFileSync(other));

/** Pages come after what they show. */
const inOrder = (a: string, b: string): number => Number(a.endsWith('.html')) - Number(b.endsWith('.html'));

/**
 * Gives a folder the files of another without replacing itself. First all are copied beside their place, so a full disk
 * changes nothing; then each takes its place at once, what pages show before the pages; then what is left over goes.
 */
export function fillFolder(from: string, to: string): void {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) =>
    isFile(join(from, name)),
  );
  const changed = files.filter((name) => !isSame(join(from, name), join(to, name))).toSorted(inOrder);
  const waiting = join(to, WAITING);
  rmSync(waiting, { recursive: true, force: true });
  try {
    for (const name of changed) {
      mkdirSync(dirname(join(waiting, name)), { recursive: true });
      copyFileSync(join(from, name), join(waiting, name));
    }
    for (const name of changed) {
      makeRoom(to, name);
      renameSync(join(waiting, name), join(to, name));
    }
  } finally {
    rmSync(waiting, { recursive: true, force: true });
  }
  const kept = new Set(files.flatMap(withFolders));
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' }))
    if (!kept.has(name) && !isForeign(name)) rmSync(join(to, name), { recursive: true, force: true });
}

/** `a/b/c`, `a/b`, `a`. */
function withFolders(name: string): string[] {
  const above = dirname(name);
  return above === '.' ? [name] : [name, ...withFolders(above)];
}

/** A folder in the place of a file goes, and a file in the place of a folder. */
function makeRoom(folder: string, name: string): void {
  const [own, ...above] = withFolders(name);
  for (const each of above) if (isFile(join(folder, each))) rmSync(join(folder, each));
  if (!isFile(join(folder, own!))) rmSync(join(folder, own!), { recursive: true, force: true });
  mkdirSync(dirname(join(folder, name)), { recursive: true });
}
