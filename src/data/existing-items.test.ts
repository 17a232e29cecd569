import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Addressed, addressesOf } from '../addresses.ts';
import { existingItems } from './existing-items.ts';

const entry = (collection: Addressed['collection'], slug: string): Addressed => ({
  ...{ collection, slug, published: new Date('2025-01-01'), tags: ['noir'], aliases: [] },
});

const ALL = [entry('reviews', 'x'), entry('posts', 'y'), entry('pages', 'about'), entry('pages', 'über')];

const pathsOf = (entries: readonly Addressed[], days: readonly string[] = []): ReadonlySet<string> =>
  new Set(addressesOf(entries, days, 'UTC').map(({ path }) => path));

for (const [path, entries, isShown] of [
  ['/reviews/', ALL, true],
  ['/reviews/', ALL.slice(1), false],
  ['/scores/', ALL, true],
  ['/scores/#criteria', ALL, true],
  ['/scores/', ALL.slice(1), false],
  ['/posts/', ALL, true],
  ['/posts/', [ALL[0]!], false],
  ['/about/', ALL, true],
  ['/about/', ALL.slice(0, 2), false],
  ['/über/', ALL, true],
  ['/feeds/', ALL, true],
  ['/feeds/', [], true],
  ['/', [], true],
  ['/tags/noir/', ALL, true],
  ['/tags/noir/', [], false],
  ['/reviews/x/', ALL, true],
  ['/reviews/z/', ALL, false],
  ['/rss.xml', ALL, true],
  ['/cv.pdf', ALL, true],
  ['/feedz/', ALL, false],
  ['/reviews/page/2/', ALL, false],
] as const)
  test(`${path} is ${isShown ? '' : 'not '}in a navigation of ${entries.length} entries`, () => {
    assert.equal(existingItems([{ path }], entries, pathsOf(entries)).length, isShown ? 1 : 0);
  });

test('items keep their order', () => {
  const items = ['/about/', '/nowhere/', '/feeds/', '/reviews/'].map((path) => ({ path }));
  assert.deepEqual(
    existingItems(items, ALL, pathsOf(ALL)).map(({ path }) => path),
    ['/about/', '/feeds/', '/reviews/'],
  );
});

for (const [days, isShown] of [
  [['2025-06-08'], true],
  [[], false],
] as const)
  test(`the diary is ${isShown ? '' : 'not '}in a navigation where ${days.length} films were seen`, () => {
    assert.equal(existingItems([{ path: '/diary/' }], [], pathsOf([], days)).length, isShown ? 1 : 0);
  });
