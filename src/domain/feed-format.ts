/** The formats that a feed comes in: what people call each, the name of its file, its media type. */
export const FEED_FORMATS = {
  atom: { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
  rss: { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
  json: { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** All of them, the one to take in doubt first. */
export const EVERY_FORMAT: readonly FeedFormat[] = ['atom', 'rss', 'json'];

/** As a Content-Type header has it. */
export const feedContentType = (format: FeedFormat): string => `${FEED_FORMATS[format].type}; charset=utf-8`;
