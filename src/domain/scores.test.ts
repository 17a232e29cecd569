import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { wordsFor } from '../words/words.ts';
import { bestOf, CRITERIA } from './criteria.ts';
import {
  describeScores,
  formatRating,
  formatScore,
  type Given,
  rating,
  scoreLines,
  type Scores,
} from './scores.ts';
import { scoresSchema } from './written-scores.ts';

const words = wordsFor('en').scores;
const BEST = bestOf(CRITERIA);
const STEP = 0.25;

const given = (scores: Given): Scores => ({ criteria: CRITERIA, given: scores, isPast: false });

const BALLERINA = given({
  ...Object.fromEntries(CRITERIA.map(({ key }) => [key, { score: 0 }])),
  story: { score: 1 },
  performance: { score: 1.75 },
  editing: { score: 0.75 },
  direction: { score: 0.5, note: 'The fights have authors.' },
  sound: { score: 1 },
  cinematography: { score: 1 },
  production: { score: 1 },
  bonus: { score: 0 },
});

const messagesOf = (story: unknown): string =>
  JSON.stringify(scoresSchema().safeParse({ story }).error?.issues ?? []);

for (const [value, ...words] of [
  [11, 'story: 11, but Story/Screenplay is out of 2', 'Give a number from 0 to 2.'],
  [-1, 'story: -1, but'],
  [2.25, 'story: 2.25, but'],
  [Number.NaN, 'story: NaN is not a score'],
  [Number.POSITIVE_INFINITY, 'story: Infinity is not a score'],
  ['7', 'is text, not a number', 'Give a number from 0 to 2, with a point and without quotes.'],
  ['4,5', 'is text, not a number', 'Give a number from 0 to 2, with a point and without quotes.'],
  ['-1', 'is text, not a number', 'Give a number from 0 to 2, with a point'],
  ['1,3', 'is text, not a number', 'Give 1.25 or 1.5, with a point and without quotes.'],
  ['1.50', 'is text, not a number', 'Write 1.5, with a point and without quotes.'],
  ['.5', 'Write 0.5, with a point'],
  ['1,5', 'Write 1.5, with a point'],
  ['good', 'is not a number'],
  ['', 'is not a number'],
  ['x1', 'is not a number', 'Give a number from 0 to 2.'],
  ['1x', 'is not a number'],
  [' 1 ', 'Write 1, with a point'],
  [1.3, 'story: 1.3 is not in quarter points', 'Give 1.25 or 1.5.'],
  [0.1, 'Give 0 or 0.25.'],
  [1.999_999, 'Give 1.75 or 2.'],
  [true, 'story: true is not a score', 'Give a number from 0 to 2.'],
  [null, 'story: nothing is not a score'],
  [[1], 'story: [1] is not a score'],
  [{}, 'story: nothing is not a score'],
  [{ score: 11 }, 'story: 11, but'],
  [{ score: 1, note: '' }, 'blank'],
  [{ score: 1, nota: 'x' }, 'nota'],
] as const)
  test(`${inspect(value)} (${typeof value}) is no score`, () => {
    for (const word of words)
      assert.ok(messagesOf(value).includes(JSON.stringify(word).slice(1, -1)), messagesOf(value));
  });

test('a criterion that isn’t one is refused', () =>
  assert.ok(!scoresSchema().safeParse({ plot: 1 }).success));

for (const { key, outOf } of CRITERIA)
  test(`every quarter point of ${key} is a score`, () => {
    for (let score = 0; score <= outOf; score += STEP)
      assert.deepEqual(scoresSchema().parse({ [key]: score }), { [key]: { score } });
    assert.ok(!scoresSchema().safeParse({ [key]: outOf + STEP }).success);
  });

test('a note is kept', () =>
  assert.deepEqual(scoresSchema().parse({ bonus: { score: 0, note: ' None. ' } }), {
    bonus: { score: 0, note: 'None.' },
  }));

test('the rating is the sum', () => {
  assert.equal(rating(BALLERINA), 7);
  assert.equal(formatRating(BALLERINA, words), `7/${BEST}`);
  assert.equal(rating(given({})), 0);
  assert.equal(
    rating(given(Object.fromEntries(CRITERIA.map(({ key, outOf }) => [key, { score: outOf }])))),
    BEST,
  );
});

test('lines are in the order of the criteria and say what is missing', () => {
  const lines = scoreLines(given({ direction: { score: 0.5, note: 'x' } }));
  assert.deepEqual(
    lines.map(({ criterion }) => criterion.key),
    CRITERIA.map(({ key }) => key),
  );
  const direction = lines.find(({ criterion }) => criterion.key === 'direction')!;
  assert.deepEqual([direction.score, direction.share, direction.note], [0.5, 0.5, 'x']);
  assert.deepEqual([lines[0]!.score, lines[0]!.share], [undefined, 0]);
});

for (const [score, text] of [
  [7, '7'],
  [6.5, '6.5'],
  [9.25, '9.25'],
  [0, '0'],
  [10, '10'],
] as const)
  test(`${text} reads so`, () => assert.equal(formatScore(score), text));

test('the strip in words', () => {
  assert.match(
    describeScores(BALLERINA, words),
    /^Story\/Screenplay 1 of 2, Performance 1\.75 of 2, .+, Bonus 0 of 1$/,
  );
  assert.equal(describeScores(given({}), words), 'No scores yet');
});
