/** Checks an entry, and publishes it where nothing is wrong with it: `npm run publish`. */
import { report } from '../reading/report.ts';
import { desk } from './desk.ts';
import { ContentErrors } from './edit/errors.ts';
import { findEntry, shownFile } from './edit/find.ts';
import { type Published, publish } from './edit/publish.ts';
import { isUnwritten } from './new/body.ts';
import { readArguments } from './terminal/arguments.ts';
import { askTerminal } from './terminal/ask.ts';
import { Refusal } from '../refusal.ts';
import { run, say } from './terminal/run.ts';

const USAGE = `Checks an entry as it would be published. Where nothing is wrong it clears draft, sets published to today unless you
have written another day there, and adds the feedId that feed readers will know it by. Otherwise it says what is wrong, and
changes nothing.

  npm run publish                                  asks which draft
  npm run publish -- amelie-2001
  npm run publish -- reviews/amelie-2001
  npm run publish -- amelie-2001 --date 2026-03-01

  --date 2026-03-01    the day it appears, whatever the file says; one in the future schedules it`;

const colour = process.stdout.isTTY;

const WORDS: Readonly<Record<Published['did'], (published: Published) => string>> = {
  published: ({ path, on }) => `Published: ${path}, dated ${on!}.`,
  scheduled: ({ path, on }) =>
    `Scheduled: ${path} appears on ${on!}, with the first build on that day or later.`,
  nothing: ({ path, on }) =>
    on === undefined
      ? `${path} is a page: it has no draft, and the next build has it on the site. Nothing is wrong with it.`
      : `${path} is no draft: its date is ${on}. Nothing is changed.`,
};

await run(USAGE, 'Cancelled: nothing was changed.', async () => {
  const { words, flags } = readArguments(
    { argv: process.argv.slice(2), env: process.env },
    { date: { type: 'string' } },
    1,
  );
  const here = desk();
  const { entries } = await here.reader.read();
  const drafts = entries.filter(({ frontMatter }) => frontMatter['draft'] === true);
  const names = drafts.map(({ collection, slug }) => `${collection}/${slug}`);
  const ask = askTerminal();
  const [word] = words;
  if (word === undefined && drafts.length === 0)
    throw new Refusal('there is no draft to publish', 'Begin one: npm run new.');
  if (word === undefined && !ask)
    throw new Refusal('which one?', `npm run publish -- ${names[0]!}. Drafts: ${names.join(', ')}.`);
  const entry =
    word !== undefined
      ? findEntry(word, entries, here)
      : await ask!.choose(
          'Which draft?',
          drafts.map((value, index) => ({ value, label: names[index]! })),
        );
  try {
    const published = await publish(entry, flags.date, here);
    if (published.advice.length > 0) say(`${report(published.advice, { colour, folder: here.shown })}\n`);
    say(WORDS[published.did](published));
    if (published.did !== 'nothing' && isUnwritten(entry.source)) say('It has no text yet.');
    if (published.did === 'published')
      say('npm start builds the site and shows it here; commit and push to put it online.');
  } catch (reason) {
    if (!(reason instanceof ContentErrors)) throw reason;
    say(report(reason.problems, { colour, folder: here.shown }));
    throw new Refusal(
      `${shownFile(entry, here)} is not published: it stays as it was`,
      'Mend the errors above, then run this again.',
    );
  }
});
