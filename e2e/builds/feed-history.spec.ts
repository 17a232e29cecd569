import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { build, foldersOf, foldersWithPictures } from '../build.ts';
import { feedsIn, originOf, readFeed, type Feed } from '../files/feeds.ts';
import { publishedIn } from '../files/published.ts';

/** Posts of each year, so that the newest 30 reach into the middle of 2024; the first of a year begins it. */
const YEARS = { 2023: 8, 2024: 12, 2025: 25 } as const;

/** Is yet to appear. */
const FUTURE = '2026-01-20';

const dates = [
  ...Object.entries(YEARS).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, i) => `${year}-01-${String(i + 1).padStart(2, '0')}`),
  ),
  FUTURE,
];

const post = (date: string): string => `---
title: Of ${date}
description: What was said on that day.
published: ${date}
feedId: tag:films.example,${date}:post
---

Said on ${date}.
`;

const now = foldersOf('history');
const later = foldersOf('history-later');

test.describe.configure({ mode: 'serial' });

for (const [name, extra] of [
  ['history', {}],
  ['history-later', { TODAY: FUTURE }],
] as const)
  test(`a site with a history is built: ${name}`, async () => {
    const folders = foldersWithPictures(name);
    for (const date of dates) {
      const home = join(folders.content, 'posts', `of-${date}`);
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, 'index.mdx'), post(date));
    }
    const { status, printed } = await build(folders, extra);
    expect(status, printed).toBe(0);
    // It has no reviews and no pages, which is nothing to warn of.
    expect(printed).not.toMatch(/WARN/);
  });

/** All documents that a subscription leads to, newest first, each fetched where the one before says. */
function documentsFrom(site: string, start: string): Feed[] {
  const files = feedsIn(site);
  const found: Feed[] = [];
  for (let path: string | undefined = start; path !== undefined;) {
    const feed: Feed = readFeed(files[path] ?? '');
    found.push(feed);
    if (found.length > 10) throw new Error('the archives lead in a circle');
    path = feed.links['prev-archive']?.slice(originOf(site).length);
  }
  return found;
}

test('the newest 30 are in the feed; archives by year lead to all before, as they were published', () => {
  const [newest, ...archives] = documentsFrom(now.site, 'atom.xml');
  expect(newest!.items).toHaveLength(30);
  expect(newest).toMatchObject({ isArchive: false, isComplete: false });
  expect(archives.map(({ self, isArchive, isComplete }) => [self, isArchive, isComplete])).toEqual(
    ['2024', '2023'].map((year) => [`${originOf(now.site)}atom/${year}.xml`, true, false]),
  );
  expect(archives.map(({ items }) => items.length)).toEqual([YEARS[2024], YEARS[2023]]);

  // As a reader of RFC 5005 puts them together: of an entry found twice, the first counts.
  const together = new Map(
    [newest!, ...archives]
      .flatMap(({ items }) => items)
      .map((item) => [item.id, item] as const)
      .toReversed(),
  );
  const all = publishedIn(now);
  expect(all).toHaveLength(45);
  expect([...together.keys()].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  for (const { id, url, title, published } of all) {
    expect(together.get(id)).toMatchObject({ url, title, published });
    expect(together.get(id)?.html).toContain(`<p>Said on ${title.slice(3)}.</p>`);
  }
});

test('every archive leads back to what is current, and on to the next', () => {
  const [, ...archives] = documentsFrom(now.site, 'atom.xml');
  const home = originOf(now.site);
  expect(archives.map(({ links }) => [links['current'], links['next-archive']])).toEqual([
    [`${home}atom.xml`, undefined],
    [`${home}atom.xml`, `${home}atom/2024.xml`],
  ]);
});

test('a feed that leaves nothing out says so, and only such a one', () => {
  const complete = (site: string) =>
    Object.entries(feedsIn(site))
      .filter(([path, text]) => path.endsWith('atom.xml') && readFeed(text).isComplete)
      .map(([path]) => path);
  expect(complete(foldersOf('main').site).sort()).toEqual(['diary/atom.xml', 'posts/atom.xml']);
  expect(complete(now.site)).not.toContain('posts/atom.xml');
  expect(complete(now.site)).not.toContain('atom.xml');
});

test('an entry dated in the future appears when its day begins; archives stay as they are', () => {
  const ids = (site: string) => readFeed(feedsIn(site)['rss.xml'] ?? '').items.map(({ id }) => id);
  const [before, after] = [ids(now.site), ids(later.site)];
  expect(after).toEqual([`tag:films.example,${FUTURE}:post`, ...before.slice(0, -1)]);
  expect(Object.values(feedsIn(now.site)).filter((text) => text.includes(FUTURE))).toEqual([]);
  for (const year of ['2023', '2024'])
    expect(feedsIn(later.site)[`atom/${year}.xml`]).toBe(feedsIn(now.site)[`atom/${year}.xml`]);
});
