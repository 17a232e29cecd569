/** Moves another site in: `npm run import -- jekyll <folder>`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readJekyll } from '../moving/jekyll/read.ts';
import { moveIn } from '../moving/move-in.ts';
import { progressIn } from '../moving/progress.ts';
import { fetchPictures } from '../moving/remote-pictures.ts';
import type { Outcome } from '../moving/report/outcome.ts';
import { fullReport } from '../moving/report/full.ts';
import { shortReport } from '../moving/report/short.ts';
import type { Staging } from '../moving/staging.ts';
import { cause } from '../reading/files/disk.ts';
import { CONTENT_FOLDER } from '../reading/shared-reader.ts';
import { demandSettings, desk } from './desk.ts';
import { ACCOUNTS, importTables } from './import/tables.ts';
import { readArguments } from './terminal/arguments.ts';
import { Refusal } from '../refusal.ts';
import { run, say } from './terminal/run.ts';

/** Beside the content folder: in it, it would be taken for a text that is lost. */
const REPORT = join(dirname(CONTENT_FOLDER), 'import-report.md');

const USAGE = `Moves a whole Jekyll blog in: posts, drafts, pages and their pictures become entries in the content folder, old addresses
redirect, and subscribers see nothing twice. Jekyll itself reads the blog, in a copy; nothing in the blog is changed. What
became of what is said here in short, and in ${REPORT} in full.

  npm run import -- jekyll ../my-blog
  npm run import -- jekyll ../my-blog --dry-run
  npm run import -- letterboxd export.zip    what you have seen, for the diary, and reviews, as drafts
  npm run import -- imdb ratings.csv         directors, genres and runtime that the diary lacks

  --dry-run    write nothing: only say what would be done
  --force      write anew what you have edited, deleted or written yourself since
  --strict     write nothing if anything can’t be moved
  --url        where the blog was, if it doesn’t say so itself: --url https://films.example
  --pictures   fetch the pictures that lie on other hosts, rather than link to them`;

const FLAGS = {
  'dry-run': { type: 'boolean' },
  force: { type: 'boolean' },
  strict: { type: 'boolean' },
  url: { type: 'string' },
  pictures: { type: 'boolean' },
} as const;

/** By now all is moved, so a report that can't be kept is no reason to fail. */
function keep(report: string): void {
  if (existsSync(REPORT) && readFileSync(REPORT, 'utf8') === report) return;
  try {
    writeFileSync(REPORT, report);
  } catch (reason) {
    console.error(`${REPORT} can’t be written: ${cause(reason)}`);
  }
}

/** Whether anything that was meant to be moved is not there. */
const isShort = ({ moved, leftOut }: Outcome): boolean =>
  leftOut.some(({ weight }) => weight === 'failed') ||
  moved.some(({ entry, standing, written }) => entry.lost.length > 0 || (standing === 'taken' && !written));

function origin(url: string | undefined): string | undefined {
  const given = url ?? process.env['SITE_URL'];
  if (given === undefined || given === '') return undefined;
  if (URL.canParse(given) && /^https?:/.test(given)) return new URL(given).origin;
  throw new Refusal(`${given} is no address of a site`, 'Give its origin: --url https://films.example');
}

await run(USAGE, 'Cancelled: nothing was moved.', async () => {
  const { words, flags } = readArguments({ argv: process.argv.slice(2), env: process.env }, FLAGS, 2);
  const [kind, folder] = words;
  const account = ACCOUNTS.find((name) => name === kind);
  if (account && folder !== undefined)
    return importTables(account, folder, { desk: desk(), dryRun: flags['dry-run'] ?? false, say });
  if (kind !== 'jekyll' || folder === undefined)
    throw new Refusal(
      kind === undefined
        ? 'what is to be moved in?'
        : kind === 'jekyll'
          ? 'where is the old site?'
          : account
            ? 'where is the export?'
            : `there is no import from ${kind}`,
      'npm run import -- jekyll ../my-blog',
    );
  demandSettings();
  const dryRun = flags['dry-run'] ?? false;
  const progress = progressIn(process.stderr);
  let staging: Staging | undefined;
  const interrupted = (): void => {
    staging?.clear();
    progress.end();
    console.error('Interrupted: nothing was moved.');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);
  try {
    await progress.tell('Letting Jekyll read the blog', 0, 1);
    const old = await readJekyll(resolve(folder), { url: origin(flags.url) });
    const remotePictures = flags.pictures
      ? await fetchPictures(old, progress.tell)
      : new Map<string, string>();
    const outcome = await moveIn(old, {
      to: resolve(CONTENT_FOLDER),
      publicFolder: join(process.cwd(), 'public'),
      dryRun,
      force: flags.force ?? false,
      strict: flags.strict ?? false,
      remotePictures,
      progress: progress.tell,
      staged: (room) => {
        staging = room;
      },
    });
    progress.end();
    if (!dryRun) keep(fullReport(outcome));
    say(shortReport(outcome, CONTENT_FOLDER));
    const refused = flags.strict && isShort(outcome);
    say(
      dryRun || refused
        ? `\nNothing was written: ${dryRun ? 'this was a dry run' : 'not all of it can be moved, and --strict asks for all'}.`
        : `\nEverything in full: ${REPORT}. Next: npm run check`,
    );
    if (isShort(outcome)) process.exitCode = 1;
  } finally {
    progress.end();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupted);
  }
});
