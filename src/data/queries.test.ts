import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { PAGE_SIZE } from '../routes.ts';
import { site } from '../settings/settings.ts';
import { ids, page, post, putContent, review, setPreview, timesAsked } from './test/content.ts';

const { aliases } = await import('./aliases.ts');
const { entryCards } = await import('./cards.ts');
const { pages, posts, reviews, unpublished } = await import('./entries.ts');
const { diarySubscription, feedPaths, feeds, wholeFeed } = await import('./feeds.ts');
const { navigation } = await import('./navigation.ts');
const { allProblems, problemsOf, unreadable } = await import('./problems.ts');
const { reviewIndex } = await import('./review-lists.ts');
const { reviewPages } = await import('./review-pages.ts');
const { tagPages, tags } = await import('./tags.ts');

const CONTENT = {
  reviews: [
    review('old', { published: '2024-01-01', directors: ['Ann', 'Bo'], tags: ['Noir'] }),
    review('same-b', { published: '2025-01-01', directors: ['Bo'], aliases: ['/b.html', '/b/'] }),
    review('same-a', { published: '2025-01-01', directors: ['Cy'], tags: ['noir', 'sea'] }),
    review('draft', {
      published: '2024-06-01',
      directors: ['Ann'],
      draft: true,
      tags: ['secret'],
      aliases: ['/d'],
    }),
    review('later', { published: '2999-01-01', directors: ['Ann'] }),
    review('latest', { published: '2999-02-01' }),
  ],
  posts: [
    post('new', { published: '2025-02-01', tags: ['sea'], aliases: ['/old-new'] }),
    post('first', { published: '2023-01-01' }),
    post('thoughts', { draft: true }),
  ],
  pages: [page('about', ['/who'])],
};

