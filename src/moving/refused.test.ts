import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Refusal } from '../refusal.ts';
import type { LeftOut } from './documents.ts';
import { ECHO, moveOf, notesOf, post, review } from './test/site.ts';

const DEEP = post({ title: 'Deep', description: 'Why' }, `${'<blockquote>'.repeat(6_000)}deep`);

test('one file that can’t be converted leaves the others alone', async (t) => {
  const move = moveOf(t, [review(), DEEP]);
  const { leftOut, moved } = await move.run();
  assert.deepEqual(leftOut, [{ file: DEEP.file, why: 'it is nested thousands deep', weight: 'failed' }]);
  assert.deepEqual(
    moved.map(({ entry }) => entry.id),
    ['reviews/echo-2024'],
  );
  assert.ok(existsSync(join(move.to, ECHO)));
});

/** What keeps --strict from writing. */
const SHORT: readonly [
  what: string,
  documents: Parameters<typeof moveOf>[1],
  leftOut: readonly LeftOut[],
  isWhole: boolean,
][] = [
  ['nothing', [review()], [], true],
  [
    'a list that the site has anyway',
    [review()],
    [{ file: 'index.html', why: 'a home page', weight: 'fine' }],
    true,
  ],
  ['a page to look at', [review()], [{ file: 'index.html', why: 'a home page', weight: 'doubtful' }], true],
  [
    'a file that can’t be read',
    [review()],
    [{ file: 'a.md', why: 'it is Latin-1', weight: 'failed' }],
    false,
  ],
  ['a file that can’t be converted', [review(), DEEP], [], false],
];

for (const [what, documents, leftOut, isWhole] of SHORT)
  test(`--strict ${isWhole ? 'writes' : 'writes nothing'} where ${what} is left out`, async (t) => {
    const move = moveOf(t, documents, { leftOut: [...leftOut] });
    const outcome = await move.run({ strict: true });
    assert.equal(existsSync(join(move.to, ECHO)), isWhole);
    if (!isWhole) assert.deepEqual(move.all(), {});
    assert.deepEqual(outcome.leftOut.slice(0, leftOut.length), leftOut);
  });

test('without --strict, the rest moves', async (t) => {
  const leftOut: LeftOut[] = [{ file: 'a.md', line: 3, why: 'it is Latin-1', weight: 'failed' }];
  const move = moveOf(t, [review()], { leftOut });
  assert.deepEqual((await move.run()).leftOut, leftOut);
  assert.ok(existsSync(join(move.to, ECHO)));
});

test('an entry that would lose something is not written, and says what and where', async (t) => {
  // A word of front matter that comes to stand nowhere.
  const move = moveOf(t, [review({ country: ['Nowhere', { name: 'Lostland' }] }), post()]);
  const outcome = await move.run();
  assert.deepEqual(outcome.moved.map(({ entry, written }) => `${entry.id} ${String(written)}`).sort(), [
    'posts/on-echoes true',
    'reviews/echo-2024 false',
  ]);
  assert.match(
    notesOf(outcome, 'missing').join('\n'),
    /^missing 8 of the field country, “Lostland” would be lost/,
  );
  assert.ok(!existsSync(join(move.to, ECHO)));
  assert.deepEqual(await move.errors(), []);
});

test('a list of what was moved that can’t be read is no reason to overwrite', async (t) => {
  const move = moveOf(t, [review()]);
  await move.run();
  writeFileSync(join(move.to, '.import.json'), '{');
  const before = move.all();
  await assert.rejects(move.run(), (reason) => {
    assert.ok(reason instanceof Refusal);
    assert.match(reason.message, /\.import\.json can’t be read/);
    return true;
  });
  assert.deepEqual(move.all(), before);
});
