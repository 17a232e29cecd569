import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLLECTIONS } from './domain/entry.ts';
import {
  entryPath,
  fixedPaths,
  hostFiles,
  href,
  isKept,
  isListPart,
  reservedNames,
  routes,
} from './routes.ts';

for (const [path, base, link] of [
  ['/', '/', '/'],
  ['/', '/films', '/films/'],
  ['/', '/films/', '/films/'],
  ['/reviews/', '/', '/reviews/'],
  ['/reviews/', '/films', '/films/reviews/'],
  ['/reviews/', '/a/b/', '/a/b/reviews/'],
  ['/rss.xml?a=b#c', '/films/', '/films/rss.xml?a=b#c'],
  ['/', '', '/'],
  ['/reviews/', '/films//', '/films/reviews/'],
] as const)
  test(`${path} below ${JSON.stringify(base)}`, () => assert.equal(href(path, base), link));

test('paths', () => {
  assert.deepEqual(
    [routes.reviews(), routes.reviews(1), routes.reviews(2)],
    ['/reviews/', '/reviews/', '/reviews/page/2/'],
  );
  assert.equal(routes.tag('John Wick'), '/tags/john-wick/');
  assert.deepEqual(
    COLLECTIONS.map((collection) => entryPath(collection, 'x')),
    ['/reviews/x/', '/posts/x/', '/x/'],
  );
});

test('every path starts at the root, and ends in a slash or an extension', () => {
  for (const path of [
    ...fixedPaths,
    ...COLLECTIONS.map((collection) => entryPath(collection, 'x')),
    routes.tag('a'),
    routes.reviews(3),
  ])
    assert.match(path, /^\/(?:.*\/|.*\.\w+)?$/);
});

test('no page can take the place of what is fixed', () => {
  for (const path of fixedPaths.filter((fixed) => fixed !== '/'))
    assert.ok(reservedNames.includes(path.split('/')[1]!.replace(/(?:-\w+)?\.\w+$/, '')), path);
});

for (const [path, right] of [
  ['/reviews/page/2/', true],
  ['/tags/a/page/10/', true],
  ['/reviews/page/0/', false],
  ['/reviews/page/2', false],
  ['/page/2/', false],
  ['/tags/page/2/', false],
  ['/tags/long-tag/page/2/', true],
  ['/posts/page/3/', true],
  ['/x/reviews/page/2/', false],
  ['/reviews/page/2/x/', false],
  ['/reviews/page/2x/', false],
] as const)
  test(`${path} is ${right ? '' : 'not '}part of a list`, () => assert.equal(isListPart(path), right));

// Addresses never change: what is taken away here was promised to somebody.
test('what is there whatever the content', () => {
  const formats = ['rss.xml', 'atom.xml', 'feed.json'];
  const feeds = ['/', '/reviews/', '/posts/'].flatMap((page) => formats.map((file) => page + file));
  assert.deepEqual(
    [...fixedPaths].sort(),
    [
      ...['/', '/reviews/', '/posts/', '/scores/', '/feeds/', '/feed.xml', '/404.html', '/share/site.jpg'],
      ...['/sitemap-index.xml', '/sitemap-0.xml', '/robots.txt', '/manifest.webmanifest', ...feeds],
      ...['/reviews/index.json', '/reviews/stills.json', '/search/'],
    ].sort(),
  );
  assert.deepEqual(hostFiles, ['/_headers', '/_redirects']);
  assert.deepEqual(
    [routes.drafts, routes.feedArchive(2024), routes.shareCard('/reviews/x/'), routes.page('about')],
    ['/drafts/', '/atom/2024.xml', '/share/reviews/x.jpg', '/about/'],
  );
});

for (const [path, kept] of [
  ['/reviews/page/2/', true],
  ['/reviews/page/2', true],
  ['/tags/noir/page/9', true],
  ['/_astro', true],
  ['/_astro/x/y.webp', true],
  ['/_astronaut/', false],
  ['/pagefind/fragment/x.pf_fragment', true],
  ['/pagefinder/', false],
  ['/atom/2024.xml', true],
  ['/atom/2024.xml/', false],
  ['/atom/x.xml', false],
  ['/old/atom/2024.xml', false],
  ['/sitemap-12.xml', true],
  ['/sitemap-x.xml', false],
  ['/reviews/x/', false],
] as const)
  test(`${path} is ${kept ? '' : 'not '}kept for the site's own`, () => assert.equal(isKept(path), kept));

for (const name of [
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
  ],
  ...[
    'robots',
    'manifest',
    'index',
    'search',
    'pagefind',
    'directors',
    'writers',
    'genres',
    'decades',
    'years',
  ],
  ...['diary', 'awards', 'share', 'fonts', 'site'],
])
  test(`no page may be called ${name}`, () => assert.ok(reservedNames.includes(name)));
