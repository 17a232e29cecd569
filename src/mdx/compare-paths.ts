import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds the site twice from a fixture that holds all that an entry can: once with our way from MDX to a page, once with
 * Astro's own, and compares every page and feed byte by byte. It guards against what an upgrade of Astro may change.
 *
 *     node src/mdx/compare-paths.ts
 */
const FOLDER = '.cache/compare-paths';

function build(name: string, env: Record<string, string>): string {
  const out = join(FOLDER, name);
  // One and the same folder, since names of fonts follow from it; but nothing in it from the other build.
  const cache = join(FOLDER, 'cache');
  rmSync(cache, { recursive: true, force: true });
  const options = {
    CONTENT_DIR: 'src/mdx/fixture',
    OUT_DIR: out,
    CACHE_DIR: cache,
    TODAY: '2026-01-01',
    ...env,
  };
  const { status } = spawnSync('astro', ['build'], {
    env: { ...process.env, ...options },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`the build in ${out} failed`);
  return out;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const [ours, astros] = [build('ours', {}), build('astro', { MDX_PATH: 'astro' })];
const pages = globSync('**/*.{html,xml,json}', { cwd: ours }).toSorted();
const different = pages.filter(
  (page) => readFileSync(join(ours, page), 'utf8') !== readFileSync(join(astros, page), 'utf8'),
);
console.log(
  different.length > 0
    ? `Different:\n${different.map((page) => `diff ${join(ours, page)} ${join(astros, page)}`).join('\n')}`
    : `${pages.length} files are the same both ways.`,
);
process.exitCode = different.length > 0 || pages.length === 0 ? 1 : 0;
