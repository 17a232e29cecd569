import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { cause } from './cause.ts';
import { HalfChanged, Unchanged } from './failures.ts';
import {
  JOURNAL,
  type Step,
  clearJournals,
  digestOf,
  endJournal,
  isThere,
  openJournal,
  readJournal,
  take,
  takeBack,
} from './journal.ts';
import { writeNew } from './write-whole.ts';

/** A change to an author's files. Paths are absolute. */
export type Change =
  | {
      readonly write: string;
      readonly data: string | Uint8Array;
      /** What was read there: if it has changed since, it isn't written over. Undefined where there was no file. */
      readonly was: Uint8Array | undefined;
    }
  /** A file or folder gets another name, which nothing has. */
  | { readonly move: string; readonly to: string };

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const later = (): void => undefined;

/**
 * Makes changes: all of them or, where one fails, none. All that takes room is written before the first file is touched,
 * so a full disk stops it early; then there are only renames, which no signal interrupts. What even the end of the process
 * leaves half done, `recover` takes back. (write-file-atomic does this for one file; here it is several, and moves.)
 * @param folder Where it is written down meanwhile; on one disk with what changes.
 * @throws Unchanged, HalfChanged.
 */
export function makeChanges(folder: string, changes: readonly Change[]): void {
  for (const signal of SIGNALS) process.on(signal, later);
  try {
    mkdirSync(folder, { recursive: true });
    recover(folder);
    const steps = plan(folder, changes);
    openJournal(folder, steps);
    carryOut(folder, steps, changes);
    clearJournals(folder);
  } catch (reason) {
    throw reason instanceof Unchanged || reason instanceof HalfChanged ? reason : unchanged(folder, reason);
  } finally {
    for (const signal of SIGNALS) process.off(signal, later);
  }
}

/**
 * Takes back what a command that was ended in the middle had changed.
 * @returns whether there was anything to take back.
 * @throws HalfChanged where that can't be done; Unchanged where the command is still at work.
 */
export function recover(folder: string): boolean {
  const journal = readJournal(folder);
  if (journal?.isAtWork)
    throw new Unchanged(folder, `another command is changing files there (process ${String(journal.pid)})`);
  const left = takeBack(folder, journal?.steps ?? []);
  if (left.length > 0) throw new HalfChanged(folder, left);
  clearJournals(folder);
  return journal !== undefined;
}

const unchanged = (path: string, reason: unknown): Unchanged =>
  new Unchanged(path, cause(reason, 'written'), (reason as NodeJS.ErrnoException).code);

/** What is said where `recover` had something to do. */
export const RECOVERED =
  'A command was ended in the middle of its changes. They are taken back, but in files that you have edited since.';

/** The steps of changes. Folders come first: new files are prepared in them. */
function plan(folder: string, changes: readonly Change[]): Step[] {
  const folders = new Set<string>();
  const steps = changes.map((change, index): Step => {
    const target = 'write' in change ? change.write : change.to;
    for (let above = dirname(target); !existsSync(above); above = dirname(above)) folders.add(above);
    if ('move' in change)
      return { kind: 'move', path: relative(folder, change.move), to: relative(folder, change.to) };
    const path = change.was === undefined ? change.write : realpathSync(change.write);
    check(path, change.was);
    return {
      kind: 'file',
      path: relative(folder, path),
      digest: digestOf(change.data),
      fresh: relative(folder, join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`)),
      ...(change.was !== undefined && { kept: join(JOURNAL, String(index)) }),
    };
  });
  const made = [...folders].toSorted((a, b) => a.length - b.length);
  return [...made.map((path): Step => ({ kind: 'folder', path: relative(folder, path) })), ...steps];
}

/** Whether a file may be written and is what it was. A read-only file is its author's wish, whoever could write it. */
function check(path: string, was: Uint8Array | undefined): void {
  if (was === undefined) {
    if (isThere(path)) throw new Unchanged(path, 'it is there already', 'EEXIST');
    return;
  }
  if (!readFileSync(path).equals(was)) throw new Unchanged(path, 'it has changed in the meantime');
  if ((statSync(path).mode & 0o222) === 0) throw new Unchanged(path, 'it is read-only');
  try {
    accessSync(path, constants.W_OK);
  } catch (reason) {
    throw unchanged(path, reason);
  }
}

/** Takes the steps, or takes back those that were taken. */
function carryOut(folder: string, steps: readonly Step[], changes: readonly Change[]): void {
  const folders = steps.filter(({ kind }) => kind === 'folder');
  const others = steps.slice(folders.length);
  let at = folder;
  try {
    for (const step of folders) take(folder, step);
    for (const [index, change] of changes.entries()) {
      const step = others[index];
      if (!('write' in change) || step?.kind !== 'file') continue;
      at = join(folder, step.path);
      prepare(join(folder, step.fresh), change, at);
    }
    for (const step of others) {
      at = join(folder, step.kind === 'move' ? step.to : step.path);
      take(folder, step);
    }
    endJournal(folder);
  } catch (reason) {
    const left = takeBack(folder, steps);
    if (left.length > 0) throw new HalfChanged(folder, left);
    clearJournals(folder);
    throw unchanged(at, reason);
  }
}

/** Writes what a file is going to hold beside it, for the same people to read and write. */
function prepare(fresh: string, { data, was }: Extract<Change, { write: string }>, path: string): void {
  writeNew(fresh, data);
  if (was === undefined) return;
  const { mode, uid, gid } = statSync(path);
  if (process.getuid?.() === 0) chownSync(fresh, uid, gid);
  chmodSync(fresh, mode & 0o7777);
}
