import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, readFolder, testRows } from '../test/problems.ts';
import { STILL, folderOf, oneReview, put, review } from '../test/content.ts';

testRows([
  ['a link to nothing', { 'reviews/x': { link: 'nowhere' } }, 'error reviews/x:1:1 … leads nowhere'],
  ['a link to itself', { 'reviews/x': { link: 'x' } }, 'error reviews/x:1:1 … leads back'],
  [
    'a link to the folder it is in',
    { ...oneReview(review()), 'reviews/y': { link: '.' }, 'reviews/x/up': { link: '..' } },
    'error reviews/x/up:1:1 … leads back',
    'error reviews/y:1:1 … leads back',
  ],
  [
    'a link to another entry',
    { ...oneReview(review()), 'reviews/a': { link: 'x' } },
    'error reviews/a/index.mdx:1:1 … reviews/x/index.mdx, which is an entry already',
  ],
  [
    'a link from another collection',
    { ...oneReview(review()), 'posts/a.mdx': { link: '../reviews/x/index.mdx' } },
    'error posts/a.mdx:1:1 … reviews/x/index.mdx, which is an entry already',
  ],
  [
    'a broken link to a picture',
    oneReview(review(), { 'reviews/x/a.webp': { link: 'gone' } }),
    'error reviews/x/a.webp:1:1 … leads nowhere',
  ],
]);

test('a link to an entry outside the content folder is an entry, once', async (t) => {
  const outside = folderOf(t, { 'x/index.mdx': review(), 'x/still.webp': STILL });
  const folder = folderOf(t, { 'reviews/a': { link: `${outside}/x` } });
  assert.deepEqual(linesOf(await readFolder(folder)), []);
  put(folder, { 'reviews/b': { link: `${outside}/x` } });
  const { entries, problems } = await readFolder(folder);
  assert.deepEqual(
    entries.map(({ slug }) => slug),
    ['a'],
  );
  assert.equal(problems.length, 1);
});
