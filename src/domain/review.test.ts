import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { CRITERIA } from './criteria.ts';
import { missingFromReview as missing } from './missing.ts';
import { dayOf, reviewSchema } from './review.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const missingFromReview = (given: object) => missing(given, CRITERIA, '2026-01-01');

const scores = Object.fromEntries(CRITERIA.map(({ key }) => [key, 0.5]));
const review = {
  film: { title: 'Ballerina', year: 2025, directors: ['Len Wiseman'] },
  published: '2025-06-08',
  verdict: 'Borrowed plot, marvellous crockery.',
  still: { src: './still.webp', alt: 'A dancer.' },
  scores,
};
const schema = reviewSchema({ picture: z.string(), timeZone: 'Asia/Singapore', now: NOW });
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
  ['a series', { film: { title: 'X', year: 2000, kind: 'series' } }],
  ['no score where it says so', { scores: 'none' }],
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
    const found = missingFromReview({ ...review, ...change });
    assert.deepEqual(
      found.map(({ path }) => path.join('.')),
      paths,
    );
    for (const { path, message } of found)
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

test('a rating without scores is none', () =>
  assert.deepEqual(messages({ scores: 'none', rating: 7 }), ['rating: 7, but there are no scores']));

for (const [name, change, day] of [
  ['what appeared', {}, '2025-06-08'],
  ['what will appear', { published: new Date('2026-03-01') }, '2026-03-01'],
  ['a draft', { draft: true }, '2026-01-01'],
  ['a draft with a later day', { draft: true, published: new Date('2026-03-01') }, '2026-03-01'],
  ['a draft of this very moment', { draft: true, published: NOW }, '2026-01-01'],
  ['a draft that has scores of its day only', { draft: true, scores: { old: { score: 1 } } }, '2025-06-08'],
  ['a draft that has scores of no day', { draft: true, scores: { none: { score: 1 } } }, '2026-01-01'],
] as const)
  test(`${name} is held to the criteria of ${day}`, () => {
    const [first] = CRITERIA;
    const criteria = [
      { ...first!, key: 'old', until: '2025-12-01' },
      { ...first!, key: 'new', since: '2025-12-01' },
    ];
    const given = { published: new Date('2025-06-08'), draft: false, scores: {}, ...change };
    assert.equal(dayOf(given, { now: NOW, timeZone: 'UTC', criteria }), day);
  });

test('unknown fields are refused', () =>
  assert.equal(schema.safeParse({ ...review, verdit: 'x' }).success, false));
