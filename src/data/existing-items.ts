import type { Addressed } from '../addresses.ts';
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
 * @param there Every path that there is.
 */
export function existingItems<Item extends { readonly path: string }>(
  items: readonly Item[],
  entries: readonly Pick<Addressed, 'collection'>[],
  there: ReadonlySet<string>,
): Item[] {
  const empty = LISTS.flatMap(([name, paths]) =>
    entries.some(({ collection }) => collection === name) ? [] : [...paths],
  );
  return items.filter(({ path }) => {
    const pathname = decodeURI(new URL(path, 'https://site.invalid').pathname);
    return (there.has(pathname) && !empty.some((list) => list === pathname)) || isFile(pathname);
  });
}
