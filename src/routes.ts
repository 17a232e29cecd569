import { slugOf } from './domain/address.ts';

/** Every path on this site, from the root and without base: `href` adds it. */
export const routes = {
  home: '/',
  reviews: (page = 1): string => (page === 1 ? '/reviews/' : `/reviews/page/${page}/`),
  review: (slug: string): string => `/reviews/${slug}/`,
  posts: '/posts/',
  post: (slug: string): string => `/posts/${slug}/`,
  tag: (tag: string): string => `/tags/${slugOf(tag)}/`,
  scores: '/scores/',
  page: (slug: string): string => `/${slug}/`,
  notFound: '/404.html',
} as const;

/**
 * A path as a link on a site that may live below the root of its host.
 * @param path From the root, with leading slash; may carry a query or fragment.
 * @param base Where the site lives: `/`, `/films` or `/films/`.
 */
export const href = (path: string, base: string): string => `${base.replace(/\/+$/, '')}${path}`;
