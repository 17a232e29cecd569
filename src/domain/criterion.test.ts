import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standing, surprise } from './criterion.ts';
import { rating } from './scores.ts';

const criterion = (key: string, outOf: number) => ({ key, name: key, outOf, means: '', step: 0.25 });
const [PLOT, LIGHT] = [criterion('plot', 2), criterion('light', 1)];
const given = { plot: { score: 1.75 }, light: { score: 0.25 } };

for (const [what, scores, expected] of [
  ['of several', { criteria: [PLOT, LIGHT], given, isPast: false }, [1.75, 0.875, 0.25, 1, false]],
  ['after others', { criteria: [LIGHT, PLOT], given, isPast: false }, [1.75, 0.875, 0.25, 1, false]],
  [
    'out of another maximum',
    { criteria: [criterion('plot', 3.5), LIGHT], given, isPast: true },
    [1.75, 0.5, 0.25, 1, true],
  ],
  [
    'that has no score',
    { criteria: [PLOT, LIGHT], given: { light: { score: 1 } }, isPast: false },
    undefined,
  ],
  ['that was not judged', { criteria: [LIGHT], given, isPast: true }, undefined],
  ['that was all there was', { criteria: [PLOT], given, isPast: true }, undefined],
] as const)
  test(`a criterion ${what}`, () => {
    const found = standing(scores, PLOT);
    assert.deepEqual(
      found && [rating(found.alone), found.share, found.rest.score, found.rest.outOf, found.alone.isPast],
      expected,
    );
  });

for (const [share, score, expected] of [
  [1, 2, 0.75],
  [0.75, 4, 0.25],
  [0.74, 0, 0],
  [1, 4.25, 0],
] as const)
  test(`${share} of it and ${score} of 8 of the rest surprise by ${expected}`, () =>
    assert.equal(surprise({ share, rest: { score, outOf: 8 } }), expected));
