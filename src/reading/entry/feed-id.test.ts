import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsIn, testRows } from '../assertions.ts';
import { STILL, oneReview, page, post, review } from '../fixture.ts';

const X = 'error reviews/x/index.mdx';

const without = (changes: Readonly<Record<string, string>> = {}) => review({ ...changes, feedId: undefined });

testRows([
  ['missing', without(), `${X}:3:1 … feedId is missing … feedId: tag:films.example,2025-06-08:reviews/x`],
  [
    'missing from a post',
    { 'posts/year.mdx': post({ feedId: undefined }) },
    'error posts/year.mdx:2:1 … feedId is missing … feedId: tag:films.example,2025-06-08:posts/year',
  ],
  [
    // A tag URI must not be of a day to come.
    'missing from what is scheduled',
    without({ published: '2027-06-08' }),
    `${X}:3:1 … feedId: tag:films.example,2026-01-01:reviews/x`,
    'advice reviews/x/index.mdx:3:12 … scheduled for 8 June 2027',
  ],
  [
    // In Singapore it is the next day already.
    'missing, published in the evening',
    without({ published: '2025-06-08T20:00:00Z' }),
    `${X}:3:1 … feedId: tag:films.example,2025-06-09:reviews/x`,
  ],
  [
    'missing, with a name that isn’t ASCII',
    { 'reviews/雨/index.mdx': without(), 'reviews/雨/still.webp': STILL },
    'error reviews/雨/index.mdx:3:1 … feedId: tag:films.example,2025-06-08:reviews/%E9%9B%A8',
  ],
  ['not missing from a draft', without({ draft: 'true' })],
  [
    'not missing from a draft that says yes',
    without({ draft: 'yes' }),
    `${X}:7:8 … "yes" is not true or false`,
  ],
  ['not missing from a page', { 'pages/a.mdx': page() }],
  [
    'not a field of a page',
    { 'pages/a.mdx': page({ feedId: 'urn:a' }) },
    'error pages/a.mdx:4:1 … unknown field',
  ],
  ['no date to make one of', without({ published: '2025-02-30' }), `${X}:3:12 … not a calendar date`],
  [
    'no date at all',
    { 'posts/a.mdx': post({ feedId: undefined, published: undefined }) },
    'error posts/a.mdx:1:1 … published is missing',
  ],
  [
    'no name to make one of',
    { 'reviews/🎬/index.mdx': without(), 'reviews/🎬/still.webp': STILL },
    'error reviews/🎬/index.mdx:1:1 … 🎬',
  ],
  ['misspelt', without({ feedID: 'urn:a' }), `${X}:7:1 … Did you mean feedId?`],
  ['without a value', review({ feedId: '' }), `${X}:7:1 … feedId is empty … delete the line … npm run check`],
  ['no IRI', review({ feedId: 'ballerina' }), `${X}:7:9 … feedId: "ballerina" is not an id for feeds … tag:`],
  ['with a space', review({ feedId: 'tag:a b' }), `${X}:7:9 … feedId: "tag:a b" is not an id for feeds`],
  [
    'with a control character',
    review({ feedId: '"urn:a\\u0001"' }),
    `${X}:7:9 … is not an id`,
    'advice … an invisible character',
  ],
  ['a number', review({ feedId: '5' }), `${X}:7:9 … feedId: "5" is not an id for feeds`],
  ['of an old blog', review({ feedId: 'https://films.example/film/review/2025/06/08/ballerina' })],
]);

test('the line that is given is right as it is printed', async (t) => {
  const [problem = ''] = await problemsIn(t, oneReview(without()));
  const line = problem.slice(problem.lastIndexOf('feedId: '));
  assert.deepEqual(await problemsIn(t, oneReview(without().replace('verdict:', `${line}\nverdict:`))), []);
  assert.ok(line.endsWith('/x'), line);
});
