/** Moves another site in: `npm run import -- jekyll <folder>`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cause } from '../reading/files/disk.ts';
import { CONTENT_FOLDER } from '../reading/shared-reader.ts';
import { moveIn } from './import/move-in.ts';
import { fullReport } from './import/report/full.ts';
import { shortReport } from './import/report/short.ts';
import type { Staging } from './import/staging.ts';
import { progressIn } from './import/progress.ts';
import { readArguments } from './terminal/arguments.ts';
import { Refusal } from './terminal/refusal.ts';
import { run, say } from './terminal/run.ts';

/** Beside the content folder: in it, it would be taken for a text that is lost. */
const REPORT = join(dirname(CONTENT_FOLDER), 'import-report.md');

const USAGE = `Moves a whole Jekyll blog in: posts, drafts, pages and their pictures become entries in the content folder, old addresses
redirect, and subscribers see nothing twice. What became of what is said here in short, and in ${REPORT} in full.

  npm run import -- jekyll ../my-blog
  npm run import -- jekyll ../my-blog --dry-run

  --dry-run    write nothing: only say what would be done
  --force      write anew what you have edited, deleted or written yourself since`;

/** By now all is moved, so a report that can't be kept is no reason to fail. */
function keep(report: string): void {
  try {
    writeFileSync(REPORT, report);
  } catch (reason) {
    console.error(`${REPORT} can’t be written: ${cause(reason)}`);
  }
}

await run(USAGE, 'Cancelled: nothing was moved.', async () => {
  const { words, flags } = readArguments(
    { argv: process.argv.slice(2), env: process.env },
    { 'dry-run': { type: 'boolean' }, force: { type: 'boolean' } },
    2,
  );
  // npm has a flag of this name, and would keep it: then everything would be written.
  if (process.env['npm_config_dry_run'] === 'true')
    throw new Refusal(
      'npm kept --dry-run for itself',
      'Put -- before: npm run import -- jekyll ../my-blog --dry-run',
    );
  const [kind, folder] = words;
  if (kind !== 'jekyll' || folder === undefined)
    throw new Refusal(
      kind === undefined
        ? 'what is to be moved in?'
        : kind === 'jekyll'
          ? 'where is the old site?'
          : `there is no import from ${kind}`,
      'npm run import -- jekyll ../my-blog',
    );
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
    const outcome = await moveIn({
      from: resolve(folder),
      to: resolve(CONTENT_FOLDER),
      publicFolder: join(process.cwd(), 'public'),
      dryRun,
      force: flags.force ?? false,
      progress: progress.tell,
      staged: (room) => {
        staging = room;
      },
    });
    progress.end();
    const report = fullReport(outcome);
    const isNew = !existsSync(REPORT) || readFileSync(REPORT, 'utf8') !== report;
    if (!dryRun && isNew) keep(report);
    say(shortReport(outcome, CONTENT_FOLDER));
    say(
      dryRun
        ? '\nNothing was written: this was a dry run.'
        : `\nEverything in full: ${REPORT}. Next: npm run check`,
    );
    if (
      outcome.leftOut.some(({ weight }) => weight === 'failed') ||
      outcome.moved.some(
        ({ entry, standing, written }) => entry.lost.length > 0 || (standing === 'taken' && !written),
      )
    )
      process.exitCode = 1;
  } finally {
    progress.end();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupted);
  }
});
