import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { filesIn } from './built.ts';
import { textIn } from './elements.ts';

/** An entry, whatever the format. */
export interface Item {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly html: string;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly categories: readonly (string | undefined)[];
  readonly author: string | undefined;
  /** The lead picture. */
  readonly picture: string | undefined;
  readonly film: readonly (string | undefined)[];
}

/** A document of a feed, whatever the format. */
export interface Feed {
  readonly self: string | undefined;
  readonly page: string | undefined;
  /** Where other documents of it are, by relation. */
  readonly links: Readonly<Record<string, string>>;
  readonly isComplete: boolean;
  readonly isArchive: boolean;
  readonly items: readonly Item[];
}

const textOf = (node: Nodes | undefined): string | undefined =>
  node === undefined
    ? undefined
    : node.type === 'text' || node.type === 'cdata'
      ? node.value
      : 'children' in node
        ? node.children.map(textOf).join('')
        : undefined;

const all = (parent: Element, name: string): Element[] =>
  parent.children.filter((child) => child.type === 'element' && child.name === name) as Element[];

const text = (parent: Element, name: string): string | undefined => textOf(all(parent, name)[0]);

const attribute = (parent: Element, name: string, key: string): string | undefined =>
  all(parent, name)[0]?.attributes[key] ?? undefined;

const instant = (date: string | undefined): string | undefined => date && new Date(date).toISOString();

const FILM = ['letterboxd:filmTitle', 'letterboxd:filmYear', 'letterboxd:memberRating', 'tmdb:movieId'];

const linksOf = (root: Element): Record<string, string> =>
  Object.fromEntries(
    all(root, 'link').map(({ attributes }) => [attributes['rel'] ?? '', attributes['href'] ?? '']),
  );

function atom(root: Element): Feed {
  const links = linksOf(root);
  return {
    self: links['self'],
    page: links['alternate'],
    links,
    isComplete: all(root, 'fh:complete').length > 0,
    isArchive: all(root, 'fh:archive').length > 0,
    items: all(root, 'entry').map((entry) => {
      const published = instant(text(entry, 'published'));
      const updated = instant(text(entry, 'updated'));
      return {
        id: text(entry, 'id'),
        url: linksOf(entry)['alternate'],
        title: text(entry, 'title'),
        // Its type is HTML.
        summary: textIn(text(entry, 'summary') ?? ''),
        html: text(entry, 'content') ?? '',
        published,
        // Atom wants it of every entry.
        updated: updated === published ? undefined : updated,
        categories: all(entry, 'category').map(({ attributes }) => attributes['term'] ?? undefined),
        author: text(all(entry, 'author')[0]!, 'name'),
        picture: attribute(entry, 'media:content', 'url'),
        film: FILM.map((name) => text(entry, name)),
      };
    }),
  };
}

function rss(root: Element): Feed {
  const channel = all(root, 'channel')[0]!;
  return {
    self: attribute(channel, 'atom:link', 'href'),
    page: text(channel, 'link'),
    links: {},
    isComplete: false,
    isArchive: false,
    items: all(channel, 'item').map((item) => ({
      id: text(item, 'guid'),
      url: text(item, 'link'),
      title: text(item, 'title'),
      summary: text(item, 'description'),
      html: text(item, 'content:encoded') ?? '',
      published: instant(text(item, 'pubDate')),
      updated: instant(text(item, 'atom:updated')),
      categories: all(item, 'category').map(textOf),
      author: text(item, 'dc:creator'),
      picture: attribute(item, 'media:content', 'url'),
      film: FILM.map((name) => text(item, name)),
    })),
  };
}

/** JSON Feed 1.1, as far as this site uses it. */
export interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly summary: string;
    readonly content_html: string;
    readonly image?: string;
    readonly date_published: string;
    readonly date_modified?: string;
    readonly tags: readonly string[];
    readonly authors: readonly { readonly name: string }[];
    readonly _film?: Readonly<Record<string, string | number>>;
  }[];
}

const json = (feed: JsonFeed): Feed => ({
  self: feed.feed_url,
  page: feed.home_page_url,
  links: {},
  isComplete: false,
  isArchive: false,
  items: feed.items.map(({ _film: film, ...item }) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    html: item.content_html,
    published: instant(item.date_published),
    updated: instant(item.date_modified),
    categories: item.tags,
    author: item.authors[0]?.name,
    picture: item.image,
    film: ['filmTitle', 'filmYear', 'memberRating', 'movieId'].map((name) =>
      name === 'memberRating' ? (film?.[name] as number | undefined)?.toFixed(1) : film?.[name]?.toString(),
    ),
  })),
});

/** Reads a document as strictly as its format wants it; throws where it is not well-formed. */
export function readFeed(document: string): Feed {
  if (document.startsWith('{')) return json(JSON.parse(document) as JsonFeed);
  const root = fromXml(document).children.find((node) => node.type === 'element')!;
  return root.name === 'rss' ? rss(root) : atom(root);
}

/** The documents of all feeds of a site, as they were written, by path. */
export const feedsIn = (site: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(site)
      .filter((path) => /(?:^|\/)(?:(?:rss|atom|feed)\.xml|feed\.json)$|^atom\/\d+\.xml$/.test(path))
      .map((path) => [path, readFileSync(join(site, path), 'utf8')]),
  );

/** The address of a site's home page, as it says itself. */
export const originOf = (site: string): string =>
  /rel="canonical" href="([^"]+)"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? '';
