import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_COLUMNS, NEEDED_COLUMNS, isCinema, isWhole, rowSchema } from './row.ts';

const ROW = { date: '2025-06-08', title: 'Rain', year: '2020' };

for (const [name, change, expected] of [
  ['nothing more', {}, {}],
  ['several names', { directors: ' Joel Coen;Ethan Coen; ' }, { directors: ['Joel Coen', 'Ethan Coen'] }],
  ['genres', { genres: 'War; Drama' }, { genres: ['War', 'Drama'] }],
  ['a length', { runtime: '124' }, { runtime: 124 }],
  ['a place', { where: ' home ' }, { where: { place: 'home', venue: undefined } }],
  ['a venue', { where: 'cinema : Rex: Hall 2 ' }, { where: { place: 'cinema', venue: 'Rex: Hall 2' } }],
  ['no venue', { where: 'cinema: ' }, { where: { place: 'cinema', venue: undefined } }],
  ['no place', { where: ': Rex' }, { where: { place: '', venue: 'Rex' } }],
  ...['yes', 'Y', 'true', 'x', '1'].map((rewatch) => [rewatch, { rewatch }, { rewatch: true }] as const),
  ...['no', 'N', 'false', '0', ''].map((rewatch) => [rewatch || 'an empty cell', { rewatch }, {}] as const),
  [
    'a film about seasons',
    { title: 'Season of the Witch, Episode 1' },
    { title: 'Season of the Witch, Episode 1' },
  ],
  ['a title like a code', { title: 'Cars2e3d' }, { title: 'Cars2e3d' }],
] as const)
  test(`a row may have ${name}`, () =>
    assert.deepEqual(rowSchema.parse({ ...ROW, ...change }), {
      ...{ ...ROW, year: 2020, directors: [], genres: [], countries: [], tags: [], rewatch: false },
      ...expected,
    }));

for (const [rating, value, outOf] of [
  ['7.5', 7.5, 10],
  ['7,25', 7.25, 10],
  ['10', 10, 10],
  ['0', 0, 10],
  ['3.5/5', 3.5, 5],
  ['85 /  100', 85, 100],
  ['3/5', 3, 5],
  ['★★★½', 3.5, 5],
  ['★★★½☆', 3.5, 5],
  ['★★★★★', 5, 5],
  ['½', 0.5, 5],
  ['☆☆☆☆☆', 0, 5],
] as const)
  test(`${rating} is ${value} of ${outOf}`, () =>
    assert.deepEqual(rowSchema.parse({ ...ROW, rating }).rating, { value, outOf }));

for (const [field, values, what] of [
  ['date', ['2025-02-30', '8 June', '2025-06-08T10:00Z'], /is not a calendar date/],
  ['year', ['20 20', 'x2020', '2020x', '20.5', '1800'], /is not a year|first film/],
  ['runtime', ['2h', '0', 'x90', '90x'], /minutes|too short/],
  ['rewatch', ['perhaps', 'yesterday', 'oh yes', 'nobody', 'oh no'], /is not an answer/],
  [
    'title',
    [
      'Lost S01E03',
      'Lost s1 e10',
      'Lost S12E103',
      'The Wire, Season 2, Episode 11',
      'X: series  12 (episodes  1)',
    ],
    /is an episode of a series/,
  ],
  [
    'rating',
    ['good', '', '7.5.', '.5', '7 of 10', '3/x', 'a3', '★★ so', 'a ★', '★½★', '7.x', '-1', 'x/5'],
    /is not a rating/,
  ],
  ['rating', ['11', '6/5', '★★★★★★', '5.5/5'], /is more than/],
] as const)
  for (const value of values)
    test(`${field}: ${JSON.stringify(value)} is wrong, and it is said what to do`, () => {
      const { error } = rowSchema.safeParse({ ...ROW, [field]: value });
      assert.ok(error);
      for (const { path, message } of error.issues) {
        assert.deepEqual(path, [field]);
        assert.match(message, what);
        assert.match(message, /^.+\n.+\.$/);
      }
    });

test('columns that a diary needs are ones that it may have', () => {
  assert.deepEqual(NEEDED_COLUMNS, ['date', 'title', 'year']);
  for (const column of NEEDED_COLUMNS) assert.ok(ALL_COLUMNS.includes(column));
  assert.deepEqual(new Set(Object.keys(rowSchema.shape)), new Set(ALL_COLUMNS));
});

for (const [tag, whole] of [
  ['DNF', false],
  ['did not finish', false],
  ['Unfinished', false],
  ['unfinished business', true],
  ['not unfinished', true],
  ['noir', true],
] as const)
  test(`a film tagged ${tag} was ${whole ? '' : 'not '}seen to its end`, () =>
    assert.equal(isWhole({ tags: ['sea', tag] }), whole));

for (const place of [
  'cinema',
  'Cinemas',
  'cine',
  'Ciné',
  'Kino',
  'theater',
  'Movie Theatre',
  '映画館',
  'سينما',
])
  test(`${place} is a cinema`, () => assert.ok(isCinema({ place, venue: undefined })));
for (const place of ['home', 'home cinema', 'cinematheque', 'kinopoisk', 'my kino', 'theatrical stream'])
  test(`${place} is none`, () => assert.ok(!isCinema({ place, venue: undefined })));
test('where nobody says where it was, it was no cinema', () => assert.ok(!isCinema(undefined)));
