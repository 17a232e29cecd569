import { readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** Changes on disk that can all be taken back. */
export interface Changes {
  readonly write: (path: string, text: string) => void;
  readonly move: (from: string, to: string) => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work on disk of which, if it fails or is interrupted, nothing stays.
 * @param work Throws to take back what it changed.
 */
export async function allOrNothing<Result>(work: (changes: Changes) => Promise<Result>): Promise<Result> {
  const undo: (() => void)[] = [];
  const takeBack = (): void => {
    for (let step = undo.pop(); step; step = undo.pop()) step();
  };
  const interrupted = (): void => {
    takeBack();
    console.error('Interrupted: nothing was changed.');
    process.exit(130);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  try {
    return await work({
      write(path, text) {
        const before = readFileSync(path);
        const { atime, mtime } = statSync(path);
        undo.push(() => {
          writeFileSync(path, before);
          utimesSync(path, atime, mtime);
        });
        writeFileSync(path, text);
      },
      move(from, to) {
        renameSync(from, to);
        undo.push(() => renameSync(to, from));
      },
    });
  } catch (reason) {
    takeBack();
    throw reason;
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  }
}
