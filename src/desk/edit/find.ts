import { join, relative, resolve, sep } from 'node:path';
import { nearest } from '../../markdown/nearest.ts';
import type { Entry } from '../../reading/reader.ts';
import { entryPath } from '../../routes.ts';
import type { Desk } from '../desk.ts';
import { Refusal } from '../terminal/refusal.ts';

/** The names by which an author may mean an entry: folder, folder with collection, address, file. */
const namesOf = ({ collection, slug, file }: Entry): string[] => [
  slug,
  `${collection}/${slug}`,
  entryPath(collection, slug).replace(/^\/|\/$/g, ''),
  file,
];

/** A name as typed, without what a shell's completion, an address bar or an editor puts around it. */
function plain(typed: string, { folder }: Desk): string {
  const inside = relative(folder, resolve(typed));
  const name = inside !== '' && !inside.startsWith('..') && /[/\\]/.test(typed) ? inside : typed;
  return name
    .split(sep)
    .join('/')
    .normalize('NFC')
    .replace(/^\/+|\/+$/g, '');
}

/**
 * The entry that the author means.
 * @param typed Its slug, its path in the content folder or from where the author is, or its address.
 * @throws Refusal where there is none, or several.
 */
export function findEntry(typed: string, entries: readonly Entry[], desk: Desk): Entry {
  const name = plain(typed, desk);
  const found = entries.filter((entry) => namesOf(entry).includes(name));
  const [entry, other] = found;
  if (!entry) {
    const meant = nearest(
      name,
      entries.map(({ slug }) => slug),
    );
    throw new Refusal(
      `there is no entry ${JSON.stringify(typed)} in ${desk.shown}`,
      meant ? `Did you mean ${meant}?` : 'Give the name of its folder, as in reviews/ or posts/.',
    );
  }
  if (!other) return entry;
  const names = found.map(({ collection, slug }) => `${collection}/${slug}`);
  throw new Refusal(`${JSON.stringify(typed)} could be ${names.join(' or ')}`, 'Write one of these.');
}

/** The file of an entry, as the author would write it. */
export const shownFile = ({ file }: Pick<Entry, 'file'>, { shown }: Desk): string => join(shown, file);
