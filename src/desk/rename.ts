/** Gives an entry another address: `npm run rename`. */
import { tellEditors } from '../editor/tell.ts';
import { site } from '../settings/settings.ts';
import { report } from '../reading/report.ts';
import { desk } from './desk.ts';
import { ContentErrors } from './edit/errors.ts';
import { findEntry, shownFile } from './edit/find.ts';
import { rename } from './edit/rename.ts';
import { readArguments } from './terminal/arguments.ts';
import { Refusal } from '../refusal.ts';
import { run, say } from './terminal/run.ts';

const USAGE = `Gives an entry another address: moves its folder, lets the old address redirect if it was ever published, and mends
links to it in all entries. Its feedId stays, so feed readers don’t show it twice.

  npm run rename -- amelie-2001 amelie-from-montmartre-2001
  npm run rename -- posts/notes on-notes`;

await run(USAGE, 'Cancelled: nothing was changed.', async () => {
  const { words } = readArguments({ argv: process.argv.slice(2), env: process.env }, {}, 2);
  const [old, wanted] = words;
  if (old === undefined || wanted === undefined)
    throw new Refusal(
      old === undefined ? 'which entry, and what is it to be called?' : `what is ${old} to be called?`,
      'npm run rename -- old-name new-name',
    );
  const here = desk();
  const { entries } = await here.reader.read();
  const entry = findEntry(old, entries, here);
  // A new name may be typed as the old one was: with its collection.
  const slug = wanted.replace(/\/+$/, '').replace(new RegExp(`^/?${entry.collection}/`), '');
  try {
    const { from, to, alias, mended } = await rename(entry, slug, here);
    tellEditors(process.cwd());
    say(`Renamed: ${from} is now ${to}.`);
    say(alias ? 'The old address redirects there.' : 'It was never published, so nothing redirects.');
    for (const { file, count } of mended)
      say(`Mended ${count} ${count === 1 ? 'link' : 'links'} in ${shownFile({ file }, here)}`);
    if (site.navigation.some(({ path }) => path === from))
      say(`The navigation in src/site.ts names ${from}: change it there.`);
  } catch (reason) {
    if (!(reason instanceof ContentErrors)) throw reason;
    console.log(report(reason.problems, { colour: process.stdout.isTTY, folder: here.shown }));
    throw new Refusal(
      `${shownFile(entry, here)} is not renamed: all is as it was`,
      'Mend the errors above, which are there or would come of it; then run this again.',
    );
  }
});
