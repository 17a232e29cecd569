import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { wordsFor } from '../words/words.ts';
import { type Criteria, areSame, bestOf, criteriaOn, periodsOf } from './criteria.ts';
import { reviewSchema } from './review.ts';
import {
  best,
  distribution,
  formatRating,
  letterboxdStars,
  rating,
  saysMore,
  type Scores,
} from './scores.ts';
import { isInStars, stars } from './stars.ts';
import { strip } from './strip.ts';
import { scoresOn } from './written-scores.ts';

/** Critics who judge in other ways than the tests' own: by one thing, by three, by twelve; and one who changed. */

const criterion = (
  key: string,
  outOf: number,
  step: number,
  span: { since?: string; until?: string } = {},
) => ({
  ...{ key, name: key.toUpperCase(), outOf, step, means: 'x', ...span },
});

const STARS = [criterion('stars', 5, 0.5)];
const HUNDRED = [criterion('points', 100, 1)];
const THREE = [criterion('a', 3, 1), criterion('b', 1.5, 0.25), criterion('c', 0.3, 0.1)];
const TWELVE = Array.from({ length: 12 }, (_, i) => criterion(`k${i}`, 100, 0.5));

/** Eight things at first; then `plot` became `story`, `sound` counted for more, and `costume` was added. */
const CHANGED = [
  criterion('plot', 2, 0.25, { until: '2024-01-01' }),
  criterion('story', 2, 0.25, { since: '2024-01-01' }),
  criterion('sound', 1, 0.25, { until: '2024-01-01' }),
  criterion('sound', 2, 0.5, { since: '2024-01-01' }),
  criterion('costume', 1, 0.25, { since: '2025-06-01' }),
];

/** Stars since 2025, three criteria before, nothing before that. */
const LIVES = [
  ...THREE.map((each) => ({ ...each, since: '2020-01-01', until: '2025-01-01' })),
  { ...STARS[0]!, since: '2025-01-01' },
];

for (const [all, day, keys] of [
  [CHANGED, '2023-12-31', 'plot sound'],
  [CHANGED, '2024-01-01', 'story sound'],
  [CHANGED, '2025-06-01', 'story sound costume'],
  [LIVES, '2019-12-31', ''],
  [LIVES, '2024-12-31', 'a b c'],
  [LIVES, '2025-01-01', 'stars'],
] as const)
  test(`on ${day} films are judged by ${keys || 'nothing'}`, () =>
    assert.equal(
      criteriaOn(day, all)
        .map(({ key }) => key)
        .join(' '),
      keys,
    ));

test('films are judged by the same where each criterion is the same, in its place', () => {
  const [a, b] = THREE as [Criteria[number], Criteria[number]];
  for (const [one, other, is] of [
    [[a, b], [a, b], true],
    [[a, b], [a], false],
    [[a, b], [b, a], false],
    [[a, b], [a, { ...b }], false],
  ] as const)
    assert.equal(areSame(one, other), is);
});

test('the times between changes are told apart, and the last goes on', () => {
  // However late their criteria stand.
  assert.deepEqual(
    periodsOf(CHANGED.toReversed()).map(({ since }) => since),
    [undefined, '2024-01-01', '2025-06-01'],
  );
  assert.deepEqual(
    periodsOf(CHANGED).map(({ since, until, criteria }) => [since, until, bestOf(criteria)]),
    [
      [undefined, '2024-01-01', 3],
      ['2024-01-01', '2025-06-01', 4],
      ['2025-06-01', undefined, 5],
    ],
  );
  assert.deepEqual(
    periodsOf(STARS).map(({ since, until }) => [since, until]),
    [[undefined, undefined]],
  );
});

const REVIEW = {
  film: { title: 'X', year: 2000, directors: ['Y'] },
  verdict: 'Z.',
  still: { src: './still.webp', alt: 'W.' },
  feedId: 'tag:films.example,2020:x',
};

/** What is said of a value of several forms is said of the form that it has. */
const leaves = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] =>
  issue.code === 'invalid_union' && issue.message === 'Invalid input'
    ? issue.errors.flat().flatMap(leaves)
    : [issue];

function said(criteria: Criteria, change: object): string[] {
  const now = new Date('2026-01-01');
  const { error } = reviewSchema({ picture: z.string(), timeZone: 'UTC', now, criteria }).safeParse({
    ...REVIEW,
    ...change,
  });
  return (error?.issues ?? []).flatMap(leaves).map(({ message }) => message);
}

