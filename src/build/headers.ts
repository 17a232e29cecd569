import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVERY_FORMAT, feedContentType, type FeedFormat } from '../domain/feed-format.ts';
import { href, routes } from '../routes.ts';
import { site } from '../settings/settings.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** Every source that some page of the site allows, directive by directive: one policy that holds for all of them. */
function commonPolicy(folder: string): string {
  const sources = new Map<string, Set<string>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const policy = POLICY.exec(readFileSync(join(folder, file), 'utf8'))?.[1] ?? '';
    for (const directive of policy.replaceAll('&#39;', "'").split(';')) {
      const [name, ...values] = directive.trim().split(/\s+/);
      if (name) sources.set(name, new Set([...(sources.get(name) ?? []), ...values]));
    }
  }
  // What searches is compiled, and works beside the page: no policy in a page holds for it, but this one does.
  if (existsSync(join(folder, routes.searchIndex))) sources.get('script-src')?.add("'wasm-unsafe-eval'");
  return [...sources]
    .map(
      ([name, values]) =>
        [name, values.size > 1 ? [...values].filter((value) => value !== "'none'") : [...values]] as const,
    )
    .map(([name, values]) => [name, ...values.toSorted()].join(' '))
    .join('; ');
}

const rule = (path: string, headers: Record<string, string>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

const SHORT = 'public, max-age=300, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';

/** Folders of files, which have rules of their own. Rules may not overlap in a header: some hosts join the values. */
const FILES = ['_astro', 'share'];

/** The parts of the site that are pages. */
const pagesOf = (folder: string): string[] => [
  ...['/', '/index.html', '/404.html'],
  ...readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && !FILES.includes(item.name))
    .map(({ name }) => `/${encodeURI(name)}/*`)
    .toSorted(),
];

/** Where each feed lies, `:tag` standing for any, and its format. */
const FEEDS: readonly (readonly [path: string, format: FeedFormat])[] = [
  ...[routes.home, routes.reviews(), routes.posts, ...(site.diaryFeed ? [routes.diary()] : [])].flatMap(
    (page) => EVERY_FORMAT.map((format) => [routes.feed(format, page), format] as const),
  ),
  ...(routes.oldFeed === undefined ? [] : [[routes.oldFeed, 'atom'] as const]),
  ['/atom/*', 'atom'],
  [routes.feed('rss', '/tags/:tag/'), 'rss'],
];

/** Readers that run in a browser may fetch a feed, too. In a folder of pages, the folder's rule says how long it may be kept. */
const feedHeaders = (path: string, format: FeedFormat): Record<string, string> => ({
  'Content-Type': feedContentType(format),
  'Access-Control-Allow-Origin': '*',
  ...(path.lastIndexOf('/') === 0 && { 'Cache-Control': SHORT }),
});

/**
 * A `_headers` file for hosts that read one (Cloudflare Pages, Netlify): what a page can't say of itself in a meta element,
 * and how long each file may be kept.
 * @param folder The built site.
 * @param base Where the site lives on its host.
 */
export function headersFile(folder: string, base: string): string {
  const at = (path: string, headers: Record<string, string>): string => rule(href(path, base), headers);
  return [
    at('/*', {
      'Content-Security-Policy': `${commonPolicy(folder)}; frame-ancestors 'none'`,
      'Strict-Transport-Security': `max-age=31536000${site.httpsForSubdomains ? '; includeSubDomains' : ''}`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    }),
    ...pagesOf(folder).map((path) =>
      at(path, { 'Cache-Control': SHORT, 'Cross-Origin-Resource-Policy': 'same-origin' }),
    ),
    ...FEEDS.map(([path, format]) => at(path, feedHeaders(path, format))),
    // Pictures are shown by feed readers and link previews elsewhere.
    at('/_astro/*', { 'Cache-Control': FOREVER, 'Cross-Origin-Resource-Policy': 'cross-origin' }),
    at('/share/*', {
      'Cache-Control': 'public, max-age=86400',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
    '',
  ].join('\n\n');
}
