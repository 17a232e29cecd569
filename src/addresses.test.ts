import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Addressed, addressesOf, fileAt } from './addresses.ts';
import { MOST_TITLES } from './routes.ts';

const ZONE = 'America/New_York';

const entry = (fields: Partial<Addressed>): Addressed => ({
  collection: 'reviews',
  slug: 'x',
  published: new Date('2025-01-01T12:00:00Z'),
  tags: [],
  aliases: [],
  ...fields,
});

/** Entries that appear on one day after another, from a day on. */
const daily = (first: string, count: number, fields: Partial<Addressed> = {}): Addressed[] =>
  Array.from({ length: count }, (_, day) =>
    entry({ slug: `${first}-${day}`, published: new Date(Date.parse(first) + day * 86_400_000), ...fields }),
  );

/** Since when an address is there: a day, `draft`, or `never`. */
function since(entries: readonly Addressed[], path: string, days: readonly string[] = []): string {
  const found = addressesOf(entries, days, ZONE).filter((address) => address.path === path);
  assert.ok(found.length < 2, `${path} is there ${found.length} times`);
  const [address] = found;
  return !address ? 'never' : (address.from?.toISOString().slice(0, 10) ?? 'draft');
}

const SPRING = '2024-03-01T12:00:00Z';

const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);

/** A review of a film. */
const film = (
  published: string | undefined,
  facets: Partial<NonNullable<Addressed['facets']>>,
  scored: readonly string[] = [],
): Addressed =>
  entry({
    published: published === undefined ? undefined : new Date(`${published}T12:00:00Z`),
    facets: { directors: [], writers: [], genres: [], decades: [], ...facets },
    scored,
  });

const ANN = { directors: ['Ann'] };
const GENRES = [
  film('2024-01-01', { genres: ['Drama', 'War'] }),
  film('2024-02-01', { genres: ['Drama'] }),
  film('2024-03-01', { genres: ['War'] }),
];

