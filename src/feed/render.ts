import type { ImageMetadata } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { loadRenderers } from 'astro:container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Article from '../components/feed/Article.astro';
import { openingSize, readerPicture } from '../components/feed/picture.ts';
import { absolute } from '../components/link.ts';
import { renderBody } from '../mdx/render.ts';
import { entryPath, routes } from '../routes.ts';
import { site, words as siteWords, wordsIn } from '../settings/settings.ts';
import type { Feed } from './feed.ts';
import { archivesOf, type Archive } from './history.ts';
import { readerHtml } from './html.ts';
import { feedItem, type FeedItem, type FeedPicture, type Source } from './item.ts';
import { withoutInvalidCharacters } from './xml.ts';

/** The one file of this folder that renders; the rest is pure. */

/** A published review or post, as the content layer has it. */
type Entry = Source & App.Locals['entry'];

/** What a feed is made of. */
interface Content {
  readonly title: string;
  readonly description: string;
  /** The path of the page that shows the same entries. */
  readonly path: string;
  readonly entries: readonly Entry[];
  /** The diary, of which entries show numbers. */
  readonly diary: App.Locals['diary'];
}

const container = loadRenderers([getContainerRenderer()]).then((renderers) =>
  AstroContainer.create({ renderers }),
);

interface Opening {
  readonly src: ImageMetadata;
  readonly focus?: string | undefined;
  readonly credit?: string | undefined;
}

async function lead({ src, focus, credit }: Opening, { data }: Entry): Promise<FeedPicture> {
  const size = openingSize(src, data.pictures);
  const { url, type, width, height } = await readerPicture(src, size, focus);
  return { url, type, width, height, credit };
}

async function renderItem(entry: Entry, diary: Content['diary']): Promise<FeedItem> {
  const { Content, components } = await renderBody(entry);
  const words = wordsIn(entry.data.lang);
  const url = absolute(entryPath(entry.collection, entry.id)).href;
  const html = await (
    await container
  ).renderToString(Article as AstroComponentFactory, {
    props: { Content, components },
    locals: { entry, words, diary },
  });
  // A reader's own page is in any language, and from left to right.
  const isOwn = entry.data.lang !== undefined || words.direction === 'rtl';
  const lang = entry.data.lang ?? site.language;
  const opening = entry.collection === 'reviews' ? entry.data.still : entry.data.cover;
  return feedItem(entry, {
    url,
    html: readerHtml(isOwn ? `<div lang="${lang}" dir="${words.direction}">${html}</div>` : html, url),
    picture: opening && (await lead(opening, entry)),
  });
}

const items = new Map<string, { digest: unknown; diary: Content['diary']; item: Promise<FeedItem> }>();

/** An entry as an item, rendered once for all feeds that carry it. */
function itemOf(entry: Entry, diary: Content['diary']): Promise<FeedItem> {
  const key = `${entry.collection}/${entry.id}`;
  const known = items.get(key);
  if (known?.digest === entry.digest && known?.diary === diary) return known.item;
  const item = renderItem(entry, diary);
  items.set(key, { digest: entry.digest, diary, item });
  return item;
}

const address = (path: string): string => absolute(path).href;

const archiveAddress = (year: number | undefined): string | undefined =>
  year === undefined ? undefined : address(routes.feedArchive(year));

/** What every document of a feed says of it. */
const about = (
  { title, description, path }: Pick<Content, 'title' | 'description' | 'path'>,
  self: string,
): Omit<Feed, 'items' | 'history'> => ({
  // The feed of everything is the one that the old blog had, wherever it is fetched.
  id: address(path === routes.home ? (routes.oldFeed ?? self) : self),
  title: withoutInvalidCharacters(title),
  description: withoutInvalidCharacters(description),
  self: address(self),
  page: address(path),
  icon: address('/icon-512.png'),
});

/**
 * The newest of what a page lists.
 * @param self The path of the document.
 */
export async function feedOf(content: Content, self: string): Promise<Feed> {
  const { entries, path } = content;
  const [archive] = path === routes.home ? archivesOf(entries) : [];
  return {
    ...about(content, self),
    items: await Promise.all(entries.slice(0, site.feedLimit).map((entry) => itemOf(entry, content.diary))),
    history: { complete: entries.length <= site.feedLimit, previous: archiveAddress(archive?.year) },
  };
}

/**
 * The newest of items that are no entries.
 * @param self The path of the document.
 */
export const feedOfItems = (
  content: Parameters<typeof about>[0],
  items: readonly FeedItem[],
  self: string,
): Feed => ({
  ...about(content, self),
  items: items.slice(0, site.feedLimit),
  history: { complete: items.length <= site.feedLimit },
});

/** All of a year. */
export const archiveOf = async (
  content: Content,
  { year, entries, previous, next }: Archive<Entry>,
): Promise<Feed> => ({
  ...about({ ...content, title: siteWords.feeds.ofYear(content.title, year) }, routes.feedArchive(year)),
  items: await Promise.all(entries.map((entry) => itemOf(entry, content.diary))),
  history: {
    archive: true,
    current: address(routes.feed('atom')),
    previous: archiveAddress(previous),
    next: archiveAddress(next),
  },
});
