import { readFileSync, rmSync } from 'node:fs';
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

/**
 * Takes a lock that this process holds until it ends. One that a dead process left is taken over.
 * @param path A file that is there while somebody holds the lock, with the number of the process.
 * @returns the number of the process that holds it; undefined where it is ours now.
 */
export function takeLock(path: string): number | undefined {
  for (;;) {
    try {
      writeNew(path, String(process.pid));
      process.once('exit', () => rmSync(path, { force: true }));
      return undefined;
    } catch (reason) {
      if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw reason;
    }
    const holder = Number(readFileSync(path, 'utf8'));
    if (isAtWork(holder)) return holder;
    rmSync(path, { force: true });
  }
}