for (const [path, entries, day] of [
  ['/reviews/x/', [entry({})], '2025-01-01'],
  ['/reviews/x/', [entry({ published: undefined })], 'draft'],
  ['/posts/x/', [entry({ collection: 'posts' })], '2025-01-01'],
  ['/x/', [entry({ collection: 'pages' })], '2025-01-01'],
  ['/share/reviews/x.jpg', [entry({})], '2025-01-01'],
  ['/share/posts/x.jpg', [entry({ collection: 'posts' })], '2025-01-01'],
  ['/share/x.jpg', [entry({ collection: 'pages' })], 'never'],
  ['/old.html', [entry({ aliases: ['/old.html'] })], '2025-01-01'],
  ['/tags/film-noir/', [entry({ tags: ['Film Noir'] })], '2025-01-01'],
  ['/tags/film-noir/rss.xml', [entry({ tags: ['Film Noir'] })], '2025-01-01'],
  ['/tags/film-noir/atom.xml', [entry({ tags: ['Film Noir'] })], 'never'],
  ['/tags/a/', [entry({ tags: ['a'] }), ...daily(SPRING, 2, { tags: ['a'] })], '2024-03-01'],
  ['/tags/a/', [entry({ tags: ['a'], published: undefined })], 'draft'],
  ['/reviews/page/2/', daily(SPRING, 24), 'never'],
  ['/reviews/page/2/', daily(SPRING, 25), '2024-03-25'],
  ['/reviews/page/2/', [...daily(SPRING, 24), entry({ published: undefined })], 'never'],
  ['/reviews/page/2/', daily(SPRING, 50, { collection: 'posts' }), 'never'],
  ['/reviews/page/3/', daily(SPRING, 48), 'never'],
  ['/reviews/page/3/', daily(SPRING, 49), '2024-04-18'],
  ['/reviews/page/1/', daily(SPRING, 49), 'never'],
  ['/tags/sea/page/2/', daily(SPRING, 25, { tags: ['sea'] }), '2024-03-25'],
  ['/tags/sea/page/2/', daily(SPRING, 24, { tags: ['sea', 'Sea'] }), 'never'],
  ['/posts/page/2/', daily(SPRING, 49, { collection: 'posts' }), 'never'],
  ['/atom/2024.xml', daily(SPRING, 30), 'never'],
  ['/atom/2024.xml', daily(SPRING, 31), '2024-03-31'],
  ['/atom/2024.xml', daily(SPRING, 31, { collection: 'pages' }), 'never'],
  // Still the old year where the site is.
  ['/atom/2023.xml', daily('2024-01-01T04:00:00Z', 31), '2024-01-31'],
  ['/atom/2024.xml', daily('2024-01-01T04:00:00Z', 31), 'never'],
  ['/drafts/', [], 'never'],
  ['/directors/ann/', [film('2024-01-01', ANN)], 'never'],
  ['/directors/ann/', [film('2024-01-01', { directors: ['Ann', 'Ann'] })], 'never'],
  ['/directors/ann/', [film('2024-02-01', ANN), film('2024-01-01', ANN)], '2024-02-01'],
  ['/directors/ann/', [film('2024-02-01', ANN), film('2024-01-01', { writers: ['Ann'] })], 'never'],
  ['/directors/ann/', [film('2024-02-01', ANN), film(undefined, ANN)], 'draft'],
  [
    '/directors/jose/',
    [film('2024-01-01', { directors: ['José'] }), film('2024-01-02', { directors: ['Jose'] })],
    '2024-01-02',
  ],
  ['/writers/林晚秋/', [1, 2].map((day) => film(`2024-01-0${day}`, { writers: ['林晚秋'] })), '2024-01-02'],
  ['/directors/ann/page/2/', daily(SPRING, 25, { facets: film(undefined, ANN).facets }), '2024-03-25'],
  ['/directors/ann/page/2/', daily(SPRING, 24, { facets: film(undefined, ANN).facets }), 'never'],
  // One genre, or one decade, is no choice.
  ['/genres/drama/', GENRES.slice(0, 2), 'never'],
  ['/genres/drama/', GENRES, '2024-03-01'],
  ['/genres/war/', GENRES, '2024-03-01'],
  ['/decades/1990s/', [1, 2].map((day) => film(`2024-01-0${day}`, { decades: ['1990s'] })), 'never'],
  ['/reviews/best/', [film('2024-01-01', {}, ['a']), film('2024-02-01', {})], 'never'],
  ['/reviews/best/', [film('2024-01-01', {}, ['a']), film('2024-02-01', {}, ['a'])], '2024-02-01'],
  ['/reviews/best/page/2/', daily(SPRING, 25, { scored: ['a'] }), '2024-03-25'],
  ['/scores/a/', [film('2024-01-01', {}, ['a', 'b']), film('2024-02-01', {}, ['a', 'b'])], '2024-02-01'],
  ['/scores/a/', [film('2024-01-01', {}, ['a', 'b']), film('2024-02-01', {}, ['b', 'c'])], 'never'],
  ['/scores/a/', [film('2024-01-01', {}, ['a']), film('2024-02-01', {}, ['a'])], 'never'],
  ['/years/', daily(SPRING, 3), 'never'],
  ['/years/2024/', daily(SPRING, MOST_TITLES), 'never'],
  ['/years/2024/', daily(SPRING, MOST_TITLES + 1), dayAfter(SPRING, MOST_TITLES)],
  ['/years/2025/', daily(SPRING, MOST_TITLES + 1), dayAfter(SPRING, MOST_TITLES)],
  ['/years/2026/', daily(SPRING, MOST_TITLES + 1), 'never'],
  ['/years/', [film('2024-02-01', {}), film('2023-02-01', {}), film('2025-02-01', {})], '2024-02-01'],
] as const)
  test(`${path} of ${entries.length}: ${day}`, () => assert.equal(since(entries, path), day));

for (const [path, day] of [
  ['/diary/', '2024-12-30'],
  ['/diary/2024/', '2024-12-30'],
  ['/diary/2025/', '2025-01-02'],
  ['/share/diary/2025.jpg', '2025-01-02'],
  ['/diary/rss.xml', '2024-12-30'],
  ['/diary/2023/', 'never'],
] as const)
  test(`${path} of a diary: ${day}`, () =>
    assert.equal(since([], path, ['2025-01-02', '2025-03-01', '2024-12-31', '2024-12-30']), day));

test('without a viewing there is no diary', () => assert.equal(since([], '/diary/'), 'never'));

for (const [kind, path, file] of [
  ['site', '/', 'index.html'],
  ['site', '/404.html', '404.html'],
  ['site', '/rss.xml', 'rss.xml'],
  ['entry', '/reviews/x/', 'reviews/x/index.html'],
  ['alias', '/a', 'a/index.html'],
  ['alias', '/a/', 'a/index.html'],
  ['alias', '/a/index.html', 'a/index.html'],
  ['alias', '/a.html', 'a.html'],
  ['alias', '/a.HTM', 'a.HTM'],
  ['alias', '/film/mr.nobody', 'film/mr.nobody/index.html'],
  ['alias', '/a.php', 'a.php/index.html'],
  ['alias', '/feed.rss', 'feed.rss/index.html'],
  ['alias', '/a%2Cb%20c.html', 'a,b c.html'],
  ['alias', '/caf%C3%A9', 'café/index.html'],
] as const)
  test(`${path} is answered by ${file}`, () => assert.equal(fileAt({ kind, path }), file));
