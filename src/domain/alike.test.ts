import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoredAlike } from './alike.ts';

const criteria = ['plot', 'light', 'sound', 'dance'].map((key) => ({
  ...{ key, name: key, outOf: 2, means: '', step: 0.25 },
}));
const scores = (points: readonly (number | undefined)[], by = criteria) => ({
  criteria: by,
  given: Object.fromEntries(
    by.flatMap(({ key }, i) => (points[i] === undefined ? [] : [[key, { score: points[i] }]])),
  ),
  isPast: false,
});

/** What is like the first of these. */
const likeTheFirst = (...all: Parameters<typeof scoredAlike>[0]) =>
  scoredAlike(all)(0).map(({ index, same, stronger, weaker }) => [index, same, stronger, weaker]);

const ONE = scores([1, 1, 1, 1]);

for (const [what, others, expected] of [
  ['nothing', [], []],
  ['the same', [scores([1, 1, 1, 1])], [[1, ['plot', 'light', 'sound', 'dance'], undefined, undefined]]],
  ['more of one', [scores([1, 1.5, 1, 1])], [[1, ['plot', 'sound', 'dance'], 'light', undefined]]],
  ['less of one', [scores([0.75, 1, 1, 1])], [[1, ['light', 'sound', 'dance'], undefined, 'plot']]],
  ['what differs most', [scores([1.25, 0.75, 1.5, 1])], [[1, ['dance'], 'sound', 'light']]],
  ['just near enough', [scores([1.25, 1.25, 1.25, 1.25])], [[1, [], 'dance', undefined]]],
  ['too far', [scores([1.25, 1.25, 1.25, 1.5])], []],
  ['no scores', [undefined], []],
  ['scores that lack one', [scores([1, 1, 1])], []],
  ['fewer criteria', [scores([1, 1, 1], criteria.slice(1))], []],
  [
    'another maximum',
    [
      scores(
        [1, 1, 1, 1],
        criteria.map((each) => ({ ...each, outOf: 3 })),
      ),
    ],
    [],
  ],
] as const)
  test(`beside ${what}`, () => assert.deepEqual(likeTheFirst(ONE, ...others), expected));

test('the nearest three come first, of one distance as they are listed', () => {
  const [far, near, nearer] = [
    [1.5, 1.25, 1, 1],
    [1.25, 1.25, 1, 1],
    [1.25, 1, 1, 1],
  ].map((points) => scores(points));
  const found = likeTheFirst(ONE, far, near, nearer, scores([1, 1.25, 1, 1]), scores([1, 1, 1.25, 1]));
  assert.deepEqual(
    found.map(([index]) => index),
    [3, 4, 5],
  );
});

test('one criterion alone makes no strip', () => {
  const alone = criteria.slice(1, 2);
  assert.deepEqual(likeTheFirst(scores([1], alone), scores([1], alone)), []);
});

test('of many films, what is found is what comparing all of them would find', () => {
  // Numbers that look like chance, the same each time.
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const all = Array.from({ length: 300 }, () => criteria.map(() => (2 + next(5)) * 0.25));
  const distance = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, points, i) => sum + Math.abs(points - other[i]!) / 2, 0);
  const found = scoredAlike(all.map((points) => scores(points)));
  for (const [i, one] of all.entries()) {
    const near = all
      .map((other, index) => ({ index, far: distance(one, other) }))
      .filter(({ index, far }) => index !== i && far <= 0.5)
      .sort((a, b) => a.far - b.far || a.index - b.index);
    assert.deepEqual(
      found(i).map(({ index }) => index),
      near.slice(0, 3).map(({ index }) => index),
    );
  }
});

test('the same number of bars makes no two strips alike that are of different things', () => {
  const [plot, ...others] = criteria;
  const points = [1, 1, 1, 1];
  const other = [{ ...plot!, key: 'story', name: 'story' }, ...others];
  assert.deepEqual(likeTheFirst(scores(points), scores(points, other)), []);
});
