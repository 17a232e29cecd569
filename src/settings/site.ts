import { z } from 'zod';
import { explain, show } from '../domain/explain.ts';
import { field, group, required } from './fields.ts';

/** What `src/site.ts` may say: every field, what it is for, and what is said of one that can't be right. */

const isWeb = (url: URL | null): url is URL => url !== null && /^https?:$/.test(url.protocol);

const origin = field('origin', (value) => {
  const url = URL.parse(value);
  if (!isWeb(url)) {
    const guess = URL.parse(`https://${value.replace(/^\/+/, '')}`);
    const such = guess?.hostname.includes('.') ? guess.origin : 'https://films.example';
    return { what: 'is no origin', fix: `Write it with https://, such as ${such}.` };
  }
  if (url.pathname !== '/')
    return {
      what: 'has a path',
      fix: `Write ${url.origin}, and base: '${url.pathname.replace(/\/$/, '')}'.`,
    };
  return url.href === `${url.origin}/` &&
    url.href.replace(/\/$/, '') === value.toLowerCase().replace(/\/$/, '')
    ? undefined
    : { what: 'is more than an origin', fix: `Write ${url.origin}.` };
}).transform((value) => value.toLowerCase().replace(/\/$/, ''));

const base = z
  .string({ error: ({ input }) => explain(`base: ${show(input)} is not a path`, "Write it like '/films'.") })
  .refine(
    (value) => /^\/?(?:[\w.~-]+\/)*[\w.~-]*\/?$/.test(value) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(value),
    {
      error: ({ input }) => explain(`base: ${show(input)} is not a path`, "Write it like '/films', or '/'."),
    },
  )
  .transform((value) => `/${value.replace(/^\/+|\/+$/g, '')}`);

const language = field('language', (value) => {
  const fix = 'Write the code of a language, such as en, en-GB or zh-Hans.';
  try {
    const [code = ''] = Intl.getCanonicalLocales(value);
    if (new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code)) return undefined;
  } catch {
    const meant = value.replaceAll('_', '-').replace(/\..*$/, '');
    if (meant !== value && /^[a-z]{2,3}(?:-\w{2,8})*$/i.test(meant))
      return { what: 'is not how the web writes a language', fix: `Write ${meant}.` };
  }
  return { what: 'is no language', fix };
}).transform((value) => Intl.getCanonicalLocales(value)[0]!);

const timeZone = field('timeZone', (value) => {
  const isOffset = /^(?:(?:utc|gmt)\s*)?[+-]/i.test(value);
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    if (!isOffset) return undefined;
  } catch {}
  const place = value.replaceAll(' ', '_').split('/').at(-1)!.toLowerCase();
  const meant = Intl.supportedValuesOf('timeZone').find((name) => name.toLowerCase().endsWith(`/${place}`));
  return {
    what: isOffset ? 'is a distance from UTC, which changes with summer time' : 'is no time zone',
    fix: `Write its name, such as ${meant ?? 'Europe/London'}: a continent and a city of it.`,
  };
});

const AUTHORITY = /^(?:[a-z\d.+_-]+@)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/;

const tagAuthority = field('tagAuthority', (value) => {
  if (AUTHORITY.test(value)) return undefined;
  const host = value.includes('@')
    ? value.toLowerCase()
    : (URL.parse(value.includes('//') ? value : `https://${value}`)?.hostname ?? '');
  return {
    what: 'is neither a domain name nor an e-mail address',
    fix: `Write one that is yours, without anything around it, such as ${AUTHORITY.test(host) ? host : 'films.example'}.`,
  };
});

const path = (name: string) =>
  field(name, (value) => {
    const isPath =
      /^\/(?!\/)\S*$/.test(value) && URL.canParse(value, 'https://site.invalid') && isDecodable(value);
    return isPath
      ? undefined
      : { what: 'is no path of the site', fix: 'Write it from the root, such as /about/.' };
  });

function isDecodable(value: string): boolean {
  try {
    decodeURI(value);
    return true;
  } catch {
    return false;
  }
}

