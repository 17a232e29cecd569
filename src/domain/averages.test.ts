import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averageRating, averageShares, strength } from './averages.ts';
import type { Criteria } from './criteria.ts';

const criterion = (key: string, outOf: number) => ({ key, name: key, outOf, means: '', step: 0.5 });
const TODAY: Criteria = [criterion('plot', 3), criterion('light', 1)];
const BEFORE: Criteria = [criterion('plot', 2), criterion('dance', 2)];
const scores = (criteria: Criteria, ...points: (number | undefined)[]) => ({
  criteria,
  given: Object.fromEntries(
    criteria.flatMap(({ key }, i) => {
      const score = points[i];
      return score === undefined ? [] : [[key, { score }]];
    }),
  ),
  isPast: criteria !== TODAY,
});

test('ratings meet at their shares of what there was to have', () => {
  assert.equal(averageRating([scores(TODAY, 3, 0.5), scores(BEFORE, 1, 0)], TODAY), 2.3);
  assert.equal(averageRating([], TODAY), undefined);
});

test('a criterion has its average over those that have a score for it', () => {
  assert.deepEqual(
    [...averageShares([scores(TODAY, 3, undefined), scores(BEFORE, 1, 2)])],
    [
      ['plot', 0.75],
      ['dance', 1],
    ],
  );
});

for (const [what, some, all, today, expected] of [
  ['furthest above', [scores(TODAY, 2, 1)], { plot: 0.5, light: 0.5 }, TODAY, ['light', 1, 0.5]],
  ['in points', [scores(TODAY, 3, 0)], { plot: 0.5, light: 0.5 }, TODAY, ['plot', 3, 1.5]],
  ['above in none', [scores(TODAY, 1.5, 0.5)], { plot: 0.5, light: 0.9 }, TODAY, undefined],
  ['above by nothing one could read', [scores(TODAY, 1.5, 0)], { plot: 0.4999, light: 1 }, TODAY, undefined],
  ['judged by another maximum', [scores(BEFORE, 2, 0)], { plot: 0.5 }, TODAY, ['plot', 3, 1.5]],
  ['without scores', [], { plot: 0.5 }, TODAY, undefined],
  ['judged by what the others were not', [scores(TODAY, 3, 1)], { dance: 0.5 }, TODAY, undefined],
  [
    'judged by what they were not',
    [scores(TODAY, undefined, 1)],
    { plot: 0.1, light: 0.5 },
    TODAY,
    ['light', 1, 0.5],
  ],
  ['high where all are', [scores(TODAY, 3, 0.5)], { plot: 0.9, light: 0.1 }, TODAY, ['light', 0.5, 0.1]],
  ['of one criterion', [scores(TODAY, 3, 1)], { plot: 0.1 }, TODAY.slice(0, 1), undefined],
] as const)
  test(`the strength of what is ${what}`, () => {
    const found = strength(some, new Map(Object.entries(all)), today);
    assert.deepEqual(found && [found.criterion.key, found.score, found.ofAll], expected);
  });