// A hook outside would run before the tests of other files, too: all run in one process.
describe('queries', () => {
  beforeEach(() => {
    setPreview(false);
    putContent(CONTENT);
  });

  test('a reader sees what has been published: newest first, of one day by slug', async () => {
    assert.deepEqual(ids(await reviews()), ['same-a', 'same-b', 'old']);
    assert.deepEqual(ids(await posts()), ['new', 'first']);
    assert.deepEqual(ids(await pages()), ['about']);
  });

  test('the author sees all of it, and what keeps it from readers', async () => {
    setPreview(true);
    assert.deepEqual(
      (await reviews()).map(({ id, status }) => [id, status]),
      [
        ['latest', 'scheduled'],
        ['later', 'scheduled'],
        ['same-a', undefined],
        ['same-b', undefined],
        ['draft', 'draft'],
        ['old', undefined],
      ],
    );
    const { drafts, scheduled } = await unpublished();
    assert.deepEqual([ids(drafts.reviews), ids(drafts.posts)], [['draft'], ['thoughts']]);
    // The next to appear comes first.
    assert.deepEqual([ids(scheduled.reviews), ids(scheduled.posts)], [['later', 'latest'], []]);
  });

  test('a review has its neighbours, and others by its directors', async () => {
    const found = (await reviewPages()).map(({ entry, newer, older, sameDirector }) => [
      entry.id,
      newer?.id,
      older?.id,
      ids(sameDirector),
    ]);
    assert.deepEqual(found, [
      ['same-a', undefined, 'same-b', []],
      ['same-b', 'same-a', 'old', ['old']],
      ['old', 'same-b', undefined, ['same-b']],
    ]);
  });

  test('of who directed many, the nearest in time are named, and where there are more', async () => {
    const by = (id: string, year: number, directors: readonly string[]) => review(id, { year, directors });
    putContent({
      reviews: [
        ...[1990, 1995, 2000, 2004, 2005, 2020].map((year) => by(`ann-${year}`, year, ['Ann'])),
        ...[2001, 2002].map((year) => by(`both-${year}`, year, ['Bo', 'ANN'])),
        ...[2010, 2011].map((year) => by(`bo-${year}`, year, ['Bo'])),
        by('alone-2000', 2000, ['Cy']),
      ],
    });
    const found = new Map((await reviewPages()).map((page) => [page.entry.id, page]));
    const at = (id: string) => [ids(found.get(id)!.sameDirector), found.get(id)!.directed?.path];
    assert.deepEqual(at('ann-2005'), [['ann-2004', 'both-2002', 'both-2001'], '/directors/ann/']);
    assert.deepEqual(at('ann-1990'), [['ann-1995', 'ann-2000', 'both-2001'], '/directors/ann/']);
    assert.deepEqual(at('both-2002'), [['both-2001', 'ann-2000', 'ann-2004'], '/directors/ann/']);
    assert.deepEqual(at('bo-2011'), [['bo-2010', 'both-2002', 'both-2001'], undefined]);
    assert.deepEqual(at('alone-2000'), [[], undefined]);
  });

  for (const [count, sizes] of [
    [0, [0]],
    [1, [1]],
    [PAGE_SIZE, [PAGE_SIZE]],
    [PAGE_SIZE + 1, [PAGE_SIZE, 1]],
  ] as const)
    test(`the index of ${count} reviews has pages of ${sizes.join(' and ')}`, async () => {
      const all = Array.from({ length: count }, (_, i) => review(`r${String(i).padStart(2, '0')}`));
      putContent({ reviews: all });
      const index = await reviewIndex();
      assert.deepEqual(
        index.map(({ reviews: listed }) => listed.length),
        sizes,
      );
      assert.deepEqual(
        index.flatMap(({ reviews: listed }) => ids(listed)),
        ids(all),
      );
      assert.deepEqual(
        index.map(({ current, last }) => [current, last]),
        sizes.map((_, i) => [i + 1, sizes.length]),
      );
    });

  test('tags stand in alphabetical order, with what carries them however it is spelt', async () => {
    assert.deepEqual(
      (await tags()).map((tag) => [tag.name, tag.slug, ids(tag.reviews), ids(tag.posts)]),
      [
        ['Noir', 'noir', ['same-a', 'old'], []],
        ['sea', 'sea', ['same-a'], ['new']],
      ],
    );
  });

  test('a tag of many is told in pages: its reviews, then its posts', async () => {
    const many = (count: number, make: typeof review, name: string) =>
      Array.from({ length: count }, (_, i) => make(`${name}${i}`, { tags: ['sea'] }));
    putContent({ reviews: many(PAGE_SIZE + 2, review, 'r'), posts: many(PAGE_SIZE, post, 'p') });
    assert.deepEqual(
      (await tagPages()).map((page) => [page.current, page.last, page.reviews.length, page.posts.length]),
      [
        [1, 3, PAGE_SIZE, 0],
        [2, 3, 2, PAGE_SIZE - 2],
        [3, 3, 0, 2],
      ],
    );
  });

  test('tags are in alphabetical order whoever has them', async () => {
    putContent({ reviews: [review('x', { tags: ['sea', 'émigrés', 'Fog'] })] });
    assert.deepEqual(
      (await tags()).map(({ name }) => name),
      ['émigrés', 'Fog', 'sea'],
    );
  });

  test('every old address leads to what a reader may see', async () => {
    assert.deepEqual(await aliases(), [
      { file: 'b.html', to: '/reviews/same-b/', title: 'same-b (2024)' },
      { file: 'b/index.html', to: '/reviews/same-b/', title: 'same-b (2024)' },
      { file: 'old-new/index.html', to: '/posts/new/', title: 'new' },
      { file: 'who/index.html', to: '/about/', title: 'about' },
    ]);
  });

  test('navigation leads to what is there', async () => {
    const paths = async () => (await navigation()).map(({ path }) => path);
    setPreview(true);
    assert.deepEqual(await paths(), ['/reviews/', '/posts/', '/scores/', '/about/', '/drafts/', '/search/']);
    putContent({ posts: CONTENT.posts });
    assert.deepEqual(await paths(), ['/posts/', '/drafts/', '/search/']);
    setPreview(false);
    assert.deepEqual(await paths(), ['/posts/', '/search/']);
    putContent({});
    assert.deepEqual(await paths(), []);
  });

  for (const isPreview of [false, true])
    test(`the content layer is asked once for each collection ${isPreview ? 'in a preview' : 'by a build'}`, async () => {
      setPreview(isPreview);
      await navigation();
      await feeds();
      await reviewPages();
      await aliases();
      await feeds();
      assert.equal(timesAsked(), 4);
    });

  test('feeds hold what has been published, in the preview, too', async () => {
    const carried = async () => (await feeds()).map(({ path, entries }) => [path, ids(entries)]);
    const expected = [
      ['/', ['new', 'same-a', 'same-b', 'old', 'first']],
      ['/reviews/', ['same-a', 'same-b', 'old']],
      ['/posts/', ['new', 'first']],
      ['/tags/noir/', ['same-a', 'old']],
      ['/tags/sea/', ['new', 'same-a']],
    ];
    assert.deepEqual(await carried(), expected);
    setPreview(true);
    assert.deepEqual(await carried(), expected);
    assert.deepEqual(ids((await wholeFeed()).entries), expected[0]![1]);
  });

  test('a feed is called by itself and among others, and says what is in it', async () => {
    const all = [...(await feeds()), diarySubscription!];
    assert.deepEqual(
      all.map(({ path, label, formats }) => [path, label, formats.length]),
      [
        ['/', 'Everything', 3],
        ['/reviews/', 'Reviews', 3],
        ['/posts/', 'Posts', 3],
        ['/tags/noir/', 'Noir', 1],
        ['/tags/sea/', 'sea', 1],
        ['/diary/', 'Diary', 3],
      ],
    );
    for (const { title, label, path } of all)
      assert.equal(title, path === '/' ? site.title : `${site.title}: ${label}`);
    assert.equal(new Set(all.map(({ description }) => description)).size, all.length);
    assert.ok(all.every(({ description }) => description.length > 10));
  });

  test('a tag has a feed in one format, all else in every', async () => {
    const sections = async (format: 'rss' | 'atom' | 'json') =>
      (await feedPaths(format)).map(({ params }) => params.section);
    assert.deepEqual(await sections('rss'), [undefined, 'reviews', 'posts', 'tags/noir', 'tags/sea']);
    for (const format of ['atom', 'json'] as const)
      assert.deepEqual(await sections(format), [undefined, 'reviews', 'posts']);
  });

  test('a share picture shows what its entry says', async () => {
    const cards = await entryCards();
    assert.deepEqual(
      [...cards.keys()],
      [...['reviews/same-a', 'reviews/same-b', 'reviews/old', 'posts/new', 'posts/first']],
    );
    const { title, aside, line, scores, picture, focus } = cards.get('reviews/old')!;
    assert.deepEqual(
      [title, aside, line, picture, focus],
      [...['old', '2024', undefined, 'content/reviews/old/still.webp', '50% 20%']],
    );
    assert.deepEqual(scores?.given, CONTENT.reviews[0]!.data['scores']);
    const other = cards.get('posts/new')!;
    assert.deepEqual([other.title, other.line, other.scores], ['new', 'About new.', undefined]);
  });

  const problem = (folder: string | undefined, slug: string | undefined, ...severities: string[]) => ({
    id: `${folder ?? ''}/${slug ?? 'stray'}`,
    collection: 'problems',
    data: { folder, slug, problems: severities.map((severity) => ({ severity })) },
  });

  test('the preview tells of problems, errors first; a build has told of them', async () => {
    putContent({
      ...CONTENT,
      problems: [
        problem('reviews', 'fine'),
        problem('reviews', 'narrow', 'advice'),
        problem(undefined, undefined, 'error'),
        problem('posts', 'broken', 'advice', 'error'),
      ],
    });
    const [first] = await reviews();
    assert.deepEqual([await allProblems(), await unreadable(), await problemsOf(first!)], [[], [], []]);
    setPreview(true);
    const paths = (found: readonly { path: string | undefined }[]) => found.map(({ path }) => path);
    assert.deepEqual(paths(await allProblems()), [undefined, '/posts/broken/', '/reviews/narrow/']);
    assert.deepEqual(paths(await unreadable()), ['/posts/broken/']);
    assert.equal((await problemsOf({ ...first!, id: 'narrow' })).length, 1);
    assert.deepEqual(await problemsOf({ ...first!, id: 'none' }), []);
    // Of the same slug in another folder, nothing is wrong.
    assert.deepEqual(await problemsOf({ ...first!, id: 'broken' }), []);
  });
});
