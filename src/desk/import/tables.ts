import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fillFromImdb } from '../../moving/letterboxd/imdb.ts';
import { importLetterboxd } from '../../moving/letterboxd/import.ts';
import { readLetterboxd } from '../../moving/letterboxd/read.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import type { Say } from '../terminal/run.ts';

/** The accounts whose exports can be imported. */
export const ACCOUNTS = ['letterboxd', 'imdb'] as const;
export type Account = (typeof ACCOUNTS)[number];

const counted = (count: number, one: string, other: string): string =>
  `${String(count)} ${count === 1 ? one : other}`;

/** Imports what an account exports, and says what became of it. @throws Refusal where it is no such export. */
export async function importTables(
  account: Account,
  file: string,
  { desk, dryRun, say }: { readonly desk: Desk; readonly dryRun: boolean; readonly say: Say },
): Promise<void> {
  const path = resolve(desk.from, file);
  if (!existsSync(path))
    throw new Refusal(`there is no ${file}`, 'Write the path of what you downloaded, from here.');
  const content = await desk.reader.read();
  const to = { folder: desk.folder, content, today: desk.today, dryRun };
  if (account === 'imdb') {
    const films = fillFromImdb(readFileSync(path, 'utf8'), basename(file), to);
    say(`${counted(films, 'film of the diary was', 'films of the diary were')} given what IMDb knows.`);
  } else {
    const from = readLetterboxd(path);
    const { rows, rowsThere, drafts, reviewsThere, notes } = importLetterboxd(from, to);
    say(
      `${counted(rows, 'viewing', 'viewings')} added to the diary; ${String(rowsThere)} were there already.`,
    );
    say(`${counted(drafts.length, 'review', 'reviews')} begun as drafts, with their text and date.`);
    for (const film of reviewsThere) say(`  stays as it is: ${film}, which has a review or a draft`);
    for (const note of notes) say(`  ${note}`);
    for (const { file: table, rows: length } of from.left)
      say(`  not imported: ${table} (${counted(length, 'row', 'rows')})`);
    if (from.unreadable > 0)
      say(`  left out: ${counted(from.unreadable, 'row', 'rows')} without a title and a year`);
  }
  say(dryRun ? '\nNothing was written: this was a dry run.' : '\nNext: npm run check');
}
