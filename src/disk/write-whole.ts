import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that isn't there yet, and waits until the disk has all of it. */
export function writeNew(path: string, data: string | Uint8Array): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, data);
    fsyncSync(file);
  } catch (reason) {
    rmSync(path, { force: true });
    throw reason;
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file that follows from others, whole or not at all: a full disk or the end of the process leaves what was there.
 * The folders above it are made.
 */
export function writeWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const written = `${path}.${String(process.pid)}.tmp`;
  rmSync(written, { force: true });
  writeNew(written, data);
  try {
    renameSync(written, path);
  } catch (reason) {
    rmSync(written, { force: true });
    throw reason;
  }
}
