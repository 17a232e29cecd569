import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Film } from '../film.ts';
import { chartOf } from './chart.ts';
import { byDecade, byMonth, countNames, filmsOf } from './count.ts';
import { type Viewing, diaryOf } from './diary.ts';
import { type Row, rowSchema } from './row.ts';
import { cut, ranking, topFilms } from './top.ts';
import { extremesOf, yearIn, yearsOf } from './year.ts';

/** Date, title, year, and more by name. */
type Line = readonly [string, string, number, Record<string, string>?];

/** Rows from lines. */
const rowsOf = (...lines: readonly Line[]): Row[] =>
  lines.map(([date, title, year, more = {}]) =>
    rowSchema.parse({ date, title, year: String(year), ...more }),
  );

const film = (title: string, year: number, more: Partial<Film> = {}): { film: Film } => ({
  film: {
    title,
    kind: 'film',
    year,
    alsoKnownAs: [],
    directors: [],
    writers: [],
    credits: {},
    genres: [],
    countries: [],
    languages: [],
    cast: [],
    ...more,
  },
});

const shown = (viewings: readonly Viewing[]): string[] =>
  viewings.map(({ film: { title }, isFirst }) => `${title}${isFirst ? ' first' : ''}`);

describe('first watches', () => {
  for (const [name, rows, expected] of [
    [
      'a film is first seen once',
      rowsOf(['2025-01-01', 'Jaws', 1975], ['2025-02-01', 'Jaws', 1975]),
      ['Jaws first', 'Jaws'],
    ],
    [
      'however it is written',
      rowsOf(['2025-01-01', 'Jaws', 1975], ['2025-02-01', 'JAWS ', 1975]),
      ['Jaws first', 'Jaws'],
    ],
    [
      'one of another year is another film',
      rowsOf(['2025-01-01', 'Jaws', 1975], ['2025-02-01', 'Jaws', 1976]),
      ['Jaws first', 'Jaws first'],
    ],
    [
      'one seen before the diary began never is',
      rowsOf(['2025-01-01', 'Jaws', 1975, { rewatch: 'yes' }], ['2025-02-01', 'Jaws', 1975]),
      ['Jaws', 'Jaws'],
    ],
    [
      'the rows of a file are in any order',
      rowsOf(['2025-02-01', 'Jaws', 1975], ['2025-01-01', 'Jaws', 1975]),
      ['Jaws first', 'Jaws'],
    ],
    [
      'one that did not finish is none',
      rowsOf(['2025-01-01', 'Jaws', 1975, { tags: 'Did not finish' }], ['2025-02-01', 'Jaws', 1975]),
      ['Jaws', 'Jaws first'],
    ],
    [
      'films of one name by different people are two',
      rowsOf(
        ['2025-01-01', 'Pinocchio', 2022, { directors: 'Robert Zemeckis' }],
        ['2025-02-01', 'Pinocchio', 2022, { directors: 'Guillermo del Toro; Mark Gustafson' }],
      ),
      ['Pinocchio first', 'Pinocchio first'],
    ],
    [
      'one director is enough to know it by',
      rowsOf(
        ['2025-02-01', 'Pinocchio', 2022, { directors: 'Guillermo del Toro; Mark Gustafson' }],
        ['2025-03-01', 'Pinocchio', 2022, { directors: 'Mark Gustafson' }],
      ),
      ['Pinocchio first', 'Pinocchio'],
    ],
  ] as const)
    test(name, () => assert.deepEqual(shown(diaryOf(rows, [])), expected));
});

describe('what is known of a film', () => {
  const review = film('Jaws', 1975, {
    alsoKnownAs: ['Der weiße Hai'],
    directors: ['Steven Spielberg'],
    genres: ['Horror'],
  });
  const [seen] = diaryOf(
    rowsOf(['2025-01-01', 'der weiße hai', 1975, { genres: 'Western', countries: 'United States' }]),
    [review],
  );

  test('its review is found by any title, and says it first', () => {
    assert.deepEqual([seen?.film.title, seen?.film.genres, seen?.film.review], ['Jaws', ['Horror'], review]);
  });
  test('what that leaves open, its rows say', () =>
    assert.deepEqual(seen?.film.countries, ['United States']));
  test('a row may say it for the others', () => {
    const viewings = diaryOf(
      rowsOf(
        ['2025-01-01', 'Jaws', 1975],
        ['2025-02-01', 'Jaws', 1975, { directors: 'Steven Spielberg', runtime: '124' }],
      ),
      [],
    );
    assert.deepEqual(
      viewings.map(({ film: { directors, runtime } }) => [directors, runtime]),
      [
        [['Steven Spielberg'], 124],
        [['Steven Spielberg'], 124],
      ],
    );
  });
});

