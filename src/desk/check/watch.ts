import { type BigIntStats, type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isIgnored } from '../../reading/files/found.ts';

/** A save is several events, and a new entry is a folder with files: they count as one change. */
const QUIET = 80;

interface Watched {
  readonly watcher: FSWatcher;
  /** Which folder it is: one that takes the place of another has to be watched anew. */
  readonly identity: string;
}

const identityOf = ({ dev, ino, birthtimeNs }: BigIntStats): string => [dev, ino, birthtimeNs].join(':');

/** What a path is, without symbolic links; undefined where it is no folder. */
function folderAt(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true });
    return stats.isDirectory() ? identityOf(stats) : undefined;
  } catch {
    return undefined;
  }
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((item) => !isIgnored(item.name) && (item.isDirectory() || item.isSymbolicLink()))
      .map(({ name }) => join(path, name));
  } catch {
    return [];
  }
}

/**
 * Calls back when anything in the folders has changed and a moment has passed without another change. The folders themselves
 * may come and go, too.
 *
 * Each folder within has a watcher of its own. Node's recursive one follows files, on Linux, and loses those that an editor
 * replaces by new ones when it saves; chokidar loses a folder that takes the place of another at once.
 * @param folders Absolute.
 * @returns what ends it.
 */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  const watchers = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;

  const notice = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Before what has changed is read: a change during the reading must not be missed.
      follow();
      changed();
    }, QUIET);
  };

  const drop = (path: string): void => {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  };

  const keep = (path: string, identity: string, concerns: (name: string) => boolean): void => {
    if (watchers.get(path)?.identity === identity) return;
    drop(path);
    try {
      const watcher = watch(path, (_event, name) => {
        if (name === null || concerns(name)) notice();
      });
      watcher.on('error', () => {
        drop(path);
        notice();
      });
      watchers.set(path, { watcher, identity });
    } catch {
      // Gone since it was looked at: whoever watches its parent hears of that.
    }
  };

  function follow(): void {
    const wanted = new Set<string>();
    const seen = new Set<string>();
    const visit = (path: string): void => {
      const identity = folderAt(path);
      if (identity === undefined || seen.has(identity)) return;
      seen.add(identity);
      wanted.add(path);
      // First watched, then looked into: what comes in between is heard of.
      keep(path, identity, (name) => !isIgnored(name));
      foldersIn(path).forEach(visit);
    };
    for (const folder of folders) {
      visit(folder);
      // Where it will be again if it goes: the nearest folder above that is there.
      let below = folder;
      while (folderAt(dirname(below)) === undefined && dirname(below) !== below) below = dirname(below);
      const above = dirname(below);
      const identity = folderAt(above);
      if (identity === undefined || wanted.has(above)) continue;
      wanted.add(above);
      const names = new Set(folders.filter((each) => dirname(each) === above).map((each) => basename(each)));
      keep(above, identity, (name) => name === basename(below) || names.has(name));
    }
    for (const path of [...watchers.keys()]) if (!wanted.has(path)) drop(path);
  }

  follow();
  return () => {
    clearTimeout(timer);
    for (const path of [...watchers.keys()]) drop(path);
  };
}
