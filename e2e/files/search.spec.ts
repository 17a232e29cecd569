import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { filesIn, pagesIn } from './built.ts';

const { site } = foldersOf('main');
const index = join(site, 'pagefind');
const files = filesIn(index);

/** What readers of the search are sent of each page. */
const fragments = files
  .filter((file) => file.startsWith('fragment/'))
  .map((file) => gunzipSync(readFileSync(join(index, file))).toString());

test('every review, post and page is in the index, and nothing else', () => {
  const entries = pagesIn(site)
    .filter((page) => /^(?:(?:reviews|posts)\/(?!best\/)[^/]+|about)\/index\.html$/.test(page))
    .map((page) => `/${page.replace(/index\.html$/, '')}`);
  const urls = fragments.map((text) => /"url":"([^"]+)"/.exec(text)![1]!);
  expect(urls.toSorted()).toEqual(entries.toSorted());
});

test('the index knows of no spoiler, no draft, nothing that is yet to appear', () => {
  const words = files
    .filter((file) => /\.pf_\w+$/.test(file))
    .map((file) => gunzipSync(readFileSync(join(index, file))).toString());
  expect(words.length).toBeGreaterThan(40);
  expect(words.join('\n')).toContain('neighbour');
  expect(words.join('\n')).not.toMatch(
    /themselves|unfinished|far.future|reviewed by|Share and reason|play the/i,
  );
});

test('the page of the search has nothing of what is indexed', () => {
  const html = readFileSync(join(site, 'search/index.html'), 'utf8');
  expect(html).not.toMatch(/data-record|The Lamplighter/);
});

test('what the first search fetches is no more than 100 KB', () => {
  const sent = (path: string): number => brotliCompressSync(readFileSync(join(site, path))).byteLength;
  const asIs = (name: RegExp, count: number): number =>
    files
      .filter((file) => name.test(file))
      .map((file) => statSync(join(index, file)).size)
      .toSorted((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, size) => sum + size, 0);
  const sheets = readFileSync(join(site, 'search/index.html'), 'utf8').matchAll(
    /rel="stylesheet" href="([^"]+)"/g,
  );
  const scripts = filesIn(join(site, '_astro')).filter((file) => /^(?:search|engine)-.*\.js$/.test(file));
  expect(scripts).toHaveLength(2);
  const parts = [
    ...['search/index.html', 'pagefind/pagefind.js', ...scripts.map((file) => `_astro/${file}`)].map(sent),
    ...[...sheets].map(([, href = '']) => sent(href)),
    asIs(/^pagefind-entry\.json$|\.pf_meta$/, 2),
    // That of the language, and the part of the index with what is asked; then what is shown at first.
    asIs(/\.pagefind$/, 1),
    asIs(/\.pf_index$/, 1),
    asIs(/\.pf_fragment$/, 8),
  ];
  expect(parts.every((size) => size > 0)).toBe(true);
  expect(parts.reduce((sum, size) => sum + size, 0)).toBeLessThan(100 * 1024);
});
