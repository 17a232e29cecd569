import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { CRITERIA } from './criteria.ts';
import { missingFromReview, reviewSchema } from './review.ts';

const scores = Object.fromEntries(CRITERIA.map(({ key }) => [key, 0.5]));
const review = {
  film: { title: 'Ballerina', year: 2025, directors: ['Len Wiseman'] },
  published: '2025-06-08',
  verdict: 'Borrowed plot, marvellous crockery.',
  still: { src: './still.webp', alt: 'A dancer.' },
  scores,
};
const schema = reviewSchema({ picture: z.string(), timeZone: 'Asia/Singapore' });
const messages = (change: object): string[] =>
  (schema.safeParse({ ...review, ...change }).error?.issues ?? []).map(
    ({ message }) => message.split('\n')[0]!,
  );

test('a whole review lacks nothing', () => {
  assert.deepEqual(missingFromReview(review), []);
  assert.deepEqual(messages({}), []);
});

for (const [name, change, ...paths] of [
  ['nobody who directed it', { film: { ...review.film, directors: [] } }, 'film.directors'],
  ['no directors', { film: { title: 'X', year: 2000 } }, 'film.directors'],
  ['directors that are no list', { film: { directors: 'Len Wiseman' } }],
  ['no verdict', { verdict: undefined }, 'verdict'],
  ['no still', { still: undefined }, 'still'],
  ['no scores', { scores: undefined }, 'scores'],
  ['no score in scores', { scores: {} }, 'scores'],
  ['scores that are text', { scores: 'good' }, 'scores'],
  ['one score', { scores: { story: 1 } }, ...CRITERIA.slice(1).map(({ key }) => `scores.${key}`)],
  [
    'nothing at all',
    { verdict: undefined, still: undefined, scores: undefined },
    'verdict',
    'still',
    'scores',
  ],
  ['nothing at all in a draft', { verdict: undefined, still: undefined, scores: undefined, draft: true }],
  ['nothing at all in what isn’t quite a draft', { verdict: undefined, draft: 'true' }, 'verdict'],
] as const)
  test(`missing: ${name}`, () => {
    const missing = missingFromReview({ ...review, ...change });
    assert.deepEqual(
      missing.map(({ path }) => path.join('.')),
      paths,
    );
    for (const { path, message } of missing)
      assert.match(
        message,
        new RegExp(`^${path.join('\\.')} is missing: .+\nAdd ${path.join('\\.')}, or set draft: true`),
      );
  });

test('a typed rating has to be the sum', () => {
  assert.deepEqual(messages({ rating: CRITERIA.length / 2 }), []);
  assert.deepEqual(messages({ rating: 7 }), [`rating: 7, but the scores sum to ${CRITERIA.length / 2}`]);
});

test('a draft is still checked for what it has', () =>
  assert.deepEqual(messages({ draft: true, verdict: undefined, trailer: 'x' }), [
    '"x" is not a YouTube or Vimeo video',
  ]));

test('unknown fields are refused', () =>
  assert.equal(schema.safeParse({ ...review, verdit: 'x' }).success, false));
