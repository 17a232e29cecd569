import type { SiteSettings } from './settings/site.ts';

/** Whose site this is: change what is in quotes. With criteria.ts, all there is to set. `npm run check` reads it first. */
export const site: SiteSettings = {
  /** Where others reach it, without a path. SITE_URL in the environment overrides it. */
  origin: 'https://robin-sample.example',
  /** The path below that, such as '/films', where it isn't at the root. BASE_PATH in the environment overrides it. */
  base: '/',
  title: 'Robin Sample on Film',
  description: 'Film reviews by Robin Sample: eight scores, one sum, and the reasons why.',
  author: { name: 'Robin Sample', url: 'https://robin-sample.example/about/' },
  /**
   * The language you write in: en, en-GB, fr, ar. Dates, quotes and the interface are in it, where src/words has it, and
   * pages are read in its direction.
   */
  language: 'en-GB',
  /** The city whose clock you live by. A review dated 8 June appears when 8 June begins there. */
  timeZone: 'Asia/Singapore',
  /**
   * A domain name or e-mail address of yours: ids of new entries in feeds begin with it (tag URIs, RFC 4151). Set it once,
   * before you publish.
   */
  tagAuthority: 'robin-sample.example',
  /** Where a blog that this site replaces had its feed; without one, delete the line. */
  oldFeed: '/feed.xml',
  /**
   * Whether browsers may be told to reach every subdomain of the site's host over HTTPS only, for a year: where all of them
   * are yours and can be.
   */
  httpsForSubdomains: false,
  /** Entries that a feed carries, the newest; those before are in its archives. */
  feedLimit: 30,
  /** Whether the diary has a feed of its own, with an entry for each viewing. */
  diaryFeed: false,
  /**
   * Font files, from here, for titles on share pictures in a script that the site's own faces lack; they have Latin, Greek
   * and Cyrillic: ['fonts/NotoNaskhArabic-Bold.ttf'].
   */
  shareFonts: [],
  /** In order. What has no content yet is not shown. */
  navigation: [
    { label: 'Reviews', path: '/reviews/' },
    { label: 'Posts', path: '/posts/' },
    { label: 'Diary', path: '/diary/' },
    { label: 'Scores', path: '/scores/' },
    { label: 'About', path: '/about/' },
  ],
};
