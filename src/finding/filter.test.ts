import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choicesOf, filter } from './filter.ts';
import { EVERYTHING, type Query } from './query.ts';
import type { Row } from './rows.ts';
import { BEFORE, row, scored, TODAY } from './test/rows.ts';

const { compare } = new Intl.Collator('en', { numeric: true });

/** Newest first, as an archive is. */
const ROWS: readonly Row[] = [
  scored('zoo', [2, 0, 0], { title: 'Zoo', year: 1999, genres: ['Drama'], directors: ['Zoë Ångström'] }),
  scored('amelie', [1, 1, 1], {
    ...{ title: 'Amélie', year: 2001, genres: ['Drama', 'Comedy'], otherTitles: ['Le Fabuleux Destin'] },
    ...{ directors: ['Ann Lee'], reviewed: 2021 },
  }),
  row('silent', { title: '10 Nights', year: 1991, genres: ['Comedy'], writers: ['Ann Lee'], reviewed: 2021 }),
  // 9 of 10 is 3.6 of today's 4.
  row('old', { title: '9 Nights', year: 1995, period: 1, scores: [4, 5], reviewed: 2010 }),
  scored('half', [0.5, null, 1], { title: 'Half', year: 2001, genres: ['Comedy'] }),
];
const ARCHIVE = { periods: [TODAY, BEFORE], rows: ROWS };

const ask = (query: Partial<Query>, archive = ARCHIVE) =>
  filter(archive, { ...EVERYTHING, ...query }, compare);
const slugs = (query: Partial<Query>): string[] => ask(query).found.map((found) => found.row.slug);

for (const [query, expected] of [
  [{}, ['zoo', 'amelie', 'silent', 'old', 'half']],
  [{ text: 'AMELIE' }, ['amelie']],
  [{ text: 'angstrom zoo' }, ['zoo']],
  [{ text: 'fabuleux' }, ['amelie']],
  [{ text: ' ann  lee ' }, ['amelie', 'silent']],
  [{ text: 'ann nights' }, ['silent']],
  [{ text: 'nobody' }, []],
  [{ genre: 'Comedy' }, ['amelie', 'silent', 'half']],
  [{ genre: 'comedy' }, []],
  [{ genre: 'Comedy', decade: '2000' }, ['amelie', 'half']],
  [{ decade: '1990' }, ['zoo', 'silent', 'old']],
  [{ director: 'Ann Lee' }, ['amelie']],
  [{ writer: 'Ann Lee' }, ['silent']],
  [{ reviewed: '2021' }, ['amelie', 'silent']],
  [{ from: 3 }, ['amelie', 'old']],
  [{ to: 2 }, ['zoo', 'half']],
  [{ from: 2, to: 3 }, ['zoo', 'amelie']],
  [{ from: 4, to: 1 }, []],
  [{ sort: 'newest' }, ['zoo', 'amelie', 'silent', 'old', 'half']],
  [{ sort: 'rating' }, ['old', 'amelie', 'zoo', 'half', 'silent']],
  [{ sort: 'title' }, ['old', 'silent', 'amelie', 'half', 'zoo']],
  [{ sort: 'year' }, ['amelie', 'half', 'zoo', 'old', 'silent']],
  [{ sort: 'score-plot' }, ['zoo', 'old', 'amelie', 'half', 'silent']],
  [{ sort: 'score-light' }, ['amelie', 'zoo', 'silent', 'old', 'half']],
  [{ sort: 'score-hats' }, ['zoo', 'amelie', 'silent', 'old', 'half']],
  [{ sort: 'nothing' }, ['zoo', 'amelie', 'silent', 'old', 'half']],
  [{ weights: { plot: 0, light: 0 } }, ['amelie', 'half', 'old', 'zoo', 'silent']],
  [{ weights: { plot: 0, light: 0 }, sort: 'newest' }, ['zoo', 'amelie', 'silent', 'old', 'half']],
] as const satisfies readonly (readonly [Partial<Query>, readonly string[]])[])
  test(`${JSON.stringify(query)} finds ${expected.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(slugs(query), expected));

for (const [weights, expected] of [
  [{}, { zoo: undefined, amelie: undefined, silent: undefined, old: undefined, half: undefined }],
  // Out of 4: what it wasn't judged by has no part in it.
  [{ plot: 4 }, { zoo: 2.666667, amelie: 2.666667, silent: undefined, old: 3.2, half: 1.6 }],
  [{ plot: 0 }, { zoo: 0, amelie: 4, silent: undefined, old: undefined, half: 4 }],
  [
    { plot: 0, light: 0, noise: 0 },
    { zoo: undefined, amelie: undefined, silent: undefined, old: undefined, half: undefined },
  ],
] as const)
  test(`weighed by ${JSON.stringify(weights)}, a reader's totals are these`, () => {
    const totals = ask({ weights }).found.map(({ row: { slug }, mine }) => [slug, mine] as const);
    assert.deepEqual(Object.fromEntries(totals), expected);
  });

test('choices are counted as if each took the place of what is chosen of its facet', () => {
  const { counts } = ask({ genre: 'Drama', decade: '2000' });
  assert.deepEqual(
    [...counts.genre],
    [
      ['Drama', 1],
      ['Comedy', 2],
    ],
  );
  assert.deepEqual(
    [...counts.decade],
    [
      ['1990', 1],
      ['2000', 1],
    ],
  );
  assert.deepEqual([...counts.director], [['Ann Lee', 1]]);
});

for (const [what, genres, choices] of [
  [
    'two genres of two films each',
    [
      ['A', 'B'],
      ['A', 'B'],
    ],
    ['A', 'B'],
  ],
  [
    'one of them once',
    [
      ['A', 'B'],
      ['A', 'B', 'C'],
    ],
    ['A', 'B'],
  ],
  ['one genre that repeats', [['A', 'B'], ['A']], undefined],
  ['a genre that a film names twice', [['A', 'A', 'B'], ['B']], undefined],
  ['no genres', [[], []], undefined],
] as const)
  test(`genres can be chosen with ${what}: ${String(choices)}`, () =>
    assert.deepEqual(
      choicesOf(genres.map((each, index) => row(`r${index}`, { genres: each }))).genre,
      choices,
    ));
