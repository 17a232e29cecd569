import { routes } from './routes.ts';

/** Whose site this is. The one place for what is said of the site as a whole. */
export const site = {
  /** Where others reach it, without a path. SITE_URL in the environment overrides it. */
  origin: 'https://andreusjh99.github.io',
  title: 'Jing Heng on Film',
  description: 'Film reviews by Jing Heng: eight scores, one sum, and the reasons why.',
  author: { name: 'Jing Heng', url: 'https://github.com/andreusjh99' },
  /** BCP 47. Dates are written the way this language does. */
  language: 'en-GB',
  /** IANA name. A review dated 8 June appears when 8 June begins here. */
  timeZone: 'Asia/Singapore',
  /**
   * A domain name or e-mail address of yours: ids of new entries in feeds begin with it (tag URIs, RFC 4151). Set it once,
   * before you publish.
   */
  tagAuthority: 'andreusjh99.github.io',
  /**
   * Whether browsers may be told to reach every subdomain of the site's host over HTTPS only, for a year: where all of them
   * are yours and can be.
   */
  httpsForSubdomains: false as boolean,
  /** Entries that a feed carries, the newest; those before are in its archives. */
  feedLimit: 30 as number,
  /** In order. What has no content yet is not shown. */
  navigation: [
    { label: 'Reviews', path: routes.reviews() },
    { label: 'Posts', path: routes.posts },
    { label: 'Scores', path: routes.scores },
    { label: 'About', path: routes.page('about') },
  ],
} as const;
