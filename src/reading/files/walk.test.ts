import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, readFolder, testRows } from '../test/problems.ts';
import { STILL, folderOf, oneReview, post, review } from '../test/content.ts';

testRows([
  ['nothing', {}],
  [
    'what editors leave behind',
    {
      ...oneReview(review()),
      'reviews/x/index.mdx~': 'x',
      'reviews/x/.index.mdx.swp': 'x',
      'reviews/.DS_Store': 'x',
      'posts/.hidden.mdx': 'x',
      'reviews/empty/.DS_Store': 'x',
    },
  ],
  [
    '.md',
    { 'posts/x.md': 'a', 'reviews/Big Film.md': 'a' },
    'error posts/x.md:1:1 … Rename it to x.mdx',
    'error reviews/Big Film.md:1:1 … Rename it to big-film/index.mdx',
  ],
  ['a text outside the collections', { 'x.mdx': 'a' }, 'error x.mdx:1:1 … in no collection … reviews/'],
  [
    'a review without a folder',
    { 'reviews/my-film.mdx': review({ draft: 'true', still: undefined }) },
    'error reviews/my-film.mdx:1:1 … reviews/my-film/index.mdx',
  ],
  ['a folder without index.mdx', { 'reviews/x/a.webp': STILL }, 'error reviews/x:1:1 … no index.mdx'],
  ['index.md', { 'reviews/x/index.md': 'a' }, 'error reviews/x:1:1 … Rename index.md to index.mdx'],
  ['Index.mdx', { 'reviews/x/Index.mdx': 'a' }, 'error reviews/x:1:1 … Rename Index.mdx to index.mdx'],
  [
    'folders in folders',
    { 'reviews/2025/x/index.mdx': review() },
    'error reviews/2025:1:1 … x/index.mdx … Move x to reviews/',
  ],
  [
    'a second text in a folder',
    oneReview(review(), { 'reviews/x/more.mdx': 'a' }),
    'error reviews/x/more.mdx:1:1 … not published',
  ],
  [
    'index.mdx without a folder',
    { 'reviews/index.mdx': review() },
    'error reviews/index.mdx:1:1 … folder of its own',
  ],
  [
    'a folder called y.mdx',
    { 'posts/y.mdx/a.txt': 'a' },
    'error posts/y.mdx:1:1 … folder with the name of a file',
  ],
  [
    'a folder called y.mdx with a text',
    { 'posts/y.mdx/index.mdx': post() },
    'error posts/y.mdx/index.mdx:1:1 … Rename it to y',
  ],
  [
    'a folder called index.mdx',
    { 'posts/y/index.mdx/a': 'a' },
    'error posts/y/index.mdx:1:1 … folder with the name of a text',
  ],
  [
    'a file beside the folders',
    { ...oneReview(review()), 'reviews/notes.txt': 'a' },
    'advice reviews/notes.txt:1:1 … no entry',
  ],
  [
    'a folder that is no collection',
    { 'review/x/index.mdx': review() },
    'error review:1:1 … Did you mean reviews?',
  ],
  [
    'a folder that is nothing like a collection',
    { 'blog/x.mdx': post() },
    'error blog:1:1 … reviews/, posts/, pages/',
  ],
  ['a folder of pictures for all', { 'shared/a.webp': STILL }],
]);

test('a folder that is not there', async () => {
  const { entries, problems } = await readFolder('/nowhere/at/all');
  assert.equal(entries.length, 0);
  assert.match(problems[0]!.what, /can’t be read \(it is not there\)/);
});

test(
  'what can’t be read is said',
  { skip: process.getuid?.() === 0 && 'root may read everything' },
  async (t) => {
    const { chmodSync } = await import('node:fs');
    const folder = folderOf(t, oneReview(review()));
    chmodSync(`${folder}/reviews/x/index.mdx`, 0);
    assert.match(linesOf(await readFolder(folder))[0]!, /reviews\/x\/index\.mdx:1:1 the file can’t be read/);
  },
);
