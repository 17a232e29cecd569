import { existsSync, linkSync, readFileSync, rmSync } from 'node:fs';
import { writeNew } from './write-whole.ts';

/** Whether a process that left its number somewhere is still at work. This one doesn't count. */
export function isAtWork(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (reason) {
    // There is one, and it is somebody else's.
    return (reason as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes the number of this process into a file that isn't there yet, at once: an empty one would be taken for nobody's. */
function claim(path: string): void {
  const own = `${path}.${String(process.pid)}`;
  writeNew(own, String(process.pid));
  try {
    linkSync(own, path);
  } catch (reason) {
    // Not every disk can give a file a second name.
    if ((reason as NodeJS.ErrnoException).code === 'EEXIST') throw reason;
    writeNew(path, String(process.pid));
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Takes a lock that this process holds until it ends. One that a dead process left is taken over.
 * @param path A file that is there while somebody holds the lock, with the number of the process.
 * @returns the number of the process that holds it; undefined where it is ours now.
 */
export function takeLock(path: string): number | undefined {
  for (;;) {
    try {
      claim(path);
      process.once('exit', () => rmSync(path, { force: true }));
      return undefined;
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
    }
    const holder = Number(existsSync(path) ? readFileSync(path, 'utf8') : 0);
    if (isAtWork(holder)) return holder;
    rmSync(path, { force: true });
  }
}
