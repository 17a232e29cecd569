import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { pagesIn } from './built.ts';

const { site } = foldersOf('main');
const built = (path: string): string => readFileSync(join(site, path), 'utf8');

/** What a page or an item says, tag by tag. */
const words = (html: string): string =>
  html
    .replace(/<(style|script)\b[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&lt;|&#60;|&#x3C;/g, '<')
    .replace(/&gt;|&#62;|&#x3E;/g, '>')
    .replace(/&amp;|&#38;|&#x26;/g, '&')
    .replace(/\s+/g, ' ');

const YEAR = words(built('diary/2025/index.html'));
const RECAP = words(built('posts/recap-of-2025/index.html'));
const ITEM = words(
  (JSON.parse(built('feed.json')) as { items: { url: string; content_html: string }[] }).items.find(
    ({ url }) => url.endsWith('/posts/recap-of-2025/'),
  )!.content_html,
);

for (const [where, text] of [
  ['the year', YEAR],
  ['the recap', RECAP],
  ['the recap in a feed', ITEM],
] as const)
  test(`${where} has the numbers of the diary`, () => {
    // Eight rows, one of them not finished; one film twice.
    for (const said of ['films 6', 'viewings 7', 'first watches 4', 'rewatches 3', 'in a cinema 3'])
      expect(
        text.includes(said) || text.includes(said.replace(/(.*) (\d+)/, '$2 $1')),
        `${said} is not in ${text}`,
      ).toBe(true);
    for (const title of ['Jaws', 'Good Night, and', '<b>Raising</b> & Arizona', '雨中的图书馆'])
      expect(text).toContain(title);
    expect(text).toContain('Joel Coen and Ethan Coen');
  });

test('numbers stand in sentences, with their sign where they are compared', () => {
  for (const text of [RECAP, ITEM])
    expect(text.replace(/ (?=[,.])/g, '')).toContain('I saw 6 films in 7 viewings, +4 on the year before.');
});

test('what is still to come is nowhere', () => {
  expect(built('diary/2026/index.html')).toContain('Metropolis');
  for (const page of pagesIn(site)) expect(built(page)).not.toContain('Not Yet Seen');
});

test('a review says when its film was seen', () => {
  expect(words(built('reviews/the-lamplighter-2025/index.html'))).toMatch(/seen 2 March 2025 ?, in a cinema/);
});

test('the diary links to reviews, and can be followed', () => {
  expect(built('diary/2025/index.html')).toContain('href="/reviews/the-lamplighter-2025/"');
  const { items } = JSON.parse(built('diary/feed.json')) as { items: { id: string; title: string }[] };
  expect(items.map(({ title }) => title).slice(0, 2)).toEqual(['Metropolis (1927)', 'Jaws (1975)']);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('charts are drawings with a title, and a table', () => {
  const html = built('diary/2025/index.html');
  const charts = html.match(/<figure class="chart[^]*?<\/figure>/g) ?? [];
  expect(charts.length).toBeGreaterThan(2);
  for (const chart of charts) {
    expect(chart).toMatch(/<svg[^>]*role="img"[^>]*>\s*<title>/);
    expect(chart).toMatch(/<details[^]*<table/);
  }
  expect(html).not.toContain('style="');
});
