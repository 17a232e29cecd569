import { slugOf } from './domain/address.ts';
import type { CollectionName } from './domain/entry.ts';
import { type Facet, facetSlug } from './domain/facets.ts';
import { site } from './settings/settings.ts';
import { EVERY_FORMAT, FEED_FORMATS, type FeedFormat } from './domain/feed-format.ts';

/** Reviews on a page of their list. */
export const PAGE_SIZE = 24;

/** Titles on the page of all years. Where there are more, each year has a page. */
export const MOST_TITLES = 500;

/** The path of a page of a list. */
export const onPage = (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

/** Every path on this site, from the root and without base: `href` adds it. */
export const routes = {
  home: '/',
  reviews: (page = 1): string => onPage('/reviews/', page),
  review: (slug: string): string => `/reviews/${slug}/`,
  /** Every review as a row of a table: what the list is filtered from. */
  reviewRows: '/reviews/index.json',
  /** The picture of each, in the same order. */
  reviewStills: '/reviews/stills.json',
  /** All that has a rating, the best first. */
  best: '/reviews/best/',
  /** All of every year, on one page; the years alone, where that are too many. */
  years: '/years/',
  year: (year: string): string => `/years/#year-${year}`,
  /** All of one year, where it has a page. */
  reviewedIn: (year: string): string => `/years/${year}/`,
  /** The films that have something in common; none where a name can have no page. */
  facet: (facet: Facet, name: string): string | undefined => {
    const slug = facetSlug(name);
    return slug === undefined ? undefined : `/${facet}/${slug}/`;
  },
  posts: '/posts/',
  post: (slug: string): string => `/posts/${slug}/`,
  tag: (tag: string): string => `/tags/${slugOf(tag)}/`,
  scores: '/scores/',
  /** The diary: its years, or one of them. */
  diary: (year?: number): string => (year === undefined ? '/diary/' : `/diary/${year}/`),
  /** What was scored by one criterion. */
  criterion: (key: string): string => `/scores/${key}/`,
  /** What films were judged by before. */
  pastCriteria: '/scores/#before',
  page: (slug: string): string => `/${slug}/`,
  /** Where all that is written here is searched. */
  search: '/search/',
  /** What searches, and the index that it searches in. */
  searchIndex: '/pagefind/',
  /** What feeds there are, for people. */
  feeds: '/feeds/',
  /** The feed of what a page lists, by the page's path. */
  feed: (format: FeedFormat, page = '/'): string => page + FEED_FORMATS[format].file,
  /** Where the blog that this site replaces had its feed, if it had one: Atom. */
  oldFeed: site.oldFeed,
  /** All of a year, for who reads further back than a feed goes: Atom. */
  feedArchive: (year: number): string => `/atom/${year}.xml`,
  /** What is not published; in the live preview only. */
  drafts: '/drafts/',
  notFound: '/404.html',
  /** The share picture of an entry, by the entry's path; the site's own without one. */
  shareCard: (path = '/site/'): string => `/share${path.slice(0, -1)}.jpg`,
} as const;

/** The path of an entry. */
export const entryPath = (collection: CollectionName, slug: string): string =>
  ({ reviews: routes.review, posts: routes.post, pages: routes.page })[collection](slug);

/** Whether a path is kept for a further page of a list, whether there are enough entries for one today or not. */
export const isListPart = (path: string): boolean =>
  /^\/(?:reviews(?:\/best)?|posts|(?:tags|directors|writers|genres|decades)\/[^/]+)\/page\/[1-9]\d*\/$/.test(
    path,
  );

/** What is there whatever the content: pages of the site's own, files for machines. */
export const fixedPaths: readonly string[] = [
  routes.home,
  routes.reviews(),
  routes.posts,
  routes.scores,
  routes.search,
  routes.feeds,
  ...(routes.oldFeed === undefined ? [] : [routes.oldFeed]),
  ...[routes.home, routes.reviews(), routes.posts].flatMap((page) =>
    EVERY_FORMAT.map((format) => routes.feed(format, page)),
  ),
  routes.reviewRows,
  routes.reviewStills,
  routes.notFound,
  routes.shareCard(),
  '/sitemap-index.xml',
  '/sitemap-0.xml',
  '/robots.txt',
  '/manifest.webmanifest',
];

/** What the site tells its host, in a form of the host's own. */
export const hostFiles = ['/_headers', '/_redirects'] as const;

/** Whether a path is kept for files of the site's own whose names or number follow from the content. */
export const isKept = (path: string): boolean =>
  isListPart(path.replace(/\/?$/, '/')) ||
  /^\/(?:(?:_astro|pagefind)(?:\/.*)?|atom\/\d+\.xml|years\/\d+\/?|sitemap-\d+\.xml)$/.test(path);

/** First parts of paths that the site needs, now or later, so that no page may be called so: addresses never change. */
export const reservedNames: readonly string[] = [
  ...[
    'reviews',
    'posts',
    'pages',
    'tags',
    'scores',
    'drafts',
    'feeds',
    'feed',
    'rss',
    'atom',
    '404',
    'sitemap',
    'robots',
    'manifest',
    'index',
  ],
  ...[
    'search',
    'pagefind',
    'directors',
    'writers',
    'genres',
    'decades',
    'years',
    'diary',
    'awards',
    'share',
    'fonts',
    'site',
  ],
];

/** Whether an entry's address is the site's own. */
export const isReserved = (collection: CollectionName, slug: string): boolean =>
  collection === 'pages' ? reservedNames.includes(slug) : entryPath(collection, slug) === routes.best;

/**
 * A path as a link on a site that may live below the root of its host.
 * @param path From the root, with leading slash; may carry a query or fragment.
 * @param base Where the site lives: `/`, `/films` or `/films/`.
 */
export const href = (path: string, base: string): string => `${base.replace(/\/+$/, '')}${path}`;
