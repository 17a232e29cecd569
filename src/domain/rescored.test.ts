import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { wordsFor } from '../words/words.ts';
import { type Criteria, criteriaOn } from './criteria.ts';
import { drift, formatMove, movedLines } from './drift.ts';
import { lastChange, type Rescored, rescorings } from './rescored.ts';
import { reviewSchema } from './review.ts';
import { rating, type Scores } from './scores.ts';
import { scoresOn } from './written-scores.ts';

/** Critics who change their minds: one with three criteria, one with stars, one whose criteria have changed meanwhile. */

const criterion = (key: string, outOf: number, span: { since?: string; until?: string } = {}) => ({
  ...{ key, name: key.toUpperCase(), outOf, step: 0.5, means: 'x', ...span },
});

const THREE = [criterion('a', 2), criterion('b', 2), criterion('c', 1)];
const STARS = [criterion('stars', 5)];

/** `a` became `plot`, `b` counts for more, `c` goes on. */
const CHANGED = [
  criterion('a', 2, { until: '2024-01-01' }),
  criterion('plot', 2, { since: '2024-01-01' }),
  criterion('b', 2, { until: '2024-01-01' }),
  criterion('b', 4, { since: '2024-01-01' }),
  criterion('c', 1),
];

const ABC = { a: 1, b: 1.5, c: 1 };
const REVIEW = {
  film: { title: 'X', year: 2000, directors: ['Y'] },
  ...{ published: '2023-03-03', verdict: 'Z.', feedId: 'tag:films.example,2020:x' },
  still: { src: './still.webp', alt: 'W.' },
};

/** What a schema says, of a value of several forms what it says of its form. */
const leaves = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'invalid_union' && issue.message === 'Invalid input'
    ? issue.errors.flat().flatMap(leaves)
    : [issue];

const schemaFor = (criteria: Criteria) =>
  reviewSchema({ picture: z.string(), timeZone: 'UTC', now: new Date('2026-01-01'), criteria });

const on = (date: string, scores: unknown, more: object = {}) => ({ date, scores, why: 'Why.', ...more });