const web = (name: string) =>
  field(name, (value) =>
    isWeb(URL.parse(value))
      ? undefined
      : { what: 'is no address on the web', fix: 'Write it whole, such as https://films.example/about/.' },
  );

/** Files of every site, at its root. */
const OWN_FILES =
  /^\/(?:(?:atom|rss)\.xml|feed\.json|(?:404|index)\.html|robots\.txt|manifest\.webmanifest|sitemap-.*)$/;

/** The settings of a site, as `src/site.ts` exports them. */
export const siteSchema = group('site', {
  /** Where others reach it, without a path: https://films.example. SITE_URL in the environment overrides it. */
  origin,
  /** The path it lives at there, where that is not the root: /films. BASE_PATH in the environment overrides it. */
  base: base.default('/'),
  title: required('title'),
  description: required('description'),
  author: group('author', { name: required('name'), url: web('url') }),
  /** BCP 47. The interface, dates and quotes are in it. */
  language,
  /** IANA name. A review dated 8 June appears when 8 June begins here. */
  timeZone,
  /** A domain name or e-mail address of the author's, with which ids of new entries in feeds begin (RFC 4151). */
  tagAuthority,
  /** Where a blog that this site replaces had its feed. */
  oldFeed: path('oldFeed')
    .refine((value) => /\.[a-z\d]+$/i.test(value), {
      error: ({ input }) =>
        explain(`oldFeed: ${show(input)} names no file`, 'Write it with its ending: /feed.xml.'),
    })
    .refine((value) => !OWN_FILES.test(value), {
      error: ({ input }) =>
        explain(`oldFeed: ${show(input)} is a file of this site already`, 'Delete the line.'),
    })
    .optional(),
  /** Whether browsers may be told to reach every subdomain of the site's host over HTTPS only. */
  httpsForSubdomains: z
    .boolean({
      error: ({ input }) =>
        explain(`httpsForSubdomains: ${show(input)} is not an answer`, 'Write true or false.'),
    })
    .default(false),
  /** Entries that a feed carries, the newest; those before are in its archives. */
  feedLimit: z
    .int({
      error: ({ input }) =>
        explain(`feedLimit: ${show(input)} is not a whole number`, 'Write one, such as 30.'),
    })
    .min(1, explain('feedLimit: a feed carries one entry at least', 'Write a number such as 30.'))
    .default(30),
  /** Whether the diary can be followed in feed readers, viewing by viewing. */
  diaryFeed: z
    .boolean({
      error: ({ input }) => explain(`diaryFeed: ${show(input)} is not an answer`, 'Write true or false.'),
    })
    .default(false),
  /**
   * TrueType or OpenType files, from here, for titles on share pictures whose script the site's own faces lack: they have
   * Latin, Greek and Cyrillic.
   */
  shareFonts: z
    .array(required('a font of shareFonts'), {
      error: ({ input }) =>
        explain(`shareFonts: ${show(input)} is not a list`, "Write ['fonts/NotoNaskhArabic-Bold.ttf']."),
    })
    .default([]),
  /** In order. What has no content yet is not shown. */
  navigation: z.array(group('an item of navigation', { label: required('label'), path: path('path') }), {
    error: ({ input }) =>
      explain(`navigation: ${show(input)} is not a list`, "Write [{ label: 'About', path: '/about/' }]."),
  }),
});

/** What an author writes of a site. */
export type SiteSettings = z.input<typeof siteSchema>;

/** What is known of the site once that is right. */
export type Site = z.infer<typeof siteSchema>;

/** What stands in for settings that are not right, while that is being said. */
export const NOBODYS: Site = siteSchema.parse({
  origin: 'https://site.invalid',
  title: 'Untitled',
  description: 'Untitled.',
  author: { name: 'Nobody', url: 'https://site.invalid/' },
  language: 'en',
  timeZone: 'UTC',
  tagAuthority: 'site.invalid',
  navigation: [],
});
