/** Moves the scores of a published review: `npm run rescore`. */
import { movedLines } from '../domain/drift.ts';
import { best, formatScore, rating } from '../domain/scores.ts';
import type { Entry } from '../reading/reader.ts';
import { report } from '../reading/report.ts';
import { Cancelled, Refusal } from '../refusal.ts';
import { desk } from './desk.ts';
import { ContentErrors } from './edit/errors.ts';
import { findEntry, shownFile } from './edit/find.ts';
import { publicReviews } from './rescore/present.ts';
import { type Rescore, rescore } from './rescore/rescore.ts';
import { readArguments } from './terminal/arguments.ts';
import { type Ask, askTerminal } from './terminal/ask.ts';
import { run, say } from './terminal/run.ts';

const USAGE = `Scores a published review anew. What its scores were until today is kept in its front matter, under rescored, with why they
moved: its page and its feeds say both. What you don’t say, it asks: each score, as it is unless you type another.

  npm run rescore -- amelie-2001
  npm run rescore -- amelie-2001 --score story=1.5 --score sound=0.75 --why "It has grown quieter."

  --score story=1.5    a score that moves; several times for several. Where there is one criterion, the number is enough
  --why "…"            why they move, in a sentence
  --yes                ask nothing`;

const FLAGS = {
  score: { type: 'string', multiple: true },
  why: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** What is about to change, a line each. */
function changes({ before, after, why }: Rescore): string[] {
  const [was, is] = [before, after].map((scores) => formatScore(rating(scores)));
  const others = best(before) === best(after) ? '' : ` of ${best(before)}`;
  const rows = [
    ...movedLines({ before, after }).map(({ criterion, from, to }) => [criterion.name, `${from} → ${to}`]),
    ['Rating', `${was!}${others} → ${is!} of ${best(after)}`],
    ['Why', why],
  ];
  const width = Math.max(...rows.map(([name]) => name!.length));
  return rows.map(([name, what]) => `  ${name!.padEnd(width)}  ${what!}`);
}

function chosen(reviews: readonly Entry[], ask: Ask | undefined): Promise<Entry> {
  if (reviews.length === 0) throw new Refusal('no review has appeared yet', 'Publish one: npm run publish.');
  if (!ask) throw new Refusal('which review?', `npm run rescore -- ${reviews[0]!.slug}`);
  return ask.choose(
    'Which review?',
    reviews.map((value) => ({ value, label: value.slug })),
  );
}

await run(USAGE, 'Cancelled: nothing was changed.', async () => {
  const { words, flags } = readArguments({ argv: process.argv.slice(2), env: process.env }, FLAGS, 1);
  const here = desk();
  const { entries } = await here.reader.read();
  const ask = flags.yes ? undefined : askTerminal();
  const [word] = words;
  const entry =
    word === undefined ? await chosen(publicReviews(entries, here), ask) : findEntry(word, entries, here);
  try {
    const move = await rescore(entry, { scores: flags.score ?? [], why: flags.why }, here, ask);
    if (!move) {
      say('Every score is what it was. Nothing was changed.');
      return;
    }
    say(changes(move).join('\n'));
    if (ask && !(await ask.confirm('Change the file?', true))) throw new Cancelled();
    move.make();
    say(`\nRe-scored: ${move.path}. Its page, its feeds and the sitemap say so with the next build.`);
    for (const { name, note } of move.noted)
      say(`${name} has a note, “${note}”: see whether it still holds.`);
  } catch (reason) {
    if (!(reason instanceof ContentErrors)) throw reason;
    say(report(reason.problems, { colour: process.stdout.isTTY, folder: here.shown }));
    throw new Refusal(
      `${shownFile(entry, here)} is not re-scored: it stays as it was`,
      'Mend the errors above, then run this again.',
    );
  }
});