for (const [name, criteria, scores, rescored, ...words] of [
  ['what has moved', THREE, ABC, [on('2024-01-01', { a: 2 })]],
  ['all that it was', THREE, ABC, [on('2024-01-01', { a: 1, b: 1.5, c: 0.5 })]],
  ['a note', THREE, ABC, [on('2024-01-01', { a: { score: 2, note: 'Then.' } })]],
  ['two days', THREE, ABC, [on('2024-01-01', { a: 2 }), on('2025-01-01', { b: 1 })]],
  ['there and back', THREE, ABC, [on('2024-01-01', { a: 1 }), on('2025-01-01', { a: 2 })]],
  ['the day of the review', THREE, ABC, [on('2023-03-03', { a: 2 })]],
  ['its sum', THREE, ABC, [on('2024-01-01', { a: 2 }, { rating: 4.5 })]],
  ['stars', STARS, 3.5, [on('2024-01-01', 3)]],
  ['stars by their name', STARS, { stars: 3.5 }, [on('2024-01-01', 3)]],
  ['nothing', THREE, ABC, []],
  ['other criteria then', CHANGED, { plot: 1, b: 4, c: 1 }, [on('2024-06-01', { a: 1, b: 2 })]],
  ['the criteria of its day', CHANGED, { a: 1, b: 2, c: 1 }, [on('2023-06-01', { a: 0 })]],
  ['no day', THREE, ABC, [{ scores: { a: 2 }, why: 'x' }], '2024'],
  ['no such day', THREE, ABC, [on('2024-02-30', { a: 2 })], '"2024-02-30" is not a calendar date'],
  ['no reason', THREE, ABC, [{ date: '2024-01-01', scores: { a: 2 } }], 'where text is needed'],
  ['a blank reason', THREE, ABC, [on('2024-01-01', { a: 2 }, { why: ' ' })], 'blank'],
  ['a day to come', THREE, ABC, [on('2026-02-01', { a: 2 })], 'on 2026-02-01, which is yet to come'],
  [
    'a day before it',
    THREE,
    ABC,
    [on('2023-03-02', { a: 2 })],
    '2023-03-02, before it was published (2023-03-03)',
  ],
  [
    'the wrong order',
    THREE,
    ABC,
    [on('2025-01-01', { a: 2 }), on('2024-01-01', { b: 1 })],
    'on 2024-01-01, but the one above is of 2025-01-01',
    'in order, the oldest first',
  ],
  [
    'one day twice',
    THREE,
    ABC,
    [on('2025-01-01', { a: 2 }), on('2025-01-01', { b: 1 })],
    'the one above is of 2025-01-01',
    'Make one of the two',
  ],
  ['the same', THREE, ABC, [on('2024-01-01', { a: 1 })], 'nothing moved on 2024-01-01', 'or delete the item'],
  ['no scores', THREE, ABC, [on('2024-01-01', {})], 'nothing moved on 2024-01-01'],
  ['the same stars', STARS, { stars: 3 }, [on('2024-01-01', 3)], 'nothing moved on 2024-01-01'],
  [
    'the same between',
    THREE,
    ABC,
    [on('2024-01-01', { a: 2 }), on('2025-01-01', { a: 2 })],
    'nothing moved on 2024-01-01',
  ],
  [
    'a wrong sum',
    THREE,
    ABC,
    [on('2024-01-01', { a: 2 }, { rating: 5 })],
    'rating: 5, but the scores before 2024-01-01 sum to 4.5',
  ],
  ['too much', THREE, ABC, [on('2024-01-01', { a: 3 })], 'a: 3, but A is out of 2'],
  ['no criterion', THREE, ABC, [on('2024-01-01', { d: 1 })], 'Unrecognized key'],
  ['none before', THREE, ABC, [on('2024-01-01', 'none')], 'scores: "none" is no score', 'can’t have moved'],
  ['none now', THREE, 'none', [on('2024-01-01', { a: 1 })], 'gives no score, so none has moved'],
  ['a number for three', THREE, ABC, [on('2024-01-01', 3)], 'scores: 3 is no score for each criterion'],
  ['half of a half star', STARS, 3, [on('2024-01-01', 3.3)], '3.3 is not in half points'],
  [
    'half of the old criteria',
    CHANGED,
    { plot: 1, b: 4, c: 1 },
    [on('2024-06-01', { a: 1 })],
    'scores.b is missing: the score for B, as it was before 2024-06-01',
    'judged by something else since',
  ],
  [
    'a criterion that came later',
    CHANGED,
    { plot: 1, b: 4, c: 1 },
    [on('2024-06-01', { plot: 1, a: 1, b: 1 })],
    'judged by PLOT since 2024-01-01, and these scores are of 2023-03-03',
  ],
  [
    'a maximum that came later',
    CHANGED,
    { plot: 1, b: 4, c: 1 },
    [on('2024-06-01', { a: 1, b: 4 })],
    'b: 4, but B is out of 2',
  ],
  [
    'scores that were not given anew',
    CHANGED,
    { a: 1, b: 1, c: 1 },
    [on('2024-06-01', { a: 2, b: 1 })],
    'scores.plot is missing',
    'judged by A until 2024-01-01, and its scores are of 2024-06-01',
  ],
] as const)
  test(`${words.length > 0 ? 'refused' : 'taken'}: ${name}`, () => {
    const { error } = schemaFor(criteria).safeParse({ ...REVIEW, scores, rescored });
    const said = (error?.issues ?? []).flatMap(leaves).map(({ message }) => message);
    if (words.length === 0) assert.deepEqual(said, []);
    assert.ok(words.length === 0 || said.length > 0, 'nothing is said');
    for (const word of words) if (word !== '2024') assert.ok(said.join('\n').includes(word), said.join('\n'));
  });

/** How the scores of a review move, the last time first. */
function moves(criteria: Criteria, written: unknown, ...rescored: object[]) {
  const data = schemaFor(criteria).parse({ ...REVIEW, scores: written, rescored });
  const now = criteriaOn('2026-01-01', criteria);
  return rescorings(data, scoresOn(data.scores, now, now), { timeZone: 'UTC', criteria });
}

const numbers = ({ criteria, given }: Scores) => criteria.map(({ key }) => given[key]?.score);

