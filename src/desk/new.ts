/** Begins a review, a post or a page: `npm run new`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tellEditors } from '../editor/tell.ts';
import { site } from '../settings/settings.ts';
import { desk } from './desk.ts';
import { type Begun, start } from './new/start.ts';
import { readArguments } from './terminal/arguments.ts';
import { askTerminal } from './terminal/ask.ts';
import { run, say } from './terminal/run.ts';
import { tmdb } from './tmdb/client.ts';

const USAGE = `Begins a review, a post or a page: a folder with an index.mdx in which every field is explained.
What you don’t say, it asks.

  npm run new
  npm run new -- review "Amélie" --year 2001
  npm run new -- review "Amélie" --year 2001 --director "Jean-Pierre Jeunet" --yes
  npm run new -- post "The films of 2026" --description "A year in five films."
  npm run new -- page "Thanks" --description "Who helped."

  --year 2001          the film’s year
  --director "…"       who directed it; several times for several
  --description "…"    a post or page in a line
  --slug a-name        the folder’s name; else made of the title
  --yes                ask nothing

With a key of themoviedb.org in TMDB_API_KEY (or in a file .env, as TMDB_API_KEY=…), credits, runtime, genres and
ids of the film are filled in, and its trailer is offered.`;

const FLAGS = {
  year: { type: 'string' },
  director: { type: 'string', multiple: true },
  description: { type: 'string' },
  slug: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

const NEXT: Readonly<Record<Begun['kind'], string>> = {
  review: 'Put a still beside it (1600 pixels wide or more), fill in verdict, still and scores, and write.',
  post: 'Write. What you don’t need of the fields can stay as it is.',
  page: 'Write. A page has no draft: the next build has it on the site.',
};

await run(USAGE, 'Cancelled: nothing was made.', async () => {
  const { words, flags } = readArguments({ argv: process.argv.slice(2), env: process.env }, FLAGS, 2);
  const [kind, title] = words;
  const { director: directors, ...rest } = flags;
  const here = desk();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const key = process.env['TMDB_API_KEY']?.trim();
  const { language } = site;
  const begun = await start({ kind, title, directors, ...rest }, here, {
    ask: flags.yes ? undefined : askTerminal(),
    tmdb: key ? tmdb({ key, language }) : undefined,
    say,
    language,
  });
  tellEditors(process.cwd());
  const steps = [
    NEXT[begun.kind],
    `npm run dev shows it at http://localhost:4321${begun.path}, with what is wrong or missing.`,
    ...(begun.kind === 'page' ? [] : [`npm run publish -- ${begun.slug} checks it and publishes it.`]),
  ];
  say(`\nMade ${join(here.shown, begun.file)}\n`);
  for (const [at, step] of steps.entries()) say(`  ${String(at + 1)}. ${step}`);
});
