import { getRssString } from '@astrojs/rss';
import { x } from 'xastscript';
import { FEED_FORMATS } from '../domain/feed-format.ts';
import { site } from '../settings/settings.ts';
import { isoInstant } from '../domain/dates.ts';
import { extensions, NAMESPACES } from './extensions.ts';
import { lastChange, type Feed } from './feed.ts';
import type { FeedItem } from './item.ts';
import { xmlText } from './xml.ts';

/** What is said of the feed beyond the fields that @astrojs/rss has: its language, where it is, when it changed. */
const channel = ({ self, title, page, icon, items }: Feed): string =>
  xmlText([
    x('language', site.language.toLowerCase()),
    x('lastBuildDate', lastChange(items).toUTCString()),
    x('atom:link', { rel: 'self', href: self, type: FEED_FORMATS.rss.type }),
    x('image', [x('url', icon), x('title', title), x('link', page)]),
  ]);

/** What is said of an item beyond those fields. Its id is an address only by chance, so that no reader may follow it. */
const more = (item: FeedItem): string =>
  xmlText([
    x('link', item.url),
    x('guid', { isPermaLink: 'false' }, item.id),
    x('dc:creator', item.author ?? site.author.name),
    ...(item.updated ? [x('atom:updated', isoInstant(item.updated, site.timeZone))] : []),
    ...extensions(item),
  ]);

/**
 * A feed as RSS.
 * @see https://www.rssboard.org/rss-specification
 */
export async function rssFeed(feed: Feed): Promise<string> {
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.page,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      ...NAMESPACES,
    },
    items: feed.items.map((item) => ({
      title: item.title,
      description: item.summary,
      content: item.html,
      pubDate: item.published,
      categories: [...item.categories],
    })),
  });
  // Its customData would be parsed first: a film called "+1" comes back as 1, an ampersand as two. Text is escaped, so that
  // what looks like the end of an element is one.
  const [head = '', ...rest] = xml.split('</item>');
  return (
    head.replace('</link>', (end) => end + channel(feed)) +
    rest.map((after, i) => `${more(feed.items[i]!)}</item>${after}`).join('')
  );
}
