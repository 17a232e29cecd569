/** Removes the sample content that came with the site: `npm run clear-sample`. */
import { join } from 'node:path';
import { report } from '../reading/report.ts';
import { desk } from './desk.ts';
import { isError } from './edit/errors.ts';
import { clear, judge } from './sample/clear.ts';
import shipped from './sample/shipped.json' with { type: 'json' };
import { readArguments } from './terminal/arguments.ts';
import { askTerminal } from './terminal/ask.ts';
import { Cancelled, Refusal } from './terminal/refusal.ts';
import { run, say } from './terminal/run.ts';

const USAGE = `Removes the sample reviews, posts and pictures that came with the site. What you wrote or changed stays, down to a
picture that you put beside a review. The About page stays, to start from.

  npm run clear-sample
  npm run clear-sample -- --yes

  --yes    ask nothing`;

await run(USAGE, 'Cancelled: nothing was removed.', async () => {
  const { flags } = readArguments(
    { argv: process.argv.slice(2), env: process.env },
    { yes: { type: 'boolean' } },
    0,
  );
  const here = desk();
  const verdicts = judge(shipped, here);
  const going = verdicts.filter(({ kept }) => kept === undefined);
  const name = (folder: string) => join(here.shown, folder);
  for (const { folder, kept } of verdicts) if (kept !== undefined) say(`Stays: ${name(folder)} (${kept})`);
  if (going.length === 0) {
    say('There is no sample content to remove.');
    return;
  }
  for (const { folder } of going) say(`${folder === 'pages/about' ? 'Emptied' : 'Goes'}:  ${name(folder)}`);
  if (!flags.yes) {
    const ask = askTerminal();
    if (!ask) throw new Refusal('nobody is here to say yes', 'npm run clear-sample -- --yes');
    if (!(await ask.confirm('Remove these for good?', false))) throw new Cancelled();
  }
  clear(verdicts, (await here.reader.read()).entries, here);
  say(`Removed ${going.length} of ${verdicts.length}. npm run new begins a review.`);
  const { problems } = await here.reader.read();
  if (problems.some(isError))
    say(
      `\nWhat stays has errors now:\n\n${report(problems, { colour: process.stdout.isTTY, folder: here.shown })}`,
    );
});
