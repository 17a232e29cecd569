import { site } from '../site.ts';
import { routes } from '../routes.ts';
import { pages, posts, reviews } from './entries.ts';

export interface NavigationItem {
  readonly label: string;
  readonly path: string;
}

/** The site's navigation, less what has no content yet; in a live preview, with the author's drafts. */
export async function navigation(): Promise<NavigationItem[]> {
  const [hasReviews, hasPosts, standalone] = [
    (await reviews()).length > 0,
    (await posts()).length > 0,
    await pages(),
  ];
  const exists = new Map<string, boolean>([
    [routes.reviews(), hasReviews],
    [routes.scores, hasReviews],
    [routes.posts, hasPosts],
    ...site.navigation
      .map(({ path }) => [path, standalone.some(({ id }) => routes.page(id) === path)] as const)
      .filter(([, found]) => found),
  ]);
  const items = site.navigation.filter(({ path }) => exists.get(path));
  return import.meta.env.DEV ? [...items, { label: 'Drafts', path: routes.drafts }] : items;
}
