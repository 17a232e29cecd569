import assert from 'node:assert/strict';
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { STILL, review as ownReview } from '../reading/test/content.ts';
import { ECHO, moveOf, post, review } from './test/site.ts';

test('a second run changes nothing', async (t) => {
  const move = moveOf(t, [review(), post()]);
  const { moved: first } = await move.run();
  assert.deepEqual(
    first.map(({ standing, written }) => `${standing} ${String(written)}`),
    ['new true', 'new true'],
  );
  const before = move.all();
  const { moved } = await move.run();
  assert.deepEqual(move.all(), before);
  assert.deepEqual(
    moved.map(({ standing, written }) => `${standing} ${String(written)}`),
    ['same true', 'same true'],
  );
});

test('what was written since is added, under its own name', async (t) => {
  const weekly = post({ title: 'Weekly' });
  const move = moveOf(t, [review(), weekly]);
  await move.run();
  const before = move.all();
  // Older than what has the name already.
  const older = { file: '_posts/2020-01-01-b.md', fields: { title: 'Weekly' } };
  await move.run({ documents: [review(), weekly, older] });
  const after = move.all();
  for (const [name, text] of Object.entries(before))
    if (!name.endsWith('.import.json')) assert.equal(after[name], text, name);
  assert.deepEqual(
    Object.keys(after).filter((name) => !(name in before)),
    ['content/posts/weekly-2020/index.mdx'],
  );
});

test('what was changed in the old site is moved again', async (t) => {
  const move = moveOf(t, [review()]);
  await move.run();
  const { moved } = await move.run({ documents: [review({ description: 'It comes again' })] });
  assert.equal(moved[0]!.standing, 'changed');
  assert.match(move.read(ECHO), /verdict: It comes again/);
});

test('what was edited since stays, until --force', async (t) => {
  const move = moveOf(t, [review()]);
  await move.run();
  const written = move.read(ECHO);
  appendFileSync(join(move.to, ECHO), 'Mine.\n');
  const { moved } = await move.run();
  assert.deepEqual([moved[0]!.standing, moved[0]!.written], ['edited', false]);
  assert.equal(move.read(ECHO), `${written}Mine.\n`);
  await move.run({ force: true });
  assert.equal(move.read(ECHO), written);
});

test('a picture that was replaced since counts as edited', async (t) => {
  const move = moveOf(t, [review()]);
  await move.run();
  writeFileSync(join(move.to, 'reviews/echo-2024/echo.webp'), 'mine');
  assert.equal((await move.run()).moved[0]!.standing, 'edited');
});

test('what was deleted or renamed since stays away, until --force', async (t) => {
  const move = moveOf(t, [review()]);
  await move.run();
  renameSync(join(move.to, 'reviews/echo-2024'), join(move.to, 'reviews/echo'));
  const before = move.all();
  assert.equal((await move.run()).moved[0]!.standing, 'gone');
  assert.deepEqual(move.all(), before);
  rmSync(join(move.to, 'reviews/echo'), { recursive: true });
  await move.run({ force: true });
  assert.match(move.read(ECHO), /title: Echo/);
});

test('what was there before stays, until --force', async (t) => {
  const move = moveOf(t, [review()], { before: { [ECHO]: 'Mine.' } });
  const { moved } = await move.run();
  assert.deepEqual([moved[0]!.standing, moved[0]!.written], ['taken', false]);
  assert.equal(move.read(ECHO), 'Mine.');
  await move.run({ force: true });
  assert.match(move.read(ECHO), /title: Echo/);
});

test('a file of an entry’s name, as the author may write one, is in the way', async (t) => {
  const move = moveOf(t, [post()], { before: { 'posts/on-echoes.mdx': 'Mine.' } });
  assert.equal((await move.run()).moved[0]!.standing, 'taken');
});

test('a film that has a review already gets no second one', async (t) => {
  const move = moveOf(t, [review(), post()], {
    before: {
      'reviews/mine/index.mdx': ownReview({ film: '{ title: Echo, year: 2024, directors: [Ana Ruiz] }' }),
      'reviews/mine/still.webp': STILL,
    },
  });
  const { leftOut, moved } = await move.run();
  assert.deepEqual(
    leftOut.map(({ file, weight }) => `${file} ${weight}`),
    ['_posts/2025-06-08-review-Echo.md failed'],
  );
  assert.match(leftOut[0]!.why, /reviews\/mine/);
  assert.deepEqual(
    moved.map(({ entry }) => entry.id),
    ['posts/on-echoes'],
  );
  assert.deepEqual(await move.errors(), []);
});

test('a dry run says the same, and writes nothing', async (t) => {
  const move = moveOf(t, [review()]);
  const { moved } = await move.run({ dryRun: true });
  assert.deepEqual(
    moved.map(({ entry }) => entry.id),
    ['reviews/echo-2024'],
  );
  assert.deepEqual(move.all(), {});
});
