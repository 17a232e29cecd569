import type { Addressed } from '../addresses.ts';
import { site } from '../settings/settings.ts';
import { routes } from '../routes.ts';
import { diary } from './diary.ts';
import { type Entry, pages, posts, reviews } from './entries.ts';
import { existingItems } from './existing-items.ts';
import { once } from './once.ts';

export interface NavigationItem {
  readonly label: string;
  readonly path: string;
}

const addressed = ({ collection, id, data }: Entry): Addressed => ({
  collection,
  slug: id,
  published: 'published' in data ? data.published : new Date(0),
  tags: 'tags' in data ? data.tags : [],
  aliases: data.aliases,
});

/** The site's navigation, less what has no content yet; in a live preview, with the author's drafts. */
export const navigation = once(async (): Promise<NavigationItem[]> => {
  const entries = [...(await reviews()), ...(await posts()), ...(await pages())].map(addressed);
  const days = (await diary()).viewings.map(({ date }) => date);
  const items = existingItems<NavigationItem>(site.navigation, entries, days, site.timeZone);
  return import.meta.env.DEV ? [...items, { label: 'Drafts', path: routes.drafts }] : items;
});
