import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { emptyFolder } from '../disk/test/disks.ts';
import { headersFile } from './headers.ts';

/** A built site with these policies on its pages, by path; and the rules for it, each by the path it is for. */
function rulesOf(t: TestContext, pages: Readonly<Record<string, string>>, base = '/') {
  const folder = emptyFolder(t);
  for (const [path, policy] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `<meta http-equiv="content-security-policy" content="${policy}">`);
  }
  const rules = headersFile(folder, base).trimEnd().split('\n\n');
  assert.equal(
    new Set(rules.map((rule) => rule.split('\n')[0])).size,
    rules.length,
    'one path has two rules',
  );
  return Object.fromEntries(
    rules.map((rule) => {
      const [path = '', ...lines] = rule.split('\n');
      return [
        path,
        Object.fromEntries(
          lines.map((line) => {
            const [, name = '', value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? assert.fail(line);
            return [name, value];
          }),
        ),
      ];
    }),
  );
}

const SITE = {
  'index.html': "default-src 'none'; script-src 'self' 'sha256-a'",
  'reviews/x/index.html': 'default-src &#39;none&#39;; script-src &#39;self&#39; &#39;sha256-b&#39;',
  'über/index.html': "default-src 'none'; frame-src 'none'",
  'films/index.html': "default-src 'none'; frame-src https://video.example",
  '_astro/x.webp': '',
  'share/site.jpg': '',
  'robots.txt': '',
};

test('one policy holds for every page, and no page may be framed', (t) => {
  const directives = rulesOf(t, SITE)['/*']?.['Content-Security-Policy']?.split('; ');
  assert.deepEqual(directives?.toSorted(), [
    "default-src 'none'",
    "frame-ancestors 'none'",
    'frame-src https://video.example',
    "script-src 'self' 'sha256-a' 'sha256-b'",
  ]);
});

test('what searches may be compiled where there is something to search', (t) => {
  const policy = (files: Readonly<Record<string, string>>) =>
    rulesOf(t, files)['/*']?.['Content-Security-Policy'];
  assert.doesNotMatch(policy(SITE)!, /wasm/);
  assert.match(policy({ ...SITE, 'pagefind/pagefind.js': '' })!, /script-src [^;]*'wasm-unsafe-eval'/);
});

test('feeds say what they are, and may be fetched from anywhere; nothing else may', (t) => {
  const rules = rulesOf(t, SITE);
  const open = Object.entries(rules).filter(([, headers]) => 'Access-Control-Allow-Origin' in headers);
  assert.ok(open.every(([, headers]) => headers['Access-Control-Allow-Origin'] === '*'));
  const types = Object.fromEntries(open.map(([path, headers]) => [path, headers['Content-Type']]));
  const [atom, rss, json] = ['application/atom+xml', 'application/rss+xml', 'application/feed+json'].map(
    (type) => `${type}; charset=utf-8`,
  );
  assert.deepEqual(types, {
    ...Object.fromEntries(
      ['/', '/reviews/', '/posts/', '/diary/'].flatMap((page) => [
        [`${page}atom.xml`, atom],
        [`${page}rss.xml`, rss],
        [`${page}feed.json`, json],
      ]),
    ),
    '/feed.xml': atom,
    '/atom/*': atom,
    '/tags/:tag/rss.xml': rss,
  });
});

test('each file is told once how long it may be kept', (t) => {
  const rules = rulesOf(t, SITE);
  const kept = (path: string) => rules[path]?.['Cache-Control'];
  const short = 'public, max-age=300, must-revalidate';
  const pages = ['/', '/index.html', '/404.html', '/%C3%BCber/*', '/films/*', '/reviews/*'];
  for (const path of pages) assert.equal(kept(path), short, path);
  assert.deepEqual(
    Object.keys(rules)
      .filter((path) => /\/\*$|html$|^\/$/.test(path) && kept(path) === short)
      .toSorted(),
    pages.toSorted(),
  );
  // What lies in a folder of pages follows the folder's rule: some hosts would join two.
  for (const [path, expected] of [
    ['/atom.xml', short],
    ['/feed.xml', short],
    ['/reviews/atom.xml', undefined],
    ['/tags/:tag/rss.xml', undefined],
    ['/_astro/*', 'public, max-age=31536000, immutable'],
    ['/share/*', 'public, max-age=86400'],
    ['/*', undefined],
  ] as const)
    assert.equal(kept(path), expected, path);
  for (const [path, who] of [
    ['/reviews/*', 'same-origin'],
    ['/_astro/*', 'cross-origin'],
    ['/share/*', 'cross-origin'],
  ] as const)
    assert.equal(rules[path]?.['Cross-Origin-Resource-Policy'], who, path);
});

test('every answer is kept from doing harm', (t) => {
  const { 'Content-Security-Policy': _, ...all } = rulesOf(t, SITE)['/*']!;
  assert.deepEqual(all, {
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
});

test('rules are for where the site lives', (t) => {
  for (const path of Object.keys(rulesOf(t, SITE, '/at/'))) assert.ok(path.startsWith('/at/'), path);
});
