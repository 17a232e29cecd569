import { isSlug } from '../../domain/address.ts';
import type { Place } from '../../markdown/compiled.ts';
import { nearest } from '../../markdown/nearest.ts';
import { reservedNames, routes } from '../../routes.ts';
import { type Problem, advice, inFile } from '../problem.ts';
import { type Site, normalizedPath } from './site.ts';

/** What the site's navigation names, and the file in which it does. */
export interface Navigation {
  /** Relative to the content folder. */
  readonly file: string;
  readonly items: readonly (Place & { readonly path: string })[];
}

/**
 * Paths in the navigation that lead nowhere, and so don't show. A page that is still to be written, or a diary that is still
 * to be begun, is meant to be left out until then.
 */
export const checkNavigation = ({ file, items }: Navigation, site: Site): Problem[] =>
  items.flatMap(({ path, ...place }) => {
    const address = URL.parse(path, 'https://site.invalid');
    const found = path.startsWith('/') && address ? site.at(address.pathname) : undefined;
    if (found && found.path === normalizedPath(address!.pathname)) return [];
    const meant = found?.path ?? nearest(path, site.addresses());
    if (!meant && (mayBeWritten(path) || path === routes.diary())) return [];
    return inFile(file, [
      advice(
        place,
        `the navigation names ${path}, which leads nowhere, so it doesn’t show`,
        meant ? `Did you mean ${meant}?` : 'Correct it, or take it out.',
      ),
    ]);
  });

/** Whether a path could be a page's one day. */
const mayBeWritten = (path: string): boolean => {
  const [, slug = ''] = /^\/([^/]+)\/$/.exec(path) ?? [];
  return isSlug(slug) && !reservedNames.includes(slug);
};
