import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../folders.ts';

/** What a command took. */
export interface Cost {
  /** Seconds on a clock. */
  readonly wall: number;
  /** Seconds of processors, user and system, all threads together. */
  readonly cpu: number;
  /** Most memory at one time, in megabytes. */
  readonly memory: number;
  /** What of it the index of the search took, apart from `cpu` and `memory`: it is made by a process of its own. */
  readonly search: { readonly wall: number; readonly cpu: number };
}

const ASTRO = join(ROOT, 'node_modules/astro/bin/astro.mjs');
const USAGE = pathToFileURL(join(import.meta.dirname, 'usage.ts')).href;

/** Starts a command of Astro's in a folder, as npm scripts do. */
export const startAstro = (
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess =>
  spawn(process.execPath, ['--import', USAGE, ASTRO, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/**
 * Builds a site.
 * @throws with what was printed, where the build fails.
 */
export async function measureBuild(folder: string, env: Readonly<Record<string, string>>): Promise<Cost> {
  const file = join(env['CACHE_DIR'] ?? folder, '../usage.json');
  const before = performance.now();
  const child = startAstro(folder, ['build'], { ...env, USAGE_FILE: file });
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text) => (printed += String(text)));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(printed.slice(-4000));
  const wall = (performance.now() - before) / 1000;
  const { cpu, memory, cpuOfChildren } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  const [, seconds = 0] = /\[search\] .* in ([\d.]+) s/.exec(printed) ?? [];
  return { wall, cpu: cpu!, memory: memory!, search: { wall: Number(seconds), cpu: cpuOfChildren! } };
}

/** What a folder holds. */
export function weigh(folder: string): { files: number; pages: number; megabytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return {
    files: files.length,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    megabytes: bytes / 1e6,
  };
}
