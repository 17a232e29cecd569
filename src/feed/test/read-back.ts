import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { atomFeed } from '../atom.ts';
import type { Feed } from '../feed.ts';
import { jsonFeed } from '../json.ts';
import { rssFeed } from '../rss.ts';

/** A format, brought to one shape: what a reader gets out of it. */
interface Read {
  readonly title: string | undefined;
  readonly self: string | undefined;
  readonly page: string | undefined;
  readonly items: readonly {
    readonly id: string | undefined;
    readonly url: string | undefined;
    readonly title: string | undefined;
    readonly summary: string | undefined;
    readonly author: string | undefined;
    readonly html: string | undefined;
    readonly published: string | undefined;
    readonly updated: string | undefined;
    readonly categories: readonly (string | undefined)[];
    readonly picture: string | undefined;
    readonly film: readonly (string | undefined)[];
  }[];
}

const textOf = (node: Nodes | undefined): string | undefined =>
  node === undefined
    ? undefined
    : node.type === 'text'
      ? node.value
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';

/** What a construct says whose type is HTML. */
const textIn = (node: Element | undefined): string | undefined =>
  node?.attributes['type'] === 'html'
    ? textOf(fromHtml(textOf(node) ?? '', { fragment: true }) as unknown as Nodes)
    : textOf(node);

const all = (parent: Element, name: string): Element[] =>
  parent.children.filter((child) => child.type === 'element' && child.name === name) as Element[];
const first = (parent: Element, name: string): Element | undefined => all(parent, name)[0];
const rootOf = (xml: string): Element => fromXml(xml).children.find((node) => node.type === 'element')!;
const instant = (date: string | undefined): string | undefined => date && new Date(date).toISOString();
const FILM = ['letterboxd:filmTitle', 'letterboxd:filmYear', 'letterboxd:memberRating', 'tmdb:movieId'];
const filmIn = (item: Element): (string | undefined)[] => FILM.map((name) => textOf(first(item, name)));

interface JsonItem extends Record<string, unknown> {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
  readonly authors: readonly { readonly name: string }[];
  readonly date_published: string;
  readonly date_modified?: string;
  readonly tags: string[];
  readonly image?: string;
  readonly _film?: Record<string, string | number>;
}

interface JsonFeed {
  readonly title: string;
  readonly feed_url: string;
  readonly home_page_url: string;
  readonly items: readonly JsonItem[];
}

const told = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** Reads a feed in each format as a reader would, strictly. */
export const readBack: Record<string, (feed: Feed) => Promise<Read>> = {
  Atom: (feed) => {
    const root = rootOf(atomFeed(feed));
    const rel = (parent: Element, name: string) =>
      all(parent, 'link').find(({ attributes }) => attributes['rel'] === name)?.attributes['href'] ??
      undefined;
    return Promise.resolve({
      title: textOf(first(root, 'title')),
      self: rel(root, 'self'),
      page: rel(root, 'alternate'),
      items: all(root, 'entry').map((item) => {
        const published = instant(textOf(first(item, 'published')));
        const updated = instant(textOf(first(item, 'updated')));
        return {
          id: textOf(first(item, 'id')),
          url: rel(item, 'alternate'),
          title: textOf(first(item, 'title')),
          summary: textIn(first(item, 'summary')),
          author: textOf(first(first(item, 'author')!, 'name')),
          html: textOf(first(item, 'content')),
          published,
          updated: updated === published ? undefined : updated,
          categories: all(item, 'category').map(({ attributes }) => attributes['term'] ?? undefined),
          picture: first(item, 'media:content')?.attributes['url'] ?? undefined,
          film: filmIn(item),
        };
      }),
    });
  },
  RSS: async (feed) => {
    const channel = first(rootOf(await rssFeed(feed)), 'channel')!;
    return {
      title: textOf(first(channel, 'title')),
      self: first(channel, 'atom:link')?.attributes['href'] ?? undefined,
      page: textOf(first(channel, 'link')),
      items: all(channel, 'item').map((item) => ({
        id: textOf(first(item, 'guid')),
        url: textOf(first(item, 'link')),
        title: textOf(first(item, 'title')),
        summary: textOf(first(item, 'description')),
        author: textOf(first(item, 'dc:creator')),
        html: textOf(first(item, 'content:encoded')),
        published: instant(textOf(first(item, 'pubDate'))),
        updated: instant(textOf(first(item, 'atom:updated'))),
        categories: all(item, 'category').map(textOf),
        picture: first(item, 'media:content')?.attributes['url'] ?? undefined,
        film: filmIn(item),
      })),
    };
  },
  'JSON Feed': (feed) => {
    const root = JSON.parse(jsonFeed(feed)) as JsonFeed;
    return Promise.resolve({
      title: root.title,
      self: root.feed_url,
      page: root.home_page_url,
      items: root.items.map(({ _film: film, ...item }) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        author: item.authors[0]?.name,
        html: item.content_html,
        published: instant(item.date_published),
        updated: instant(item.date_modified),
        categories: item.tags,
        picture: item.image,
        film: ['filmTitle', 'filmYear', 'memberRating', 'movieId'].map((name) => told(film?.[name])),
      })),
    });
  },
};
