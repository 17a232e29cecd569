import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Criterion } from '../../domain/criteria.ts';
import { asScore, oldRatings } from './rating.ts';

const READ: readonly (readonly [
  fields: Record<string, unknown>,
  ...ratings: (readonly [field: string, written: string, value?: number, outOf?: number])[],
])[] = [
  [{ rating: '7/10' }, ['rating', '7/10', 7, 10]],
  [{ rating: '7.5 out of 10' }, ['rating', '7.5 out of 10', 7.5, 10]],
  [{ rating: '7,5 / 10' }, ['rating', '7,5 / 10', 7.5, 10]],
  [{ rating: 4 }, ['rating', '4', 4]],
  [{ rating: { value: 4 } }, ['rating', '4', 4]],
  [{ rating: 'very good' }, ['rating', 'very good']],
  [{ stars: '★★★½' }, ['stars', '★★★½', 3.5, 5]],
  [{ stars: '★★★☆☆' }, ['stars', '★★★☆☆', 3, 5]],
  [{ stars: '⭐️⭐️' }, ['stars', '⭐️⭐️', 2, 5]],
  [{ stars: '3.5 stars' }, ['stars', '3.5 stars', 3.5]],
  [{ grade: 'B+' }, ['grade', 'B+']],
  [{ score: 85 }, ['score', '85', 85]],
  [{ score: '85%' }, ['score', '85%', 85, 100]],
  [{ review: { rating: 3.5 } }, ['review', '3.5', 3.5]],
  [{ review: { rating: { value: '3/5' } } }, ['review', '3/5', 3, 5]],
  [{ rating: '' }],
  [{ rating: null }],
  [{ review: 'yes' }],
  [{ title: '7/10' }],
];

for (const [fields, ...ratings] of READ)
  test(`${JSON.stringify(fields)} is ${ratings.length} ratings`, () =>
    assert.deepEqual(
      oldRatings(fields).map(({ field, written, value, outOf }) => [field, written, value, outOf]),
      ratings.map(([field, written, value, outOf]) => [field, written, value, outOf]),
    ));

const FIVE = { key: 'whole', name: 'Whole', outOf: 5, step: 0.25 } as unknown as Criterion;

const HELD: readonly (readonly [rating: unknown, score: number | undefined])[] = [
  ['4', 4],
  ['4/5', 4],
  ['8/10', 4],
  ['★★★★', 4],
  ['80%', 4],
  ['3.25', 3.25],
  ['73%', undefined],
  ['6', undefined],
  ['3.3', undefined],
  ['B+', undefined],
];

for (const [rating, score] of HELD)
  test(`a site with one criterion out of 5 holds ${String(rating)} as ${String(score)}`, () =>
    assert.equal(asScore(oldRatings({ rating })[0]!, FIVE), score));
