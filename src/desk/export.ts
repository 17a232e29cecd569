/** Writes files for other services: `npm run export -- letterboxd`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { exportLetterboxd } from '../moving/letterboxd/export.ts';
import { HOME } from '../reading/shared-reader.ts';
import { Refusal } from '../refusal.ts';
import { desk } from './desk.ts';
import { readArguments } from './terminal/arguments.ts';
import { run, say } from './terminal/run.ts';

const USAGE = `Writes what you have seen and published in a form that Letterboxd’s importer takes (letterboxd.com/import): viewings, ratings,
the text of reviews. A film and day that is there already is updated. There is no undo on their side.

  npm run export -- letterboxd
  npm run export -- letterboxd ../somewhere    the folder to write into; else letterboxd/, here`;

await run(USAGE, 'Cancelled: nothing was written.', async () => {
  const { words } = readArguments({ argv: process.argv.slice(2), env: process.env }, {}, 2);
  const [kind, folder = 'letterboxd'] = words;
  if (kind !== 'letterboxd')
    throw new Refusal(
      kind === undefined ? 'what for?' : `there is no export for ${kind}`,
      'npm run export -- letterboxd',
    );
  const here = desk();
  const files = exportLetterboxd(await here.reader.read(), {
    today: here.today,
    timeZone: here.timeZone,
    home: HOME,
  });
  if (files.length === 0)
    throw new Refusal('there is nothing to export', 'Log a film (npm run log), or publish a review.');
  const to = resolve(here.from, folder);
  const paths = files.map((_, at) => join(to, `letterboxd-${String(at + 1)}.csv`));
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined)
    throw new Refusal(`${relative('', there)} is there already`, 'Delete it, or name another folder.');
  mkdirSync(to, { recursive: true });
  for (const [at, path] of paths.entries()) writeFileSync(path, files[at]!);
  say(paths.map((path) => `Wrote ${relative('', path)}`).join('\n'));
});
