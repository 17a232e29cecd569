import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { MOST_TITLES, PAGE_SIZE } from '../routes.ts';
import { ids, putContent, review, setPreview } from './test/content.ts';

const { choicePages, choices, siteAverages } = await import('./facets.ts');
const { paths } = await import('./paths.ts');
const { ranking, reviewedYears } = await import('./review-lists.ts');
const { waysBeside, waysIn, waysOn } = await import('./ways.ts');

const REVIEWS = [
  review('a', { published: '2024-01-01', directors: ['José', 'Bo'], genres: ['War'], year: 1999, scores: 1 }),
  review('b', { published: '2024-02-01', directors: ['Jose', 'Bo', 'Bo'], genres: ['Drama'], year: 2010 }),
  review('c', {
    published: '2025-01-01',
    directors: ['José'],
    writers: ['Bo'],
    genres: ['drama'],
    year: 1990,
  }),
  review('d', {
    published: '2025-02-01',
    writers: ['Bo', ']]>'],
    genres: ['War'],
    year: 2011,
    scores: 'none',
  }),
  review('e', { published: '2025-03-01', writers: [']]>'], scores: 1 }),
];

// A hook outside would run before the tests of other files, too: all run in one process.
describe('facets', () => {
  beforeEach(() => {
    setPreview(false);
    putContent({ reviews: REVIEWS });
  });

  const found = async () =>
    Object.values(await choices())
      .flat()
      .map(({ path, name, spellings, reviews }) => [path, name, spellings, ids(reviews)]);

  test('what two films have in common has a page, its films by their years', async () => {
    assert.deepEqual(await found(), [
      ['/directors/bo/', 'Bo', [], ['b', 'a']],
      // Two who share an address share a page, which tells of both.
      ['/directors/jose/', 'José', ['Jose'], ['b', 'a', 'c']],
      ['/writers/bo/', 'Bo', [], ['d', 'c']],
      ['/genres/drama/', 'drama', [], ['b', 'c']],
      ['/genres/war/', 'War', [], ['d', 'a']],
      ['/decades/1990s/', '1990s', [], ['a', 'c']],
      ['/decades/2010s/', '2010s', [], ['d', 'b']],
    ]);
  });

  test('what has no page is not linked to', async () => {
    putContent({ reviews: REVIEWS.slice(0, 2) });
    assert.deepEqual(
      (await found()).map(([path]) => path),
      ['/directors/bo/', '/directors/jose/'],
    );
    assert.deepEqual(
      (await waysIn()).flatMap(({ links }) => links.map(({ path }) => path)),
      ['/reviews/best/'],
    );
    assert.equal((await paths()).has('/years/'), false);
  });

  test('a review, a person and a genre lead on to what there is', async () => {
    const lead = (ways: Awaited<ReturnType<typeof waysIn>>) =>
      ways.flatMap(({ links }) => links.map(({ path }) => path));
    const [, b] = (await ranking()).filter(({ id }) => id !== 'e');
    assert.equal(b?.id, 'c');
    assert.deepEqual(lead(await waysOn(b)), ['/decades/1990s/', '/years/#year-2025', '/reviews/best/']);
    const { directors, genres } = await choices();
    assert.deepEqual(lead(await waysBeside(directors[0]!)), ['/writers/bo/']);
    assert.deepEqual(lead(await waysBeside(directors[1]!)), []);
    assert.deepEqual(lead(await waysBeside(genres[0]!)), ['/genres/war/']);
  });

  test('ways are called what they lead to', async () => {
    const named = (all: Awaited<ReturnType<typeof waysIn>>) =>
      all.map(({ title, links }) => [title, ...links.map(({ label, path }) => `${label} ${path}`)]);
    assert.deepEqual(named(await waysIn()), [
      [undefined, 'By rating /reviews/best/', 'By year /years/'],
      ['Genres', 'drama /genres/drama/', 'War /genres/war/'],
      ['Decades', '1990s /decades/1990s/', '2010s /decades/2010s/'],
    ]);
    const { decades, writers } = await choices();
    assert.deepEqual(named(await waysBeside(decades[1]!)), [['Decades', '1990s /decades/1990s/']]);
    const [[title, ...links]] = named(await waysBeside(writers[0]!)) as [[undefined, ...string[]]];
    assert.equal(title, undefined);
    assert.match(links.join(), /^.*Bo.* \/directors\/bo\/$/);
    // Of its decade there is no other.
    const [e] = await ranking();
    assert.deepEqual(named(await waysOn(e!)), [
      [undefined, 'Reviewed in 2025 /years/#year-2025', 'By rating /reviews/best/'],
    ]);
  });

  test('what all films have on average is a share, of what has scores', async () => {
    const [first] = await siteAverages();
    // 1, half a point twice, and 1 again, out of 2.
    assert.deepEqual(first, ['story', 0.375]);
  });

  test('a name is spelt as it mostly is; what differs in capitals only is no other spelling', async () => {
    putContent({
      reviews: ['josé', 'JOSÉ', 'Jose', 'José', 'José'].map((name, i) =>
        review(`r${i}`, { directors: [name] }),
      ),
    });
    const [jose] = (await choices()).directors;
    assert.deepEqual([jose?.name, jose?.spellings], ['José', ['Jose']]);
  });

  test('the best rating comes first, of one rating the newest; what has none is left out', async () => {
    assert.deepEqual(ids(await ranking()), ['e', 'a', 'c', 'b']);
  });

  test('years begin with the latest', async () => {
    assert.deepEqual(
      (await reviewedYears()).map(({ year, reviews }) => [year, ids(reviews)]),
      [
        ['2025', ['e', 'd', 'c']],
        ['2024', ['b', 'a']],
      ],
    );
  });

  test('years that are too many for one page have one each, to which reviews lead', async () => {
    const many = Array.from({ length: MOST_TITLES }, (_, i) => review(`r${i}`, { published: '2024-05-01' }));
    putContent({ reviews: [...many, review('last', { published: '2025-05-01' })] });
    assert.deepEqual(
      (await reviewedYears()).map(({ year, path, reviews }) => [year, path, reviews.length]),
      [
        ['2025', '/years/2025/', 1],
        ['2024', '/years/2024/', MOST_TITLES],
      ],
    );
    const [last] = (await ranking()).filter(({ id }) => id === 'last');
    const ways = await waysOn(last!);
    assert.ok(ways.some(({ links }) => links.some(({ path }) => path === '/years/2025/')));
    putContent({ reviews: many });
    assert.deepEqual(
      (await reviewedYears()).map(({ path }) => path),
      [undefined],
    );
  });

  test('a long list goes on on further pages, which are known', async () => {
    const many = Array.from({ length: PAGE_SIZE + 1 }, (_, i) => review(`r${i}`, { directors: ['Ann'] }));
    putContent({ reviews: many });
    assert.deepEqual(
      (await choicePages()).map(({ choice, page }) => [choice.path, page.current, page.reviews.length]),
      [
        ['/directors/ann/', 1, PAGE_SIZE],
        ['/directors/ann/', 2, 1],
      ],
    );
    assert.ok((await paths()).has('/directors/ann/page/2/'));
  });
});
