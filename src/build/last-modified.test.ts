import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFolder } from '../reading/test/problems.ts';
import { STILL, folderOf, page, post, review } from '../reading/test/content.ts';
import { changesOf, isListed, lastModified } from './last-modified.ts';

const film = (title: string) => `{ title: ${title}, year: 2025, directors: [Somebody] }`;

test('a page changed when it says so, a list when the last of its entries did', async (t) => {
  const { entries, published, problems } = await readFolder(
    folderOf(t, {
      // What was changed last is neither the newest nor the last by name.
      'reviews/a/index.mdx': review({ film: film('A'), published: '2025-03-01' }),
      'reviews/a/still.webp': STILL,
      'reviews/b/index.mdx': review({ film: film('B'), published: '2025-01-01', updated: '2025-05-01' }),
      'reviews/b/still.webp': STILL,
      'reviews/c/index.mdx': review({
        film: film('C'),
        published: '2025-02-01',
        updated: '2025-02-02',
        rescored: '[{ date: 2025-04-01, scores: { story: 0 }, why: So. }]',
      }),
      'reviews/c/still.webp': STILL,
      'reviews/later/index.mdx': review({ film: film('Later'), published: '2027-01-01' }),
      'reviews/later/still.webp': STILL,
      'posts/é/index.mdx': post({ published: '2025-06-01T10:00:00Z' }),
      'posts/draft/index.mdx': post({ published: '2025-07-01', draft: 'true' }),
      'pages/about/index.mdx': page(),
    }),
  );
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.deepEqual(Object.fromEntries(changesOf({ entries, published }, '/films/')), {
    '/films/reviews/a/': '2025-03-01T00:00:00+08:00',
    '/films/reviews/b/': '2025-05-01T00:00:00+08:00',
    '/films/reviews/c/': '2025-04-01T00:00:00+08:00',
    '/films/posts/%C3%A9/': '2025-06-01T18:00:00+08:00',
    '/films/reviews/': '2025-05-01T00:00:00+08:00',
    '/films/posts/': '2025-06-01T18:00:00+08:00',
    '/films/': '2025-06-01T18:00:00+08:00',
  });
});

for (const [page, base, isThere] of [
  ['https://films.example/reviews/', '/', true],
  ['https://films.example/search/', '/', false],
  ['https://films.example/films/search/', '/films', false],
  ['https://films.example/films/search/', '/', true],
] as const)
  test(`${page} is ${isThere ? '' : 'not '}in the sitemap of a site at ${base}`, () =>
    assert.equal(isListed(base)(page), isThere));

test('the sitemap is told when a page last changed, and nothing of others', async (t) => {
  const root = folderOf(t, { 'src/content/posts/x/index.mdx': post({ published: '2025-06-01T10:00:00Z' }) });
  t.mock.method(process, 'cwd', () => root);
  const tell = lastModified('/films');
  const told = (url: string) => tell({ url });
  const [page, other] = ['https://films.example/films/posts/x/', 'https://films.example/films/about/'];
  assert.deepEqual(await told(page), { url: page, lastmod: '2025-06-01T18:00:00+08:00' });
  assert.deepEqual(await told(other), { url: other });
});