test('what has not moved is what it was the next time', () => {
  const [last, first] = moves(THREE, ABC, on('2024-01-01', { a: 2, b: 1 }), on('2025-01-01', { b: 0.5 }));
  assert.deepEqual(
    [last, first].map((move) => numbers(move!.before)),
    [
      [1, 0.5, 1],
      [2, 1, 1],
    ],
  );
  assert.deepEqual(
    [last, first].map((move) => numbers(move!.after)),
    [
      [1, 1.5, 1],
      [1, 0.5, 1],
    ],
  );
  assert.equal(last!.date.toISOString().slice(0, 10), '2025-01-01');
});

const { scores: _scores, ...english } = wordsFor('en');
const words = { ...english, scores: wordsFor('en').scores };

for (const [name, [criteria, written, item], line, lines] of [
  ['up', [THREE, ABC, { a: 0.5 }], 'from 3 to 3.5 of 5', ['A 0.5 1']],
  ['down, and up', [THREE, ABC, { a: 1.5, b: 1 }], '3.5 of 5, as before', ['A 1.5 1', 'B 1 1.5']],
  ['with an old note', [THREE, ABC, { a: { score: 0, note: 'No.' } }], 'from 2.5 to 3.5 of 5', ['A 0 1 No.']],
  ['in stars', [STARS, 3.5, 3], 'from 3 to 3.5 of 5', []],
  ['to other criteria', [CHANGED, { plot: 1, b: 4, c: 1 }, { a: 1, b: 2 }], 'from 4 of 5 to 6 of 7', []],
] as const)
  test(`a rating moves ${name}: ${line}`, () => {
    const [move] = moves(criteria, written, on('2024-06-01', item));
    assert.equal(formatMove(move!, words), line);
    assert.deepEqual(
      movedLines(move!).map(({ criterion: { name }, from, to, note = '' }) =>
        `${name} ${from} ${to} ${note}`.trim(),
      ),
      lines,
    );
    assert.equal(drift(move!) !== undefined, lines.length > 0);
  });

test('a note that goes on is no old one', () => {
  const note = { note: 'Still.' };
  const [move] = moves(
    THREE,
    { ...ABC, a: { score: 1, ...note } },
    on('2024-01-01', { a: { score: 2, ...note } }),
  );
  assert.equal(movedLines(move!)[0]!.note, undefined);
});

/** Where bars begin and end, from the ground up, by the place of each in the row. */
const barsIn = (path: string, height: number) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)v-([\d.]+)/g)].map(([, left, ground, high]) => [
    Number(left) / 10,
    1 - Number(ground) / height,
    1 - (Number(ground) - Number(high)) / height,
  ]);

test('a strip shows what stayed, what was gained and what was lost, each on its own', () => {
  const [move] = moves(THREE, { a: 1, b: 2, c: 1 }, on('2024-01-01', { a: 2, b: 0.5 }));
  const { height, rest, kept, gained, lost } = drift(move!)!;
  const [all, stayed, up, down] = [rest, kept, gained, lost].map((path) => barsIn(path, height));
  assert.deepEqual(all, [
    [0, 0, 1],
    [1, 0, 1],
    [2, 0, 1],
  ]);
  assert.deepEqual(stayed, [
    [0, 0, 0.5],
    [1, 0, 0.25],
    [2, 0, 1],
  ]);
  assert.deepEqual(up, [[1, 0.25, 1]]);
  assert.deepEqual(down, [[0, 0.5, 1]]);
});

const day = (date: string | undefined) => (date === undefined ? undefined : new Date(date));

for (const [updated, dates, last] of [
  [undefined, [], undefined],
  ['2024-01-01', [], '2024-01-01'],
  [undefined, ['2024-01-01', '2025-01-01'], '2025-01-01'],
  ['2024-06-01', ['2024-01-01'], '2024-06-01'],
  ['2023-06-01', ['2024-01-01'], '2024-01-01'],
] as const)
  test(`updated ${updated ?? 'never'} and re-scored ${dates.join(', ') || 'never'}: changed ${last ?? 'never'}`, () => {
    const rescored = dates.map((date): Rescored[number] => ({ date: new Date(date), scores: 1, why: 'x' }));
    assert.deepEqual(lastChange({ updated: day(updated), rescored }), day(last));
  });

test('the rating is the sum of the present scores, whatever they were', () => {
  const [move] = moves(THREE, ABC, on('2024-01-01', { a: 2 }));
  assert.deepEqual([rating(move!.before), rating(move!.after)], [4.5, 3.5]);
});
