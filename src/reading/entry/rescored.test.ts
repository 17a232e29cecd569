import { review, scoresOf } from '../test/content.ts';
import { testRows } from '../test/problems.ts';

const X = 'error reviews/x/index.mdx';
const item = (fields: string) =>
  review({ scores: scoresOf({ story: '1' }), rescored: `\n  - ${fields.replaceAll('; ', '\n    ')}` });

testRows([
  ['scores that have moved', item('date: 2025-07-01; scores: { story: 0 }; why: So.')],
  ['no list', review({ rescored: '{ date: 2025-07-01 }' }), `${X}:7:11 … rescored … list`],
  ['nothing', review({ rescored: '' }), `${X}:7:1 … rescored is empty`],
  [
    'an item without a day',
    item('scores: { story: 0 }; why: So.'),
    `${X}:8:5 … rescored, item 1, date is missing`,
  ],
  ['an item without a reason', item('date: 2025-07-01; scores: { story: 0 }'), `${X}:8:5 … why is missing`],
  ['an item without scores', item('date: 2025-07-01; why: So.'), `${X}:8:5 … scores is missing`],
  [
    'a misspelt field',
    item('date: 2025-07-01; scores: { story: 0 }; wy: So.; why: So.'),
    `${X}:10:5 … Did you mean why?`,
  ],
  [
    'a misspelt criterion',
    item('date: 2025-07-01; scores: { storry: 0 }; why: So.'),
    `${X}:9:15 … Did you mean story?`,
  ],
  [
    'a score of 11',
    item('date: 2025-07-01; scores: { story: 11 }; why: So.'),
    `${X}:9:22 … story: 11, but Story/Screenplay is out of 2`,
  ],
  ['31 June', item('date: 2025-06-31; scores: { story: 0 }; why: So.'), `${X}:8:11 … is not a calendar date`],
  [
    'the day before it',
    item('date: 2025-06-07; scores: { story: 0 }; why: So.'),
    `${X}:8:11 … re-scored on 2025-06-07, before it was published (2025-06-08)`,
  ],
  [
    'a day to come',
    item('date: 2026-06-07; scores: { story: 0 }; why: So.'),
    `${X}:8:11 … re-scored on 2026-06-07, which is yet to come`,
  ],
  [
    'nothing that moved',
    item('date: 2025-07-01; scores: { story: 1 }; why: So.'),
    `${X}:9:13 … nothing moved on 2025-07-01`,
  ],
  [
    'a wrong sum',
    item('date: 2025-07-01; scores: { story: 0 }; rating: 9; why: So.'),
    `${X}:10:13 … rating: 9, but the scores before 2025-07-01 sum to 3.5`,
  ],
  [
    'none now',
    review({ scores: 'none', rescored: '[{ date: 2025-07-01, scores: { story: 0 }, why: So. }]' }),
    `${X}:7:11 … gives no score, so none has moved`,
  ],
  [
    'a reason as long as a review',
    item(`date: 2025-07-01; scores: { story: 0 }; why: ${'So. '.repeat(41).trim()}`),
    'advice reviews/x/index.mdx:10:10 … why the scores moved has 163 characters … in a sentence',
  ],
  [
    'two mistakes, of which only one is in a field',
    review({
      verdict: '""',
      scores: scoresOf({ story: '1' }),
      rescored: '[{ date: 2025-06-01, scores: { story: 0 }, why: So. }]',
    }),
    `${X}:4:10 … blank`,
    `${X}:7:20 … before it was published`,
  ],
]);
