import { site, words } from '../settings/settings.ts';
import { routes } from '../routes.ts';
import { existingItems } from './existing-items.ts';
import { once } from './once.ts';
import { addressedEntries, paths } from './paths.ts';

export interface NavigationItem {
  readonly label: string;
  readonly path: string;
}

/**
 * The site's navigation, less what has no content yet; in a live preview, with the author's drafts. The search is last, where
 * there is something to find.
 */
export const navigation = once(async (): Promise<NavigationItem[]> => {
  const entries = await addressedEntries();
  const items = existingItems<NavigationItem>(site.navigation, entries, await paths());
  return [
    ...items,
    ...(import.meta.env.DEV ? [{ label: 'Drafts', path: routes.drafts }] : []),
    ...(entries.length > 0 ? [{ label: words.search.title, path: routes.search }] : []),
  ];
});
