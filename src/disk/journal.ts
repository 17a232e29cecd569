import { hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAtWork } from './lock.ts';
import { writeNew } from './write-whole.ts';

/** The folder that is there while files change, with what they were. Readers of content pass over names with a dot. */
export const JOURNAL = '.undo';

/** What is done, one after the other. Paths start from the folder of the journal: it may be moved as a whole. */
export type Step =
  | { readonly kind: 'folder'; readonly path: string }
  /** A file put in its place, by a digest of what it holds. `kept` is what was there before; without it there was none. */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly digest: string;
      readonly fresh: string;
      readonly kept?: string;
    }
  | { readonly kind: 'move'; readonly path: string; readonly to: string };

interface Written {
  readonly pid: number;
  readonly steps: readonly Step[];
}

export const digestOf = (data: string | Uint8Array): string => hash('sha1', data);

/** Whether a path is taken, be it by a link that leads nowhere. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Writes down what is going to be done, so that it can be taken back whatever happens. It is there at once, and whole. */
export function openJournal(folder: string, steps: readonly Step[]): void {
  const written: Written = { pid: process.pid, steps };
  const own = join(folder, `${JOURNAL}.${String(process.pid)}`);
  try {
    mkdirSync(own);
    writeNew(join(own, 'steps.json'), JSON.stringify(written));
    renameSync(own, join(folder, JOURNAL));
  } catch (reason) {
    rmSync(own, { recursive: true, force: true });
    throw reason;
  }
}

/** From here on, nothing of it is taken back any more. */
export const endJournal = (folder: string): void =>
  rmSync(join(folder, JOURNAL, 'steps.json'), { force: true });

/** Clears away journals that have ended or never begun. Where that can't be done, the next one does it. */
export function clearJournals(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name === JOURNAL || (name.startsWith(`${JOURNAL}.`) && !isAtWork(Number(name.split('.').at(-1)))))
        rmSync(join(folder, name), { recursive: true, force: true });
  } catch {}
}

/** The journal that a process left in a folder: undefined where there is none, or none that says anything. */
export function readJournal(folder: string): (Written & { readonly isAtWork: boolean }) | undefined {
  try {
    const written = JSON.parse(readFileSync(join(folder, JOURNAL, 'steps.json'), 'utf8')) as Written;
    return { ...written, isAtWork: isAtWork(written.pid) };
  } catch {
    return undefined;
  }
}

/** Does a step. What it replaces is kept first, whole. */
export function take(folder: string, step: Step): void {
  const path = join(folder, step.path);
  if (step.kind === 'folder') {
    mkdirSync(path);
  } else if (step.kind === 'move') {
    if (isThere(join(folder, step.to))) throw Object.assign(new Error(), { code: 'EEXIST', path: step.to });
    renameSync(path, join(folder, step.to));
  } else {
    if (step.kept !== undefined) keep(path, join(folder, step.kept));
    renameSync(join(folder, step.fresh), path);
  }
}

function keep(path: string, kept: string): void {
  try {
    linkSync(path, kept);
  } catch {
    // Not every disk can give a file a second name.
    copyFileSync(path, `${kept}.part`);
    renameSync(`${kept}.part`, kept);
  }
}

/**
 * Takes steps back, the last one first; those that were never taken do no harm, and one that fails stops no other.
 * @returns the paths that could not be put back.
 */
export function takeBack(folder: string, steps: readonly Step[]): string[] {
  return steps.toReversed().flatMap((step) => {
    try {
      undo(folder, step);
      return [];
    } catch {
      return [step.path];
    }
  });
}

function undo(folder: string, step: Step): void {
  const path = join(folder, step.path);
  if (step.kind === 'folder') {
    // Where somebody has put something into it, it stays.
    if (isThere(path) && readdirSync(path).length === 0) rmdirSync(path);
  } else if (step.kind === 'move') {
    if (!isThere(path) && isThere(join(folder, step.to))) renameSync(join(folder, step.to), path);
  } else {
    const fresh = join(folder, step.fresh);
    const kept = step.kept === undefined ? undefined : join(folder, step.kept);
    // What somebody has written there since stays.
    const isOurs = !isThere(fresh) && isThere(path) && digestOf(readFileSync(path)) === step.digest;
    if (isOurs && kept === undefined) rmSync(path);
    if (isOurs && kept !== undefined) renameSync(kept, path);
    if (isThere(fresh)) rmSync(fresh);
  }
}
