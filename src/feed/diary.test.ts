import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRITERIA } from '../domain/criteria.ts';
import { diaryOf } from '../domain/diary/diary.ts';
import { rowSchema } from '../domain/diary/row.ts';
import { filmSchema } from '../domain/film.ts';
import { diaryItems } from './diary.ts';

const reviewOf = (title: string, film: object, share?: number) => ({
  slug: title.toLowerCase(),
  film: filmSchema.parse({ title, year: 2020, directors: ['Ann Other'], ...film }),
  scores:
    share === undefined
      ? undefined
      : {
          criteria: CRITERIA,
          given: Object.fromEntries(CRITERIA.map(({ key, outOf }) => [key, { score: outOf * share }])),
          isPast: false,
        },
});
const REVIEWS = [
  reviewOf('Rain', { tmdb: 42 }, 0.5),
  reviewOf('Tides', { kind: 'series', tmdb: 43 }, 1),
  reviewOf('Short', { kind: 'short' }, 0),
  reviewOf('Unscored', { genres: ['Drama', 'noir\u0001'] }),
];

/** The feed of what was seen: title, year and more of each row, all in 2020 on one day. */
const feedOf = (...rows: readonly (readonly [title: string, more?: Record<string, string>])[]) =>
  diaryItems(
    diaryOf(
      rows.map(([title, more]) => rowSchema.parse({ date: '2025-06-08', title, year: '2020', ...more })),
      REVIEWS,
    ),
    {
      sentence: ({ date, where }) => `Seen ${date} <&> ${where?.place ?? ''}\u0000`,
      url: ({ date }) => `https://films.example/diary/#${date}`,
    },
  );

test('a viewing is an item of its own, with the sentence that is said of it', () => {
  const [item] = feedOf(['Rain\u0001', { genres: 'War; sea\u0002', where: 'home' }]);
  assert.deepEqual(item, {
    id: 'tag:reels.example,2025-06-08:diary/rain-2020',
    url: 'https://films.example/diary/#2025-06-08',
    title: 'Rain (2020)',
    summary: 'Seen 2025-06-08 <&> home',
    html: '<p>Seen 2025-06-08 &lt;&amp;&gt; home</p>',
    // Noon, where the site is.
    published: new Date('2025-06-08T04:00:00Z'),
    updated: undefined,
    author: undefined,
    language: undefined,
    categories: ['War', 'sea'],
    picture: undefined,
    film: undefined,
  });
});

test('the last comes first, and each has an id for good', () => {
  const seen = [
    ['Rain', { date: '2025-06-08' }],
    ['Rain', { date: '2025-06-08' }],
    ['🎬', { date: '2025-06-08' }],
    ['Rain', { date: '2025-06-07' }],
    ['Rain', { date: '2025-06-08' }],
  ] as const;
  assert.deepEqual(
    feedOf(...seen).map(({ id }) => id.replace('tag:reels.example,2025-06-0', '')),
    ['8:diary/rain-2020-3', '8:diary/2020', '8:diary/rain-2020-2', '8:diary/rain-2020', '7:diary/rain-2020'],
  );
});

for (const [name, title, more, film] of [
  ['its review’s', 'Rain', { rating: '1' }, { rating: '2.5', tmdb: 42, isSeries: false }],
  ['those of a series', 'Tides', {}, { rating: '5.0', tmdb: 43, isSeries: true }],
  ['half a star for nothing', 'Short', {}, { rating: '0.5', tmdb: undefined, isSeries: false }],
  [
    'its row’s, where there is no review',
    'Snow',
    { rating: '7.5' },
    { rating: '4.0', tmdb: undefined, isSeries: false },
  ],
  [
    'its row’s, where its review has none',
    'Unscored',
    { rating: '★★★½' },
    { rating: '3.5', tmdb: undefined, isSeries: false },
  ],
  [
    'half a star for nothing in a row',
    'Snow',
    { rating: '0/5' },
    { rating: '0.5', tmdb: undefined, isSeries: false },
  ],
  ['none', 'Unscored', {}, undefined],
] as const)
  test(`a viewing’s stars: ${name}`, () =>
    assert.deepEqual(feedOf([title, more])[0]?.film, film && { title, year: 2020, ...film }));

test('what is known of the film is told', () =>
  assert.deepEqual(feedOf(['Unscored'])[0]?.categories, ['Drama', 'noir']));
