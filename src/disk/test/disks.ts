import { spawnSync } from 'node:child_process';
import fs, { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** For tests: disks that fail. */

/** A folder that is deleted when the test ends. */
export function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'disk '));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder and its text; folders with nothing in them, too. */
export const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => [
        name,
        statSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'latin1') : '/',
      ]),
  );

/** A disk with room for that much, as a folder; undefined where this machine doesn't let us have one. */
export function smallDisk(t: TestContext, size: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'small disk '));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  t.after(() => {
    if (status === 0) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  });
  if (status === 0) return folder;
  t.skip('no disk can be mounted here');
  return undefined;
}

/** The calls of node:fs by which anything on disk changes. */
const CHANGING = [
  'copyFileSync',
  'mkdirSync',
  'openSync',
  'writeFileSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
] as const;

/**
 * From now on, a call that changes something on disk is first reported.
 * @param before Is given the number of the call, its name and the path it is about; what it throws, the call throws.
 */
export function watchDisk(before: (call: number, name: string, path: unknown) => void): () => void {
  let calls = 0;
  const originals = CHANGING.map((name) => [name, fs[name]] as const);
  for (const [name, original] of originals)
    Object.assign(fs, {
      [name]: (...given: unknown[]): unknown => {
        before(calls++, name, given[0]);
        return (original as (...given: unknown[]) => unknown)(...given);
      },
    });
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  };
}