for (const [name, criteria, change, ...words] of [
  ['a number for one criterion', STARS, { published: '2025-01-01', scores: 3.5 }],
  ['its name for one criterion', STARS, { published: '2025-01-01', scores: { stars: 3.5 } }],
  ['a note for it', STARS, { published: '2025-01-01', scores: { stars: { score: 0, note: 'No.' } } }],
  ['none', STARS, { published: '2025-01-01', scores: 'none' }],
  ['none for three', THREE, { published: '2025-01-01', scores: 'none' }],
  ['a whole review of three', THREE, { published: '2025-01-01', scores: { a: 2, b: 1.25, c: 0.3 } }],
  [
    'the rating they add up to',
    THREE,
    { published: '2025-01-01', scores: { a: 2, b: 1.25, c: 0.3 }, rating: 3.55 },
  ],
  ['nothing where nothing was judged', LIVES, { published: '2019-01-01' }],
  ['each time’s own: three', LIVES, { published: '2024-12-31', scores: { a: 2, b: 1.25, c: 0.3 } }],
  ['each time’s own: one', LIVES, { published: '2025-01-01', scores: 5 }],
  ['before a change', CHANGED, { published: '2023-12-31', scores: { plot: 2, sound: 0.25 } }],
  ['after a change', CHANGED, { published: '2024-01-01', scores: { story: 2, sound: 2 } }],
  ['after the last', CHANGED, { published: '2025-06-01', scores: { story: 2, sound: 2, costume: 1 } }],
  ['a draft of what counted then', CHANGED, { published: '2023-01-01', draft: true, scores: { plot: 2 } }],
  ['a draft of what counts now', CHANGED, { published: '2023-01-01', draft: true, scores: { story: 2 } }],
  ['too many stars', STARS, { published: '2025-01-01', scores: 7 }, 'scores: 7, but STARS is out of 5'],
  [
    'a third of a star',
    STARS,
    { published: '2025-01-01', scores: 3.3 },
    '3.3 is not in half points',
    'Give 3 or 3.5.',
  ],
  [
    'stars in quotes',
    STARS,
    { published: '2025-01-01', scores: '3,5' },
    'is text, not a number',
    'Write 3.5',
  ],
  [
    'half of a hundredth',
    HUNDRED,
    { published: '2025-01-01', scores: 85.5 },
    'not in whole points',
    'Give 85 or 86.',
  ],
  [
    'a tenth too little',
    THREE,
    { published: '2025-01-01', scores: { a: 1, b: 1, c: 0.25 } },
    'in steps of 0.1',
    'Give 0.2 or 0.3.',
  ],
  [
    'no score for one',
    STARS,
    { published: '2025-01-01' },
    'scores is missing: a number for STARS',
    'Add scores.',
  ],
  [
    'one number for three',
    THREE,
    { published: '2025-01-01', scores: 3 },
    'scores: 3 is no score for each criterion',
  ],
  [
    'one number before there was one',
    LIVES,
    { published: '2024-01-01', scores: 3 },
    'judged by 3 criteria on 2024-01-01',
    'a, b, c',
  ],
  [
    'three where there is one',
    LIVES,
    { published: '2025-02-01', scores: { a: 1, b: 1, c: 0 } },
    'scores.stars is missing',
    'A until 2025-01-01',
    'B until',
    'C until',
  ],
  [
    'a new name before it',
    CHANGED,
    { published: '2023-06-01', scores: { story: 1, sound: 1 } },
    'scores.plot is missing',
    'judged by STORY since 2024-01-01, and this review is of 2023-06-01',
    'there were plot, sound',
  ],
  [
    'a maximum before it',
    CHANGED,
    { published: '2023-06-01', scores: { plot: 1, sound: 2 } },
    'sound: 2, but SOUND is out of 1',
  ],
  [
    'a step after it',
    CHANGED,
    { published: '2024-06-01', scores: { story: 1, sound: 0.25 } },
    'sound: 0.25 is not in half points',
  ],
  [
    'a draft of what never counted together',
    CHANGED,
    { published: '2023-01-01', draft: true, scores: { plot: 1, story: 1 } },
    'judged by PLOT until 2024-01-01',
  ],
] as const)
  test(`${words.length > 0 ? 'refused' : 'taken'}: ${name}`, () => {
    const all = said(criteria, change);
    if (words.length === 0) assert.deepEqual(all, []);
    assert.ok(words.length === 0 || all.length > 0);
    for (const word of words)
      assert.ok(all.join('\n').includes(word), `${word} is not in\n${all.join('\n')}`);
  });

