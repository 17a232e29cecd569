import { toHtml } from 'hast-util-to-html';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { isoInstant } from '../domain/dates.ts';
import { FEED_FORMATS } from '../domain/feed-format.ts';
import { site } from '../settings/settings.ts';
import { extensions, NAMESPACES } from './extensions.ts';
import { lastChange, type Feed, type History } from './feed.ts';
import type { FeedItem } from './item.ts';
import { xmlText } from './xml.ts';

const { type } = FEED_FORMATS.atom;

const instant = (date: Date): string => isoInstant(date, site.timeZone);

const author = (guest?: string): Element =>
  x('author', guest ? [x('name', guest)] : [x('name', site.author.name), x('uri', site.author.url)]);

const link = (rel: string, href: string | undefined): Element[] =>
  href === undefined ? [] : [x('link', { rel, href, type: rel === 'alternate' ? 'text/html' : type })];

const entry = (item: FeedItem): Element =>
  x('entry', { 'xml:lang': item.language }, [
    x('id', item.id),
    x('title', item.title),
    ...link('alternate', item.url),
    x('published', instant(item.published)),
    x('updated', instant(item.updated ?? item.published)),
    author(item.author),
    ...item.categories.map((term) => x('category', { term })),
    // As markup, like the content: of two types, rss2email would take the plain one, and send a line in place of a review.
    x('summary', { type: 'html' }, toHtml({ type: 'text', value: item.summary })),
    x('content', { type: 'html' }, item.html),
    ...extensions(item),
  ]);

/** RFC 5005: how the documents of one feed hang together. */
const history = ({ complete, archive, current, previous, next }: History): Element[] => [
  ...(complete ? [x('fh:complete')] : []),
  ...(archive ? [x('fh:archive')] : []),
  ...link('current', current),
  ...link('prev-archive', previous),
  ...link('next-archive', next),
];

/**
 * A feed as Atom.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export const atomFeed = (feed: Feed): string =>
  xmlText([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:fh': 'http://purl.org/syndication/history/1.0',
        ...Object.fromEntries(Object.entries(NAMESPACES).map(([prefix, uri]) => [`xmlns:${prefix}`, uri])),
        'xml:lang': site.language,
      },
      [
        x('id', feed.id),
        x('title', feed.title),
        x('subtitle', feed.description),
        ...link('self', feed.self),
        ...link('alternate', feed.page),
        ...history(feed.history),
        x('updated', instant(lastChange(feed.items))),
        x('icon', feed.icon),
        author(),
        ...feed.items.map(entry),
      ],
    ),
  ]);
