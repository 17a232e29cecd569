import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Compiled } from '../../markdown/compiled.ts';
import { isPicture } from '../pictures/picture-file.ts';
import { type Finding, advice, error } from '../problem.ts';

type Import = Compiled['imports'][number];

/**
 * What an entry imports has to be there: a build would stop at it without naming the entry. And whoever takes an entry from
 * somebody else has to know that it brings a program.
 */
export function checkImports(compiled: Compiled, file: string): Finding[] {
  const there = Map.groupBy(compiled.imports, ({ from }) => isThere(from, file));
  const missing = (there.get(false) ?? []).map((place) =>
    error(
      place,
      `imports ${JSON.stringify(place.from)}, which is not there`,
      'Correct the path; or delete the line: <ScoreTable />, <Trailer />, <Still /> and <Spoiler> need no import.',
    ),
  );
  const [first, ...more] = (there.get(true) ?? []).filter(({ from }) => isCode(from));
  return first ? [...missing, runs(first, more)] : missing;
}

/** Pictures are shown, and what Astro brings is the site's own. */
const isCode = (from: string): boolean => !isPicture(from) && !from.startsWith('astro:');

const runs = (first: Import, more: readonly Import[]): Finding =>
  advice(
    first,
    `each build runs what this entry imports: ${[first, ...more].map(({ from }) => from).join(', ')}`,
    'Nothing, if the code is yours or you have read it: it can do whatever a program can on the machine that builds.',
  );

function isThere(from: string, file: string): boolean {
  // Such as `astro:assets`, which only a build knows.
  if (/^[a-z]+:/.test(from)) return true;
  const path = from.replace(/[?#].*$/, '');
  if (path.startsWith('.'))
    return ['', '.ts', '.tsx', '.js', '.jsx', '.mjs'].some((extension) =>
      existsSync(resolve(dirname(file), `${path}${extension}`)),
    );
  try {
    createRequire(file).resolve(path);
    return true;
  } catch (reason) {
    // Other errors are about how it is exported: it is there.
    return (reason as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND';
  }
}
