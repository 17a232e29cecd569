/** Logs a viewing in the diary: `npm run log`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../settings/settings.ts';
import { desk } from './desk.ts';
import { log } from './log/log.ts';
import { readArguments } from './terminal/arguments.ts';
import { askTerminal } from './terminal/ask.ts';
import { run, say } from './terminal/run.ts';
import { tmdb } from './tmdb/client.ts';

const USAGE = `Logs a film that you have seen: one row in the diary of the year. A film that you have reviewed or seen before is known by
its title; of another one it asks.

  npm run log -- "Ballerina"
  npm run log -- "Ballerina" --where "cinema: Projector"
  npm run log -- "Nosferatu" --year 1922 --date 2026-01-03 --rewatch

  --date 2026-01-03    the day; else today
  --where "…"          where you saw it: cinema, home, a word of yours; a venue behind a colon
  --rewatch            you had seen it before the diary began
  --year 1922          the film’s year, where several go by one title

With a key of themoviedb.org in TMDB_API_KEY (or in a file .env, as TMDB_API_KEY=…), year, directors and genres of a film that
is new to you are filled in.`;

const FLAGS = {
  date: { type: 'string' },
  where: { type: 'string' },
  rewatch: { type: 'boolean' },
  year: { type: 'string' },
} as const;

await run(USAGE, 'Cancelled: nothing was logged.', async () => {
  const { words, flags } = readArguments({ argv: process.argv.slice(2), env: process.env }, FLAGS, 1);
  const here = desk();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const key = process.env['TMDB_API_KEY']?.trim();
  const { language } = site;
  const { film, date, file, others } = await log({ title: words[0], ...flags }, here, {
    ask: askTerminal(),
    tmdb: key ? tmdb({ key, language }) : undefined,
    say,
    language,
  });
  say(`Logged ${film} on ${date}, in ${join(here.shown, file)}.`);
  if (others.length > 0) say(`It is there on ${others.join(', ')}, too.`);
});
