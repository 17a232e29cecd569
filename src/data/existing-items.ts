import { type Addressed, addressesOf } from '../addresses.ts';
import { routes } from '../routes.ts';

/** Lists that are there without entries, too, but are not worth a visit then. */
const LISTS = [
  ['reviews', [routes.reviews(), routes.scores]],
  ['posts', [routes.posts]],
] as const;

/** A name of a file's own: it may lie in the public folder, which checks look into. */
const isFile = (pathname: string): boolean => /\.\w+$/.test(pathname);

/**
 * The items of a navigation that lead somewhere.
 * @param entries What a reader may see.
 * @param days Those of the diary, up to today.
 */
export function existingItems<Item extends { readonly path: string }>(
  items: readonly Item[],
  entries: readonly Addressed[],
  days: readonly string[],
  timeZone: string,
): Item[] {
  const empty = LISTS.flatMap(([name, paths]) =>
    entries.some(({ collection }) => collection === name) ? [] : [...paths],
  );
  const there = new Set(addressesOf(entries, days, timeZone).map(({ path }) => path));
  return items.filter(({ path }) => {
    const pathname = decodeURI(new URL(path, 'https://site.invalid').pathname);
    return (there.has(pathname) && !empty.some((list) => list === pathname)) || isFile(pathname);
  });
}
