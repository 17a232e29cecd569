import { existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fillFolder } from './fill-folder.ts';
import { isThere } from './journal.ts';

/** What a folder is called, beside its place, while it leaves or comes. */
const OLD = '.old';
const NEW = '.new';

/** Where a folder really is, or is going to be: a link to a folder stays one. */
export function realFolder(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? realFolder(resolve(dirname(path), readlinkSync(path))) : path;
}

/**
 * Puts back a folder that was being replaced when a process ended.
 * @param path As `realFolder` gives it.
 */
export function restoreFolder(path: string): void {
  if (!isThere(path) && isThere(path + OLD)) renameSync(path + OLD, path);
}

/** Reasons why a folder can't get another name, though its files may well be replaced: it is a disk of its own, say. */
const STAYS = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'];

/**
 * Puts a folder in the place of another. At every moment the old one is there or the new one, but for the instant between two
 * renames; where the folder can't be renamed, its files are replaced one by one.
 * @param next Is gone afterwards.
 * @param path As `realFolder` gives it. It need not be there.
 * @throws the system's error; the old folder is then where it was.
 */
export function replaceFolder(next: string, path: string): void {
  restoreFolder(path);
  try {
    // What the folder shares with others is more than a site: a working tree of git, say.
    if (isThere(join(path, '.git'))) fillFolder(next, path);
    else swap(next, path);
  } catch (reason) {
    if (!isThere(path) || !STAYS.includes((reason as NodeJS.ErrnoException).code ?? '')) throw reason;
    fillFolder(isThere(next) ? next : path + NEW, path);
  } finally {
    for (const left of [next, path + NEW, path + OLD]) clear(left);
  }
}

function swap(next: string, path: string): void {
  rmSync(path + NEW, { recursive: true, force: true });
  rmSync(path + OLD, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  try {
    renameSync(next, path + NEW);
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EXDEV') throw reason;
    // Not cpSync: it takes a full disk for a broken one.
    mkdirSync(path + NEW);
    fillFolder(next, path + NEW);
  }
  if (isThere(path)) renameSync(path, path + OLD);
  try {
    renameSync(path + NEW, path);
  } catch (reason) {
    restoreFolder(path);
    throw reason;
  }
}

/** What can't be deleted now is deleted the next time. */
function clear(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {}
}
