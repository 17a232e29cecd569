import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../refusal.ts';
import { moveScores } from './moved-scores.ts';

const criterion = (key: string) => ({ key, name: key, outOf: 5, step: 0.5, means: 'x' });
const scored = (scores: Readonly<Record<string, number>>) =>
  Object.entries(scores).map(([key, score]) => ({ criterion: criterion(key), score }));
const file = (yaml: string) => `---\ntitle: x\n${yaml}\ntags: [a] # end\n---\n\nscores: 1\n`;
const ON = { date: '2026-01-01', why: 'So.' };
const ITEM = (before: string): string =>
  `rescored:\n  - date: 2026-01-01\n    scores: ${before}\n    why: So.`;

for (const [name, before, now, gone, isOther, after] of [
  ['a number', 'scores: 3 # stars', { stars: 3.5 }, ['stars'], false, `scores: 3.5 # stars\n${ITEM('3')}`],
  [
    'a criterion by its name',
    'scores: { stars: { score: 3, note: "A, b." } }',
    { stars: 4 },
    ['stars'],
    false,
    `scores: { stars: { score: 4, note: "A, b." } }\n${ITEM('{ stars: { score: 3, note: "A, b." } }')}`,
  ],
  [
    'three, which were others',
    'scores: { plot: 1, heart: 2, craft: { score: 3, note: Fine. } }',
    { story: 1, heart: 3, craft: 3 },
    ['plot', 'heart'],
    true,
    `scores:\n  story: 1\n  heart: 3\n  craft: { score: 3, note: Fine. }\n${ITEM('{ plot: 1, heart: 2 }')}`,
  ],
  [
    'three that became one',
    'scores:\n  a: 1\n  b: 2',
    { stars: 4 },
    ['a', 'b'],
    true,
    `scores: 4\n${ITEM('{ a: 1, b: 2 }')}`,
  ],
  [
    'one that became two',
    'scores: 4',
    { a: 1, b: 2 },
    ['stars'],
    true,
    `scores:\n  a: 1\n  b: 2\n${ITEM('4')}`,
  ],
] as const)
  test(`${name} is moved, and all else stays`, () =>
    assert.equal(moveScores(file(before), { ...ON, now: scored(now), before: gone, isOther }), file(after)));

test('fields that are all indented stay so', () =>
  assert.equal(
    moveScores('---\n  scores: 3\n  title: x\n---\n', {
      ...ON,
      now: scored({ a: 4 }),
      before: ['a'],
      isOther: false,
    }),
    `---\n  scores: 4\n  rescored:\n    - date: 2026-01-01\n      scores: 3\n      why: So.\n  title: x\n---\n`,
  ));

for (const [name, before, isOther] of [
  ['no scores', 'draft: false', false],
  ['scores by reference', 'a: &a 1\nscores: { a: *a }', false],
  ['comments that would be lost', 'scores:\n  b: 1 # why\n  c: 2', true],
  ['rescored that is no list', 'scores: { a: 1 }\nrescored: x', false],
] as const)
  test(`${name} is left alone`, () =>
    assert.throws(
      () => moveScores(file(before), { ...ON, now: scored({ a: 2 }), before: isOther ? [] : ['a'], isOther }),
      Refusal,
    ));
