import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { ROOT } from '../folders.ts';

const { site, content } = foldersOf('main');
const built = (path: string): string => readFileSync(join(site, path), 'utf8');

/** Cloudflare ignores longer lines. */
const LONGEST_LINE = 2000;

test('hosts are told of the headers', () => {
  const lines = built('_headers').split('\n');
  expect(lines.filter((line) => line.length > LONGEST_LINE)).toEqual([]);
  const all = lines.slice(0, lines.indexOf('')).join('\n');
  for (const header of [
    /Content-Security-Policy: default-src 'none';.*frame-ancestors 'none'/,
    /Strict-Transport-Security: max-age=\d{8}/,
    /X-Content-Type-Options: nosniff/,
    /Referrer-Policy: strict-origin-when-cross-origin/,
    /Permissions-Policy: /,
    /Cross-Origin-Opener-Policy: same-origin/,
  ])
    expect(all).toMatch(header);
  expect(built('_headers')).toMatch(/\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable/);
});

test('hosts are told of old addresses', () => {
  const lines = built('_redirects').split('\n');
  const redirect = '/film/review/2025/12/20/review-lamplighter.html /reviews/the-lamplighter-2025/ 301';
  // Netlify passes a page that is there by only where it is forced to; Cloudflare skips what it can't force.
  for (const line of [`${redirect}!`, redirect, '/caf%C3%A9/who.html /about/ 301'])
    expect(lines).toContain(line);
  expect(lines.filter((line) => /unfinished|far-future/.test(line))).toEqual([]);
});

test('what the workflow runs is named by digest, with its version', () => {
  const workflow = readFileSync(join(ROOT, '.github/workflows/pages.yml'), 'utf8');
  const uses = workflow.split('\n').filter((line) => line.includes('uses:'));
  expect(uses.length).toBeGreaterThan(5);
  expect(uses.filter((line) => !/@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});

test('search engines are told of pages and when they changed', () => {
  expect(built('robots.txt')).toMatch(/Sitemap: https:\/\/.+\/sitemap-index\.xml/);
  expect(built('sitemap-0.xml')).toMatch(
    /<loc>[^<]+\/reviews\/the-lamplighter-2025\/<\/loc><lastmod>2025-12-23T16:00:00.000Z<\/lastmod>/,
  );
  // Scores that move change a page, too.
  expect(built('sitemap-0.xml')).toMatch(/the-ferry-2022\/<\/loc><lastmod>2025-11-01T16:00:00.000Z</);
  // The home page changes with whatever changed last, a list with what is in it.
  expect(built('sitemap-0.xml')).toMatch(
    /<loc>[^<]+example\/reviews\/<\/loc><lastmod>2025-12-23T16:00:00.000Z</,
  );
  expect(built('sitemap-0.xml')).not.toMatch(/unfinished|far-future|404|\/film\/|\/search\//);
});

test('the manifest names icons that are there', () => {
  const { name, icons } = JSON.parse(built('manifest.webmanifest')) as {
    name: string;
    icons: { src: string }[];
  };
  expect(name).not.toBe('');
  expect(icons.filter(({ src }) => !existsSync(join(site, src)))).toEqual([]);
});

test('a build keeps a list of what it has published', () => {
  const lines = readFileSync(join(content, 'addresses.txt'), 'utf8').split('\n');
  expect(lines).toContain('/reviews/the-lamplighter-2025/  https://example.org/film/review/lamplighter');
  expect(lines).toContain('/film/review/2025/12/20/review-lamplighter.html');
  expect(lines.filter((line) => /unfinished|far-future/.test(line))).toEqual([]);
});