const COENS = { directors: 'Joel Coen; Ethan Coen' };
const YEAR = diaryOf(
  rowsOf(
    ['2024-12-31', 'Fargo', 1996, { ...COENS, genres: 'Crime', where: 'home' }],
    ['2025-01-01', 'Fargo', 1996, { where: 'cinema: Projector' }],
    [
      '2025-01-01',
      'The Tragedy of Macbeth',
      2021,
      { directors: 'Joel Coen', genres: 'Drama', where: 'Kino' },
    ],
    [
      '2025-03-01',
      'No Country for Old Men',
      2007,
      { directors: 'Ethan Coen; joel coen', genres: 'crime; Drama' },
    ],
    ['2025-03-01', 'Jaws', 1975, { tags: 'dnf', where: 'cinema' }],
    ['2025-03-04', 'Fargo', 1996, { where: 'home' }],
  ),
  [film('The Tragedy of Macbeth', 2021)],
);
const [year] = yearsOf(YEAR);

describe('a year', () => {
  test('films and viewings are told apart, and what did not finish counts in nothing', () =>
    assert.deepEqual(year?.numbers, {
      films: 3,
      viewings: 4,
      'first watches': 2,
      rewatches: 2,
      cinema: 2,
      directors: 2,
      genres: 2,
      countries: 0,
      days: 3,
      reviews: 1,
    }));
  test('all of it stands in the log', () => assert.equal(year?.log.length, 5));
  test('the newest comes first', () =>
    assert.deepEqual(
      yearsOf(YEAR).map((one) => one.year),
      [2025, 2024],
    ));
  test('months count viewings', () =>
    assert.deepEqual(
      byMonth(year!.viewings).map(({ count }) => count),
      [2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ));
  test('decades count films, those between included', () =>
    assert.deepEqual(
      byDecade(year!.films).map(({ key, count }) => [key, count]),
      [
        [1990, 1],
        [2000, 1],
        [2010, 0],
        [2020, 1],
      ],
    ));
  test('a year is found by its number, and one that there is nothing of is said', () => {
    assert.equal(yearIn(yearsOf(YEAR), 2024).films.length, 1);
    assert.throws(() => yearIn(yearsOf(YEAR), 2023), /nothing of 2023/);
  });
  test('what stands out', () => {
    const { oldest, longestDay, minutes } = extremesOf(year!)!;
    assert.deepEqual(
      [oldest.title, longestDay?.date, longestDay?.viewings.length, minutes],
      ['Fargo', '2025-01-01', 2, undefined],
    );
  });
});

for (const [by, isFilms, all, known, counts] of [
  ['month', false, 4, 4, '1: 2, 3: 2'],
  ['decade', true, 3, 3, '1990: 1, 2000: 1, 2020: 1'],
  ['genre', true, 3, 3, 'Crime: 2, Drama: 2'],
  ['where', false, 4, 3, 'cinema: 1, home: 1, Kino: 1'],
  ['country', true, 3, 0, ''],
] as const)
  test(`a chart by ${by} counts ${isFilms ? 'films' : 'viewings'}, and says of how many it is known`, () => {
    const { counts: found, ...rest } = chartOf(year!, by);
    assert.deepEqual(rest, { isFilms, all, known });
    const some = found.filter(({ count }) => count > 0).map(({ key, count }) => `${key}: ${count}`);
    assert.equal(some.join(', '), counts);
  });

const extremes = (rows: readonly Line[]) => {
  const found = extremesOf(yearsOf(diaryOf(rowsOf(...rows), []))[0]!);
  return (
    found &&
    [found.first, found.last]
      .map(({ film: { title } }) => title)
      .concat(found.oldest.title, found.longestDay?.date ?? 'no day', String(found.minutes))
  );
};
for (const [name, rows, expected] of [
  ['one film', [['2025-03-01', 'Jaws', 1975, { runtime: '124' }]], 'Jaws Jaws Jaws no day 124'],
  [
    'days of as many: the first; years of as many: the first',
    [
      ['2025-04-01', 'D', 1980, { runtime: '60' }],
      ['2025-03-01', 'A', 1990, { runtime: '90' }],
      ['2025-03-01', 'B', 1980, { runtime: '100' }],
      ['2025-04-01', 'C', 1980, { runtime: '50' }],
      ['2025-01-01', 'E', 2000, { runtime: '10' }],
    ],
    'E C B 2025-03-01 310',
  ],
  [
    'a film whose length nobody knows',
    [
      ['2025-01-01', 'A', 1990, { runtime: '90' }],
      ['2025-01-02', 'B', 1995],
      ['2025-01-03', 'C', 1985, { runtime: '90' }],
    ],
    'A C C no day undefined',
  ],
  ['what did not finish', [['2025-01-01', 'A', 1990, { tags: 'dnf' }]], undefined],
] as const)
  test(`what stands out in a year of ${name}`, () => assert.equal(extremes(rows)?.join(' '), expected));

test('a year of nothing that was seen to its end has no decades', () => {
  const [one] = yearsOf(diaryOf(rowsOf(['2025-01-01', 'A', 1990, { tags: 'dnf' }]), []));
  assert.deepEqual([byDecade(one!.films), byMonth(one!.viewings).at(-1)], [[], { key: 12, count: 0 }]);
});

test('rows of one day stay as they were seen, days are put in order', () => {
  const viewings = diaryOf(
    rowsOf(
      ['2025-03-02', 'D', 2000],
      ['2025-03-01', 'B', 2000],
      ['2025-03-02', 'C', 2000],
      ['2025-03-01', 'A', 2000],
      ['2025-02-28', 'E', 2000],
    ),
    [],
  );
  assert.equal(viewings.map(({ film: { title } }) => title).join(''), 'EBADC');
});

test('what the first row says of a film, the next do not unsay', () => {
  const [{ film: seen } = assert.fail()] = diaryOf(
    rowsOf(
      ['2025-01-01', 'A', 2000, { countries: 'Chile', genres: 'War', runtime: '90', directors: 'Ann; Bo' }],
      ['2025-01-02', 'A', 2000, { countries: 'Peru', genres: 'Drama', runtime: '91', directors: 'Bo; Cy' }],
    ),
    [],
  );
  const { countries, genres, runtime, directors } = seen;
  assert.deepEqual([countries, genres, runtime, directors], [['Chile'], ['War'], 90, ['Ann', 'Bo']]);
});

describe('rankings', () => {
  test('a film that was seen more than once', () =>
    assert.deepEqual(
      topFilms(year!.viewings).map(({ key, count }) => [key.title, count]),
      [['Fargo', 2]],
    ));
  test('a team counts singly and as a team, in whatever order it is named', () =>
    assert.deepEqual(
      ranking('directors', year!.viewings).map(({ key, count }) => [key.join(' + '), count]),
      [
        ['Joel Coen', 3],
        ['Ethan Coen', 2],
        ['Joel Coen + Ethan Coen', 2],
      ],
    ));
  test('who directed one film is not ranked, nor a team of one film; of as many, by name', () => {
    const films = [
      'Bo; Cy',
      'Ann',
      'Ann',
      'Bo; Cy',
      'Dee; Ann',
      'Eve',
      'Ann B; C',
      'Ann; B C',
      'Ann B; C',
    ].map((directors, i) => ['2025-01-01', String(i), 2000, { directors }] as const);
    assert.deepEqual(
      ranking('directors', diaryOf(rowsOf(...films), [])).map(({ key, count }) => [key.join(' + '), count]),
      [
        ['Ann', 4],
        ['Ann B', 2],
        ['Ann B + C', 2],
        ['Bo', 2],
        ['Bo + Cy', 2],
        ['C', 2],
        ['Cy', 2],
      ],
    );
  });
  test('films seen as often stand by their titles', () => {
    const rows = ['B', 'A', 'B', 'A', 'C'].map((title) => ['2025-01-01', title, 2000] as const);
    const found = topFilms(diaryOf(rowsOf(...rows), []));
    assert.deepEqual(
      found.map(({ key }) => key.title),
      ['A', 'B'],
    );
  });
  test('of nothing, nothing is cut off', () => assert.deepEqual(cut([], 3), { shown: [], tied: 0 }));
  test('what has fewer than the last one is no tie', () =>
    assert.equal(cut(countNames(['a', 'a', 'b', 'b', 'c']), 1).tied, 1));
  test('capitals make no other name', () =>
    assert.deepEqual(ranking('genres', year!.viewings), [
      { key: ['Crime'], count: 2 },
      { key: ['Drama'], count: 2 },
    ]));
  test('a venue is a place of its own', () =>
    assert.deepEqual(
      ranking('places', year!.viewings).map(({ key: [name] }) => name),
      ['home', 'Kino', 'Projector'],
    ));
  test('who ties with the last one is not hidden', () =>
    assert.deepEqual(cut(countNames(['a', 'b', 'b', 'c', 'd', 'd']), 3), {
      shown: [
        { key: 'b', count: 2 },
        { key: 'd', count: 2 },
        { key: 'a', count: 1 },
      ],
      tied: 1,
    }));
  test('nothing is left over', () => assert.equal(cut(countNames(['a']), 3).tied, 0));
});

test('a film seen twice is one film', () => assert.equal(filmsOf(YEAR).length, 4));
