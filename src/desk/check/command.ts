import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { type Files, folderOf, put } from '../../reading/test/content.ts';

/** For tests: the command as the author runs it, in a project of its own. */

const COMMAND = resolve(import.meta.dirname, '../check.ts');

/** A project with these files in its content folder. */
export function project(test: TestContext, content: Files): string {
  const folder = folderOf(test, {});
  for (const name of ['public', 'src/content']) mkdirSync(join(folder, name), { recursive: true });
  put(join(folder, 'src/content'), content);
  return folder;
}

export interface Run {
  readonly cwd: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the command, and ends it with the test. */
export function start(test: TestContext, { cwd, args = [], env = {} }: Run): ChildProcess {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { ...inherited, TODAY: '2026-01-01T00:00:00Z', ...env },
  });
  test.after(() => child.kill('SIGKILL'));
  return child;
}

/** What the command prints, and its exit code. */
export async function outcome(
  test: TestContext,
  run: Run,
): Promise<{ code: number; out: string; err: string }> {
  const child = start(test, run);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close') as Promise<[number]>,
  ]);
  return { code, out, err };
}
