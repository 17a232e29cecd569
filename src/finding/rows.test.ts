import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestOf, pack, ratingOf, unpack } from './rows.ts';
import { BEFORE, row, scored, TODAY } from './test/rows.ts';

const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

for (const [what, rows] of [
  ['no reviews', []],
  ['a review with nothing', [row('a')]],
  [
    'a slug that its title makes, and others',
    [
      row('the-ferry-2022', { title: 'The Ferry', year: 2022 }),
      row('the-ferry', { title: 'The Ferry', year: 2022 }),
      row('crème-2001', { title: 'Crème!', year: 2001 }),
      row('雨-2024', { title: '雨', year: 2024 }),
    ],
  ],
  [
    'reviews with something and without',
    [
      row('a', { genres: ['Drama'], verdict: '“So”', lang: 'fr', dir: 'rtl' }),
      scored('b', [1, null, 0], {
        otherTitles: ['B!'],
        directors: ['Ann'],
        writers: ['Bo'],
        titleLang: 'ja',
      }),
      row('c', { period: 1, scores: [2.5, 3] }),
    ],
  ],
] as const)
  test(`what is sent of ${what} is what there is`, () => {
    const archive = { periods: [TODAY, BEFORE], rows };
    assert.deepEqual(unpack(sent(pack(archive))), archive);
  });

test('nothing is sent that all reviews lack, nor an address that follows from the title', () => {
  const { columns } = pack({ periods: [TODAY], rows: [row('a-b-1999', { title: 'A & B', year: 1999 })] });
  assert.deepEqual(Object.keys(columns).toSorted(), ['period', 'reviewed', 'title', 'year']);
});

test('a rating is the sum of the scores there are', () => {
  assert.equal(ratingOf(scored('a', [0.1, 0.1, 0.1])), 0.3);
  assert.equal(ratingOf(scored('a', [1.5, null, 0.25])), 1.75);
  assert.equal(ratingOf(scored('a', [0, 0, 0])), 0);
  assert.equal(ratingOf(row('a')), undefined);
  assert.equal(bestOf(TODAY), 4);
});