for (const [name, criteria, change, ...paths] of [
  ['one number for three', LIVES, { published: '2024-01-01', scores: 3 }, 'scores'],
  [
    'a number of no step',
    CHANGED,
    { published: '2024-06-01', scores: { story: 1, sound: 0.25 } },
    'scores.sound',
  ],
  ['one of another day', LIVES, { published: '2020-06-01', scores: 3.5 }, 'scores'],
  [
    'a name of another day',
    CHANGED,
    { published: '2024-06-01', scores: { plot: 1, story: 1, sound: 1 } },
    'scores.plot',
  ],
  ['none of its day', LIVES, { published: '2019-06-01', scores: { a: 1 } }, 'scores.a'],
  [
    'half of a half',
    [
      ...STARS.map((each) => ({ ...each, until: '2024-01-01' })),
      criterion('stars', 5, 1, { since: '2024-01-01' }),
    ],
    { published: '2025-06-01', scores: 2.5 },
    'scores',
  ],
] as const)
  test(`what is wrong is said where it stands: ${name}`, () => {
    const now = new Date('2026-01-01');
    const { error } = reviewSchema({ picture: z.string(), timeZone: 'UTC', now, criteria }).safeParse({
      ...REVIEW,
      ...change,
    });
    assert.deepEqual(
      error!.issues.map(({ path }) => path.join('.')),
      paths,
    );
    for (const { message } of error!.issues) assert.match(message, /^.+\n.+\.$/);
  });

for (const [day, until, when] of [
  ['2024-01-01', '2024-01-01', 'until 2024-01-01, and this review is of 2024-01-01'],
  ['2023-12-31', '2025-01-01', 'since 2024-01-01, and this review is of 2023-12-31'],
] as const)
  test(`a criterion is told by the day on which it ended, or else began: ${when}`, () => {
    const criteria = [
      ...STARS,
      criterion('plot', 2, 1, { since: day < '2024-01-01' ? '2024-01-01' : '2020-01-01', until }),
    ];
    const [message = ''] = said(criteria, { published: day, scores: { stars: 1, plot: 1 } });
    assert.ok(message.includes(`by PLOT ${when}`), message);
  });

test('who published a review is told of since, and never to make it a draft again', () => {
  const [added] = said([...THREE, criterion('d', 1, 0.5)], {
    published: '2024-01-01',
    scores: { a: 1, b: 1, c: 0 },
  });
  assert.match(added!, /scores\.d is missing.*\nAdd scores\.d\. If .*src\/criteria\.ts: since: '2026-01-01'/);
  assert.doesNotMatch(added!, /draft/);
  const [fresh] = said(THREE, {
    feedId: undefined,
    published: '2024-01-01',
    scores: 'none',
    verdict: undefined,
  });
  assert.match(fresh!, /draft: true/);
});

const judged = (criteria: Criteria, ...scores: number[]): Scores => ({
  criteria,
  given: Object.fromEntries(
    criteria.map(({ key }, index) => [key, { score: scores[index % scores.length]! }]),
  ),
  isPast: false,
});

for (const [scores, text, stars] of [
  [judged(STARS, 3.5), '3.5/5', '3.5'],
  [judged(HUNDRED, 85), '85/100', '4.5'],
  [judged(THREE, 2, 0.25, 0.3), '2.55/4.8', '2.5'],
  [judged(TWELVE, 87.5, 100, 9), '786/1,200', '3.5'],
] as const)
  test(`${text} reads so, and is ${stars} stars elsewhere`, () => {
    assert.equal(formatRating(scores, wordsFor('en').scores), text);
    assert.equal(letterboxdStars(scores), stars);
    assert.ok(rating(scores) <= best(scores));
  });

for (const [name, criteria, is] of [
  ['five in halves', STARS, true],
  ['three', [criterion('s', 3, 0.5)], true],
  ['six', [criterion('s', 6, 0.5)], true],
  ['two', [criterion('s', 2, 0.5)], false],
  ['seven', [criterion('s', 7, 0.5)], false],
  ['four and a half', [criterion('s', 4.5, 0.5)], false],
  ['four, whole', [criterion('s', 4, 1)], true],
  ['five in quarters', [criterion('s', 5, 0.25)], false],
  ['ten', [criterion('s', 10, 1)], false],
  ['a hundred', HUNDRED, false],
  ['two and a half', [criterion('s', 2.5, 0.5)], false],
  ['two of five', [...STARS, criterion('t', 5, 0.5)], false],
] as const)
  test(`${name} ${is ? 'are' : 'are no'} stars`, () => assert.equal(isInStars({ criteria }), is));

