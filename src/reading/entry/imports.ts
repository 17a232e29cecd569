import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Compiled } from '../../markdown/compiled.ts';
import { type Finding, error } from '../problem.ts';

/** What an entry imports has to be there: a build would stop at it without naming the entry. */
export function checkImports(compiled: Compiled, file: string): Finding[] {
  return compiled.imports
    .filter(({ from }) => !isThere(from, file))
    .map((place) =>
      error(
        place,
        `imports ${JSON.stringify(place.from)}, which is not there`,
        'Correct the path; or delete the line: <ScoreTable />, <Trailer />, <Still /> and <Spoiler> need no import.',
      ),
    );
}

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
