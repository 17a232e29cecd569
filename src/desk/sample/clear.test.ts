import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { linesOf } from '../../reading/assertions.ts';
import { type Files, STILL, page, post, put, two } from '../../reading/fixture.ts';
import { deskOn } from '../fixture.ts';
import { clear, judge } from './clear.ts';
import { digestsOf } from './digests.ts';

const FILES = two({ aliases: '[/old/x.html]' });
const X = FILES['reviews/x/index.mdx'] as string;

const SAMPLE: Files = {
  ...FILES,
  'posts/p/index.mdx': post({ title: 'P' }, '[x](/reviews/x/)'),
  'pages/about/index.mdx': page({}, '[P](/posts/p/)'),
  'addresses.txt': '/about/\n/old/x.html  tag:x\n/posts/p/\n/reviews/x/  tag:x\n/reviews/y/\n',
};

/** What is left of the sample after an author has changed something. */
async function cleared(t: TestContext, changes: Files) {
  const desk = deskOn(t, SAMPLE);
  const shipped = digestsOf(desk.folder);
  put(desk.folder, changes);
  const verdicts = judge(shipped, desk);
  clear(verdicts, (await desk.reader.read()).entries, desk);
  const text = (file: string) => readFileSync(join(desk.folder, file), 'utf8');
  return { desk, text, isThere: (file: string) => existsSync(join(desk.folder, file)), verdicts };
}

test('all of the sample goes, with its addresses; About can be started from', async (t) => {
  const { desk, isThere, text } = await cleared(t, {});
  for (const file of ['reviews/x', 'reviews/y', 'posts/p']) assert.ok(!isThere(file), file);
  assert.equal(text('addresses.txt'), '/about/\n');
  assert.doesNotMatch(text('pages/about/index.mdx'), /posts/);
  assert.deepEqual(linesOf(await desk.reader.read()), []);
});

const mine = post({ title: 'Mine' });
for (const [name, changes, stays, why] of [
  ['a text that was changed', { 'reviews/x/index.mdx': X + 'More.' }, 'reviews/x', /index.mdx was changed/],
  ['a picture that was changed', { 'reviews/x/still.webp': 'x' }, 'reviews/x', /still.webp was changed/],
  ['a picture that was added', { 'reviews/x/mine.webp': STILL }, 'reviews/x', /mine.webp is yours/],
  [
    'a page that was changed',
    { 'pages/about/index.mdx': page({}, 'Me.') },
    'pages/about',
    /index.mdx was changed/,
  ],
] as const)
  test(`${name} stays, with all beside it`, async (t) => {
    const { verdicts, isThere, text } = await cleared(t, changes);
    assert.match(verdicts.find(({ folder }) => folder === stays)!.kept!, why);
    for (const file of Object.keys(SAMPLE)) if (file.startsWith(`${stays}/`)) assert.ok(isThere(file), file);
    for (const [file, content] of Object.entries(changes))
      if (typeof content === 'string') assert.equal(text(file), content);
    assert.ok(!isThere('reviews/y'));
  });

test('what was never of the sample is not looked at', async (t) => {
  const { isThere, text, verdicts } = await cleared(t, {
    'posts/mine/index.mdx': mine,
    'posts/loose.mdx': post({ title: 'L' }),
  });
  assert.equal(text('posts/mine/index.mdx'), mine);
  assert.ok(isThere('posts/loose.mdx'));
  assert.ok(verdicts.every(({ folder }) => folder !== 'posts/mine'));
});

test('line ends and what systems leave behind don’t matter', async (t) => {
  const crlf = X.replaceAll('\n', '\r\n');
  const { isThere } = await cleared(t, { 'reviews/x/index.mdx': crlf, 'reviews/x/.DS_Store': 'x' });
  assert.ok(!isThere('reviews/x'));
});

test('done twice, it does nothing more', async (t) => {
  const { desk, text } = await cleared(t, {});
  const about = text('pages/about/index.mdx');
  writeFileSync(join(desk.folder, 'pages/about/index.mdx'), about);
  assert.ok(judge(digestsOf(deskOn(t, SAMPLE).folder), desk).every(({ kept }) => kept !== undefined));
});