const parts = (path: string): number => path.split('M').length - 1;
const corners = (path: string): number[] =>
  path
    .split('M')
    .slice(1)
    .map((part) => part.split('L').length);

for (const [score, ...each] of [
  [0],
  [0.5, 6],
  [3, 10, 10, 10],
  [3.5, 10, 10, 10, 6],
  [5, 10, 10, 10, 10, 10],
] as const)
  test(`${score} of five stars are ${each.length} of ${each.join(', ')} corners`, () => {
    const { rest, bars } = stars(judged(STARS, score));
    assert.equal(parts(rest), 5);
    assert.deepEqual(corners(bars), each);
  });

test('a strip has a bar for each criterion, and twelve are no wider than eight', () => {
  const { width: eight } = strip(judged(TWELVE.slice(0, 8), 50));
  for (const count of [2, 3, 8, 12, 30]) {
    const { width, height, rest } = strip(
      judged(
        Array.from({ length: count }, (_, i) => criterion(`k${i}`, 1, 0.25)),
        1,
      ),
    );
    assert.equal(parts(rest), count);
    assert.ok(width <= eight && height === 40);
  }
});

for (const [criteria, width, bands] of [
  [[criterion('a', 10, 0.25)], 1, 11],
  [STARS, 0.5, 11],
  [[criterion('a', 5, 0.25)], 0.5, 11],
  [HUNDRED, 10, 11],
  [TWELVE, 100, 13],
  [THREE, 0.5, 10],
] as const)
  test(`ratings out of ${bestOf(criteria)} are counted in steps of ${width}`, () => {
    const all = [0, 1].map((part) => judged(criteria, ...criteria.map(({ outOf }) => outOf * part)));
    const found = distribution(all, criteria);
    assert.equal(found.width, width);
    assert.equal(found.bands.length, bands);
    assert.deepEqual([found.bands[0]!.count, found.bands.at(-1)!.count], [1, 1]);
  });

test('ratings stand with the band below them; those of other criteria at their share', () => {
  const ten = [criterion('a', 10, 0.25)];
  const { bands } = distribution(
    [0, 6.75, 7, 7.75, 10].map((score) => judged(ten, score)).concat(judged(HUNDRED, 79), judged(STARS, 3.5)),
    ten,
  );
  assert.deepEqual(
    bands.filter(({ count }) => count > 0).map(({ from, count }) => [from, count]),
    [
      [0, 1],
      [6, 1],
      [7, 4],
      [10, 1],
    ],
  );
});

for (const [criteria, example] of [
  [[criterion('a', 10, 0.25)], { width: 1, from: 7, last: 7.75 }],
  [HUNDRED, { width: 10, from: 70, last: 79 }],
  [STARS, undefined],
  [[criterion('a', 5, 0.25)], { width: 0.5, from: 3.5, last: 3.75 }],
] as const)
  test(`bands of ratings out of ${bestOf(criteria)} have ${example ? 'an' : 'no'} example`, () => {
    const { bands, width, example: found } = distribution([], criteria);
    assert.deepEqual(found, example);
    assert.deepEqual(
      bands.map(({ from }) => from),
      bands.map((_, i) => i * width),
    );
  });

for (const [name, scores, says] of [
  ['several scores', judged(THREE, 1), true],
  ['a number', judged(STARS, 3), false],
  ['a number, and why', { ...judged(STARS), given: { stars: { score: 3, note: 'x' } } }, true],
  ['a number out of what was once', { ...judged(STARS, 3), isPast: true }, true],
] as const)
  test(`${name} ${says ? 'say' : 'says no'} more than the rating`, () =>
    assert.equal(saysMore(scores), says));

test('one number is the score for the one criterion that there is', () => {
  const [then] = [criteriaOn('2025-01-01', LIVES)];
  assert.deepEqual(scoresOn(3.5, then, then)?.given, { stars: { score: 3.5 } });
});

test('what a review scored knows whether other things count today', () => {
  const [then, now] = [criteriaOn('2024-01-01', CHANGED), criteriaOn('2026-01-01', CHANGED)];
  assert.equal(scoresOn({ story: { score: 2 } }, then, now)?.isPast, true);
  assert.equal(scoresOn({ story: { score: 2 } }, now, criteriaOn('2025-12-31', CHANGED))?.isPast, false);
  assert.equal(scoresOn('none', now, now), undefined);
  assert.equal(scoresOn({}, [], now), undefined);
});
