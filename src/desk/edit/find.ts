import { join, relative, resolve, sep } from 'node:path';
import { nearest } from '../../markdown/nearest.ts';
import type { Entry } from '../../reading/reader.ts';
import { harmless } from '../../reading/report.ts';
import { entryPath } from '../../routes.ts';
import type { Desk } from '../desk.ts';
import { Refusal } from '../../refusal.ts';

const plain = (name: string): string =>
  name
    .split(sep)
    .join('/')
    .normalize('NFC')
    .replace(/^\/+|\/+$/g, '');

/** The names by which an author may mean an entry: folder, folder with collection, address, file. */
const namesOf = ({ collection, slug, file }: Entry): string[] => {
  // A folder's name may be no good for an address: `Xx` makes xx.
  const name = file.slice(collection.length + 1).replace(/(?:\/index)?\.mdx$/, '');
  return [
    ...[slug, name].flatMap((each) => [each, `${collection}/${each}`]),
    plain(entryPath(collection, slug)),
    file,
  ];
};

/** What a name as typed may mean: itself, without what a shell's completion or an address bar puts around it; or a path. */
function meanings(typed: string, { folder, from }: Desk): string[] {
  const inside = relative(folder, resolve(from, typed));
  const isPath = inside !== '' && !inside.startsWith('..');
  return [plain(typed), ...(isPath ? [plain(inside)] : [])];
}

/**
 * The entry that the author means.
 * @param typed Its slug, its path in the content folder or from where the author is, or its address.
 * @throws Refusal where there is none, or several.
 */
export function findEntry(typed: string, entries: readonly Entry[], desk: Desk): Entry {
  const names = meanings(typed, desk);
  const [name = ''] = names;
  const found = entries.filter((entry) => namesOf(entry).some((each) => names.includes(each)));
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
  const all = found.map(({ collection, slug }) => `${collection}/${slug}`);
  throw new Refusal(`${JSON.stringify(typed)} could be ${all.join(' or ')}`, 'Write one of these.');
}

/** The file of an entry, as the author would write it. */
export const shownFile = ({ file }: Pick<Entry, 'file'>, { shown }: Desk): string =>
  harmless(join(shown, file));
