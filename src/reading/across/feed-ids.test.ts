import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, problemsIn, readFolder, testRows } from '../test/problems.ts';
import { STILL, folderOf, oneReview, page, post, review, two } from '../test/content.ts';
import { lineOf } from './published.ts';

const X = 'error reviews/x/index.mdx';

/** The one review, and what a build has written down of it. */
const after = (record: string, source: string) => oneReview(source, { 'addresses.txt': record });

const X_WAS_A = '/reviews/x/  urn:a\n';

const PUT_BACK = 'subscribers would see it twice → Put it back: feedId: ';

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

/** After it was published. */
testRows([
  ['the same', after(X_WAS_A, review({ feedId: 'urn:a' }))],
  ['another', after(X_WAS_A, review({ feedId: 'urn:b' })), `${X}:7:9 … ${PUT_BACK}urn:a`],
  ['another case', after(X_WAS_A, review({ feedId: 'urn:A' })), `${X}:7:9 … ${PUT_BACK}urn:a`],
  ['deleted', after(X_WAS_A, without()), `${X}:3:1 … feedId is missing … was published with: feedId: urn:a`],
  [
    'misspelt after it was published',
    after(X_WAS_A, without({ feedID: 'urn:a' })),
    `${X}:7:1 … mean feedId?`,
  ],
  ['no id any more', after(X_WAS_A, review({ feedId: 'a' })), `${X}:7:9 … is not an id for feeds`],
  ['emptied', after(X_WAS_A, review({ feedId: '' })), `${X}:7:1 … feedId is empty`],
  ['in front matter that is never closed', after(X_WAS_A, '---\nfilm: x\n'), `${X}:1:1 … never closed`],
  ['another, and none was written down', after('/reviews/x/\n', review({ feedId: 'urn:b' }))],
  [
    'missing, and none was written down',
    after('/reviews/x/\n', without()),
    `${X}:3:1 … feedId: tag:films.example,`,
  ],
  [
    'the same, on a line with odd spacing',
    after('\t/reviews/x \t urn:a  \r\n\r\n', review({ feedId: 'urn:a' })),
  ],
  [
    'another, on a line with odd spacing',
    after('\uFEFF\r\n  /reviews/x/index.html\turn:a \r\n', review({ feedId: 'urn:b' })),
    `${X}:7:9 … ${PUT_BACK}urn:a`,
  ],
  ['the same, renamed', after('/reviews/w/  urn:a\n', review({ aliases: '[/reviews/w/]', feedId: 'urn:a' }))],
  [
    'another, renamed',
    after('/reviews/w/  urn:a\n', review({ aliases: '[/reviews/w/]', feedId: 'urn:b' })),
    `${X}:8:9 … ${PUT_BACK}urn:a`,
  ],
  [
    'deleted, renamed',
    after('/reviews/w/  urn:a\n', without({ aliases: '[/reviews/w/]' })),
    `${X}:3:1 … feedId is missing … was published with: feedId: urn:a`,
  ],
  [
    'its own, in the place of two',
    after('/reviews/w/  urn:b\n/reviews/x/  urn:a\n', review({ aliases: '[/reviews/w/]', feedId: 'urn:a' })),
  ],
  [
    'that of the other, in the place of two',
    after('/reviews/w/  urn:b\n/reviews/x/  urn:a\n', review({ aliases: '[/reviews/w/]', feedId: 'urn:b' })),
    `${X}:8:9 … ${PUT_BACK}urn:a`,
  ],
  [
    'one of theirs, new in the place of two',
    after(
      '/reviews/v/  urn:a\n/reviews/w/  urn:b\n',
      review({ aliases: '[/reviews/v/, /reviews/w/]', feedId: 'urn:b' }),
    ),
  ],
  [
    'a post that became a page',
    { 'pages/a.mdx': page({ aliases: '[/posts/a/]' }), 'addresses.txt': '/posts/a/  urn:a\n' },
  ],
  [
    'another, of a draft again',
    after(X_WAS_A, review({ draft: 'true', feedId: 'urn:b' })),
    'error addresses.txt:1:1 … /reviews/x/ was published',
  ],
  [
    'another, scheduled again',
    after(X_WAS_A, review({ published: '2027-06-08', feedId: 'urn:b' })),
    'advice addresses.txt:1:1 … /reviews/x/ was published … scheduled',
    'advice … scheduled',
  ],
  [
    'of its neighbour',
    { ...two({ feedId: 'urn:b' }, { feedId: 'urn:c' }), 'addresses.txt': `${X_WAS_A}/reviews/y/  urn:b\n` },
    `${X}:7:9 … ${PUT_BACK}urn:a`,
    `error reviews/y/index.mdx:7:9 … ${PUT_BACK}urn:b`,
  ],
]);

test('the line that is given is right as it is printed', async (t) => {
  const [problem = ''] = await problemsIn(t, oneReview(without()));
  const line = problem.slice(problem.lastIndexOf('feedId: '));
  assert.deepEqual(await problemsIn(t, oneReview(without().replace('verdict:', `${line}\nverdict:`))), []);
  assert.ok(line.endsWith('/x'), line);
});

test('what a build writes down says nothing new of what has not changed', async (t) => {
  const files = {
    ...two({ aliases: '[/film/x.html]' }, { published: '2027-06-08' }),
    'posts/雨.mdx': post(),
    'pages/about.mdx': page(),
  };
  const { published, problems } = await readFolder(folderOf(t, files));
  const lines = published.map(lineOf);
  assert.deepEqual(
    lines.map((line) => line.replace(/tag:\S+$/, 'tag:')),
    ['/about/', '/film/x.html', '/posts/雨/  tag:', '/reviews/x/  tag:'],
  );
  const again = { ...files, 'addresses.txt': lines.map((line) => `${line}\n`).join('') };
  assert.deepEqual(await problemsIn(t, again), linesOf({ problems }));
});
