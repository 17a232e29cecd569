import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { filesIn, pagesIn } from './built.ts';
import { elementsIn, valuesOf } from './elements.ts';

const { site } = foldersOf('main');
const built = (path: string): string => readFileSync(join(site, path), 'utf8');

const NEEDED = [
  'og:type',
  'og:title',
  'og:description',
  'og:url',
  'og:image',
  'og:image:alt',
  'og:site_name',
  'twitter:card',
  'twitter:title',
  'twitter:image',
  'description',
];

const properties = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

/** Pages of the site, less those that only stand where a page has been. */
const pages = pagesIn(site).filter((page) => !built(page).includes('http-equiv="refresh"'));

test('every page says what a link to it should look like, with a picture that is there', () => {
  const files = new Set(filesIn(site));
  const faults = pages.flatMap((page) => {
    const known = properties(built(page));
    const missing = NEEDED.filter((name) => !known.get(name));
    const picture = decodeURI(new URL(known.get('og:image') ?? 'https://x/').pathname.slice(1));
    return [
      ...missing.map((name) => `${page}: no ${name}`),
      ...(files.has(picture) ? [] : [`${page}: ${picture}`]),
    ];
  });
  expect(pages.length).toBeGreaterThan(40);
  expect(faults).toEqual([]);
});

/** What a head has, in its order: each element, with what tells it from others. */
const headOf = (html: string): string[] =>
  elementsIn(/<head>[^]*<\/head>/.exec(html)?.[0] ?? '').map(({ name, attributes }) =>
    [name, attributes['property'] ?? attributes['name'] ?? attributes['rel'] ?? ''].join(' ').trim(),
  );

test('every head begins with what all else is read by, and comes to fonts last', () => {
  for (const page of pages) {
    const head = headOf(built(page)).slice(1);
    // The character set, and the policy that holds for what follows it.
    expect.soft(head.slice(0, 2), page).toEqual(['meta', 'meta']);
    expect
      .soft(head.slice(2, 6), page)
      .toEqual(['meta viewport', 'title', 'meta description', 'link canonical']);
    // The theme is chosen before anything is fetched or painted.
    expect.soft(head.indexOf('script'), page).toBeGreaterThan(-1);
    expect.soft(head.indexOf('script'), page).toBeLessThan(head.indexOf('link stylesheet'));
    expect.soft(head.indexOf('script'), page).toBeLessThan(head.indexOf('link preload'));
  }
});

test('the feed of what a page lists comes before that of everything', () => {
  const feeds = valuesOf(built('reviews/index.html'), 'link', 'type').filter((type) => /xml|json/.test(type));
  const hrefs = valuesOf(built('reviews/index.html'), 'link', 'href').filter((href) =>
    /(?:\.xml|feed\.json)$/.test(href),
  );
  expect(feeds.length).toBe(hrefs.length + 1);
  expect(hrefs.map((href) => new URL(href).pathname.replace(/[^/]*$/, ''))).toEqual([
    ...['/reviews/', '/reviews/', '/reviews/'],
    ...['/', '/', '/'],
  ]);
});

test('links elsewhere tell the language of the site, and when an entry appeared and changed', () => {
  const known = properties(built('reviews/the-lamplighter-2025/index.html'));
  for (const [name, value] of [
    ['og:locale', 'en_GB'],
    ['og:type', 'article'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['article:published_time', '2025-12-20T00:00:00+08:00'],
    ['article:modified_time', '2025-12-24T00:00:00+08:00'],
  ] as const)
    expect.soft(known.get(name), name).toBe(value);
  expect(properties(built('index.html')).get('og:type')).toBe('website');
});

test('every page names its own address', () => {
  const faults = pages.flatMap((page) => {
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(built(page))?.[1] ?? '';
    const path = page === '404.html' ? '404.html' : page.replace(/index\.html$/, '');
    return decodeURI(new URL(canonical).pathname) === `/${path.replace(/^404\.html$/, '404/')}`
      ? []
      : [`${page}: ${canonical}`];
  });
  expect(faults).toEqual([]);
});

test('share pictures have the size that previews are made for', async () => {
  const pictures = filesIn(site).filter((file) => file.startsWith('share/'));
  expect(pictures).toContain('share/site.jpg');
  expect(pictures).toContain('share/reviews/雨中的图书馆-2024.jpg');
  const sizes = await Promise.all(pictures.map((file) => sharp(join(site, file)).metadata()));
  expect(
    sizes.filter(({ width, height, format }) => width !== 1200 || height !== 630 || format !== 'jpeg'),
  ).toEqual([]);
});

test('nothing that isn’t published has a share picture', () => {
  expect(filesIn(site).filter((file) => /share\/.*(unfinished|far-future)/.test(file))).toEqual([]);
});
