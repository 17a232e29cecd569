import type { SitemapItem } from '@astrojs/sitemap';
import { isoInstant, parseDate } from '../domain/dates.ts';
import { datesIn, lastChange } from '../domain/rescored.ts';
import type { Content } from '../reading/reader.ts';
import { sharedReader } from '../reading/shared-reader.ts';
import { entryPath, href, routes } from '../routes.ts';
import { site } from '../settings/settings.ts';

const dateIn = (written: unknown): Date | undefined =>
  typeof written === 'string' ? parseDate(written, site.timeZone) : undefined;

/**
 * When each page last changed, as its content says; lists change with their newest entry.
 * @param base Where the site lives on its host.
 * @returns instants by the page's path on its host.
 */
export function changesOf(
  { entries, published }: Pick<Content, 'entries' | 'published'>,
  base: string,
): Map<string, string> {
  const addresses = new Set(published.map(({ address }) => address));
  const dates = new Map<string, Date>();
  const note = (path: string, date: Date): void => {
    const key = encodeURI(href(path, base));
    if ((dates.get(key) ?? date) <= date) dates.set(key, date);
  };
  for (const { collection, slug, frontMatter } of entries) {
    const date = lastChange({
      updated: dateIn(frontMatter['updated'] ?? frontMatter['published']),
      rescored: datesIn(frontMatter['rescored'], site.timeZone),
    });
    const path = entryPath(collection, slug);
    if (!date || !addresses.has(path)) continue;
    note(path, date);
    note(collection === 'reviews' ? routes.reviews() : routes.posts, date);
    note(routes.home, date);
  }
  return new Map([...dates].map(([path, date]) => [path, isoInstant(date, site.timeZone)]));
}

/** Tells the sitemap when a page last changed. @param base Where the site lives on its host. */
export const lastModified = (base: string) => {
  let known: Promise<Map<string, string>> | undefined;
  return async (item: SitemapItem): Promise<SitemapItem> => {
    known ??= sharedReader()
      .read()
      .then((content) => changesOf(content, base));
    const lastmod = (await known).get(new URL(item.url).pathname);
    return lastmod ? { ...item, lastmod } : item;
  };
};

/** Whether the sitemap has a page: what is to be found is listed there, not the search for it. @param base As above. */
export const isListed =
  (base: string) =>
  (page: string): boolean =>
    new URL(page).pathname !== href(routes.search, base);
