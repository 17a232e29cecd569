import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRITERIA } from '../domain/criteria.ts';
import { filmSchema } from '../domain/film.ts';
import { site } from '../settings/settings.ts';
import { itemOf } from './test/feeds.ts';
import { rendered } from './test/renderer.ts';

const { archiveOf, feedOf, feedOfItems } = await import('./render.ts');
type Content = Parameters<typeof feedOf>[0];
type Entry = Content['entries'][number];

const PICTURE = { url: 'https://films.example/_astro/a.webp', width: 1200, height: 502 };

const review = (id: string, data: object = {}, digest = '1') =>
  ({
    ...{ id, digest, collection: 'reviews' },
    data: {
      film: filmSchema.parse({ title: id, year: 2020 }),
      ...{ published: new Date('2024-03-01T04:00:00Z'), tags: [], aliases: [], ...data },
    },
    scores: { criteria: CRITERIA, given: {}, isPast: false },
  }) as unknown as Entry;
const post = (id: string, data: object) =>
  ({
    ...{ id, digest: '1', collection: 'posts' },
    data: { title: id, description: id, published: new Date('2024-03-01T04:00:00Z'), tags: [], ...data },
  }) as unknown as Entry;

const contentOf = (entries: readonly Entry[], more: Partial<Content> = {}): Content => ({
  ...{ title: 'Films\u0001', description: 'All of\u0002 them', path: '/', entries, diary: [], ...more },
});
const many = (count: number, year = 2024) =>
  Array.from({ length: count }, (_, i) => review(`${year}-${i}`, { published: new Date(`${year}-03-01`) }));

test('a document says what it is of, and keeps the id that the old blog’s feed had', async () => {
  const { items: _, history: __, ...about } = await feedOf(contentOf([]), '/rss.xml');
  assert.deepEqual(about, {
    id: `https://films.example${site.oldFeed!}`,
    title: 'Films',
    description: 'All of them',
    self: 'https://films.example/rss.xml',
    page: 'https://films.example/',
    icon: 'https://films.example/icon-512.png',
  });
  const posts = await feedOf(contentOf([], { path: '/posts/' }), '/posts/rss.xml');
  assert.equal(posts.id, 'https://films.example/posts/rss.xml');
});

const LIMIT = site.feedLimit;
for (const [name, entries, path, carried, history] of [
  ['nothing', [], '/', 0, { complete: true, previous: undefined }],
  ['as many as it may', many(LIMIT), '/', LIMIT, { complete: true, previous: undefined }],
  [
    'more',
    [...many(LIMIT), ...many(1, 2023)],
    '/',
    LIMIT,
    { complete: false, previous: 'https://films.example/atom/2023.xml' },
  ],
  ['more of a part', many(LIMIT + 1), '/reviews/', LIMIT, { complete: false, previous: undefined }],
] as const)
  test(`a feed of ${name} carries the newest, and says where the rest is`, async () => {
    const feed = await feedOf(contentOf(entries, { path }), `${path}atom.xml`);
    assert.deepEqual(
      feed.items.map(({ url }) => url),
      entries.slice(0, carried).map(({ id }) => `https://films.example/reviews/${id}/`),
    );
    assert.deepEqual(feed.history, history);
  });

test('an archive has all of its year, and stands between two others', async () => {
  const entries = many(LIMIT + 1, 2023);
  const { title, self, items, history } = await archiveOf(contentOf(entries), {
    ...{ year: 2023, entries, previous: undefined, next: 2024 },
  });
  assert.deepEqual(
    [title, self, items.length],
    ['Films, 2023', 'https://films.example/atom/2023.xml', LIMIT + 1],
  );
  assert.deepEqual(history, {
    archive: true,
    current: 'https://films.example/atom.xml',
    previous: undefined,
    next: 'https://films.example/atom/2024.xml',
  });
});

test('a feed of items that are no entries carries the newest', () => {
  const items = Array.from({ length: LIMIT + 1 }, (_, i) => itemOf({ title: String(i) }));
  const about = { title: 'Diary', description: 'Seen', path: '/diary/' };
  const [all, one] = [items, items.slice(1)].map((given) => feedOfItems(about, given, '/diary/rss.xml'));
  assert.deepEqual([all!.items, all!.history], [items.slice(0, LIMIT), { complete: false }]);
  assert.deepEqual([one!.items.length, one!.history], [LIMIT, { complete: true }]);
  assert.deepEqual(
    [one!.id, one!.page],
    ['https://films.example/diary/rss.xml', 'https://films.example/diary/'],
  );
});

const TEXT = (id: string) => `<p><a href="https://films.example/reviews/other/">${id}</a> Still</p>`;
for (const [id, lang, html] of [
  ['own', undefined, TEXT('own')],
  ['french', 'fr', `<div lang="fr" dir="ltr">${TEXT('french')}</div>`],
  ['arabic', 'ar', `<div lang="ar" dir="rtl">${TEXT('arabic')}</div>`],
] as const)
  test(`a reader is told the language of what is ${id}`, async () => {
    const { items } = await feedOf(contentOf([review(id, { lang })]), '/rss.xml');
    assert.equal(items[0]?.html, html);
  });

test('an entry has its picture, with whose it is', async () => {
  const opening = { src: PICTURE, credit: 'A. Lens' };
  const { items } = await feedOf(
    contentOf([
      review('with-still', { still: opening }),
      post('with-cover', { cover: { src: PICTURE } }),
      review('without', { cover: opening }),
    ]),
    '/rss.xml',
  );
  const picture = { ...PICTURE, type: 'image/webp' };
  assert.deepEqual(
    items.map((item) => item.picture),
    [{ ...picture, credit: 'A. Lens' }, { ...picture, credit: undefined }, undefined],
  );
});

test('an entry is rendered once for all feeds, and anew when it or the diary has changed', async () => {
  const diary: Content['diary'] = [];
  const ask = (digest: string, of = diary) =>
    feedOf(contentOf([review('once', {}, digest)], { diary: of }), '/rss.xml');
  const times = () => rendered.filter((id) => id === 'once').length;
  for (const [digest, of, expected] of [
    ['1', diary, 1],
    ['1', diary, 1],
    ['2', diary, 2],
    ['2', [], 3],
  ] as const) {
    await ask(digest, of);
    assert.equal(times(), expected);
  }
});
