import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { pagesIn } from './built.ts';

const { site } = foldersOf('main');

const KB = 1024;
const size = (text: string): number => brotliCompressSync(text).byteLength;
const built = (path: string): string => readFileSync(join(site, path), 'utf8');

/** The scripts of a page, those in it and those it names. What is only data is none. */
function scripts(html: string): string {
  const elements = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  return elements
    .filter(([, attributes = '']) => !attributes.includes('application/ld+json'))
    .map(([, attributes = '', inline = '']) => {
      const file = /src="([^"]+)"/.exec(attributes)?.[1];
      return file ? built(file) : inline;
    })
    .join('\n');
}

test('the HTML of a review comes in one round trip', () => {
  const reviews = pagesIn(site).filter((page) => /^reviews\/[^/]+\/index\.html$/.test(page));
  expect(reviews.length).toBeGreaterThan(30);
  expect(
    reviews.map((page) => ({ page, size: size(built(page)) })).filter((page) => page.size > 14 * KB),
  ).toEqual([]);
});

test('all pages share one style sheet of no more than 10 KB, without what only the author sees', () => {
  const sheets = new Set(
    pagesIn(site)
      .map(built)
      // A page in the place of one that moved has no style.
      .filter((html) => !html.includes('http-equiv="refresh"'))
      .map((html) =>
        [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => path).join(),
      ),
  );
  expect(sheets.size).toBe(1);
  const sheet = built([...sheets][0]!);
  expect(size(sheet)).toBeLessThan(10 * KB);
  expect(sheet).toContain('.masthead');
  expect(sheet).not.toMatch(/\.(?:badge|problems|cuts)\b/);
});

test('no page needs more than 2 KB of script', () => {
  const sizes = pagesIn(site).map((page) => ({ page, size: size(scripts(built(page))) }));
  expect(sizes.some((page) => page.size > 100)).toBe(true);
  expect(sizes.filter((page) => page.size > 2 * KB)).toEqual([]);
});
