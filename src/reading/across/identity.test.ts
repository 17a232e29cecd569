import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, OPTIONS } from '../test/problems.ts';
import { type Files, folderOf, oneReview, page, post, review } from '../test/content.ts';
import { contentReader } from '../reader.ts';

const SAMPLE = '*The text was written for this sample.*';
const said = (severity: string): string =>
  `${severity} ../site.ts:9:3 title is still the sample’s → Write yours: feeds and search engines will know the site by it.`;

for (const [name, files, ...expected] of [
  ['the sample is there', oneReview(review({}, SAMPLE)), said('advice')],
  [
    'a post of the sample is there',
    { 'posts/y.mdx': post({}, '*Written as sample content.*') },
    said('advice'),
  ],
  ['the author’s are beside it', { ...oneReview(review()), 'posts/y.mdx': post({}, SAMPLE) }, said('advice')],
  ['all is the author’s', oneReview(review()), said('error')],
  ['there is nothing', {}, said('error')],
  [
    'nothing but About is the sample’s',
    { 'pages/about.mdx': page({}, SAMPLE) },
    said('error'),
    'advice pages/about.mdx:1:1 this is still the sample’s text → Write your own.',
  ],
] as const satisfies readonly (readonly [string, Files, ...string[]])[])
  test(`an identity of the sample’s, where ${name}`, async (t) => {
    const folder = folderOf(t, { ...files, 'posts/.keep': '' });
    const identity = { file: '../site.ts', ofTheSample: [{ name: 'title', line: 9, column: 3 }] };
    assert.deepEqual(linesOf(await contentReader({ ...OPTIONS, folder, identity }).read()), expected);
  });

test('an identity of one’s own is none of its business', async (t) => {
  const folder = folderOf(t, oneReview(review()));
  const identity = { file: '../site.ts', ofTheSample: [] };
  assert.deepEqual(linesOf(await contentReader({ ...OPTIONS, folder, identity }).read()), []);
});
