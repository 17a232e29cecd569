import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Change, makeChanges, recover } from './changes.ts';
import { HalfChanged, Unchanged } from './failures.ts';
import { emptyFolder, smallDisk, tree, watchDisk } from './test/disks.ts';

const FILES = {
  'reviews/a/index.mdx': 'a',
  'reviews/a/still.webp': 'picture of a',
  'reviews/b/index.mdx': 'b',
  'posts/c.mdx': 'c',
};

/** A folder with files, and how to name things in it. */
function content(t: TestContext, at = emptyFolder(t)) {
  const folder = join(at, 'content');
  const path = (name: string): string => join(folder, name);
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  for (const [name, text] of Object.entries(FILES)) put(name, text);
  const write = (name: string, data: string, was: string | undefined): Change => ({
    write: path(name),
    data,
    was: was === undefined ? undefined : Buffer.from(was),
  });
  const move = (name: string, to: string): Change => ({ move: path(name), to: path(to) });
  return { folder, path, put, write, move };
}

type Content = ReturnType<typeof content>;

/** One of each kind: a file written, one made in a new folder, a folder moved into another new one, a file moved. */
const changesOf = ({ write, move }: Content): Change[] => [
  write('reviews/b/index.mdx', 'b, written', 'b'),
  write('reviews/a/index.mdx', 'a, written', 'a'),
  write('posts/new/index.mdx', 'new', undefined),
  move('reviews/a', 'reviews/of/2026/a'),
  move('posts/c.mdx', 'posts/d.mdx'),
];

const AFTER = {
  posts: '/',
  'posts/d.mdx': 'c',
  'posts/new': '/',
  'posts/new/index.mdx': 'new',
  reviews: '/',
  'reviews/b': '/',
  'reviews/b/index.mdx': 'b, written',
  'reviews/of': '/',
  'reviews/of/2026': '/',
  'reviews/of/2026/a': '/',
  'reviews/of/2026/a/index.mdx': 'a, written',
  'reviews/of/2026/a/still.webp': 'picture of a',
};

test('all changes are made, and nothing else is left', (t) => {
  const here = content(t);
  chmodSync(here.path('reviews/b/index.mdx'), 0o640);
  makeChanges(here.folder, changesOf(here));
  assert.deepEqual(tree(here.folder), AFTER);
  assert.equal(statSync(here.path('reviews/b/index.mdx')).mode & 0o777, 0o640);
});

test('a link stays a link: what it leads to is written', (t) => {
  const here = content(t);
  symlinkSync('../../posts/c.mdx', here.path('reviews/b/link.mdx'));
  makeChanges(here.folder, [here.write('reviews/b/link.mdx', 'through it', 'c')]);
  assert.equal(readFileSync(here.path('posts/c.mdx'), 'utf8'), 'through it');
});

/** A change that can't be made, in the middle of others that can. */
const REFUSED: readonly (readonly [name: string, why: RegExp, bad: (here: Content) => Change])[] = [
  [
    'a file that somebody has saved since',
    /has changed in the meantime/,
    ({ write }) => write('posts/e.mdx', 'x', 'old'),
  ],
  [
    'a read-only file',
    /it is read-only/,
    ({ write, path }) => {
      chmodSync(path('posts/e.mdx'), 0o444);
      return write('posts/e.mdx', 'x', 'e');
    },
  ],
  ['a file that is gone', /it is not there/, ({ write }) => write('posts/gone.mdx', 'x', 'e')],
  [
    'a new file where there is one',
    /it is there already/,
    ({ write }) => write('posts/e.mdx', 'x', undefined),
  ],
  [
    'a new file below a file',
    /a file stands where a folder should/,
    ({ write }) => write('posts/e.mdx/x/y.mdx', 'x', undefined),
  ],
  ['a name that is taken', /it is there already/, ({ move }) => move('posts/e.mdx', 'reviews/b')],
  ['a folder into itself', /EINVAL/, ({ move }) => move('posts', 'posts/e/posts')],
  [
    'a file to move that is not there',
    /it is not there/,
    ({ move }) => move('posts/nothing.mdx', 'posts/x.mdx'),
  ],
  [
    'a name that is too long',
    /its name is too long/,
    ({ move }) => move('posts/e.mdx', `posts/${'x'.repeat(300)}`),
  ],
];

for (const [name, why, bad] of REFUSED)
  test(`${name}: nothing is changed`, (t) => {
    const here = content(t);
    here.put('posts/e.mdx', 'e');
    const [first, ...rest] = changesOf(here);
    const changes = [first!, bad(here), ...rest];
    const before = tree(here.folder);
    const { mtimeMs } = statSync(here.path('reviews/b/index.mdx'));
    assert.throws(
      () => makeChanges(here.folder, changes),
      (reason) => reason instanceof Unchanged && why.test(reason.message),
    );
    assert.deepEqual(tree(here.folder), before);
    assert.equal(statSync(here.path('reviews/b/index.mdx')).mtimeMs, mtimeMs);
  });

test('a file that the system lets nobody change: nothing is changed', (t) => {
  const here = content(t);
  const file = here.path('reviews/a/index.mdx');
  if (spawnSync('chattr', ['+i', file]).status !== 0) {
    t.skip('no file can be made immutable here');
    return;
  }
  const before = tree(here.folder);
  try {
    assert.throws(() => makeChanges(here.folder, changesOf(here)), Unchanged);
    assert.deepEqual(tree(here.folder), before);
  } finally {
    spawnSync('chattr', ['-i', file]);
  }
});

test('a full disk: nothing is changed', (t) => {
  const disk = smallDisk(t, '256k');
  if (disk === undefined) return;
  const here = content(t, disk);
  const before = tree(here.folder);
  const large = here.write('posts/large.mdx', 'x'.repeat(500_000), undefined);
  assert.throws(
    () => makeChanges(here.folder, [...changesOf(here), large]),
    (reason) => reason instanceof Unchanged && /the disk is full/.test(reason.message),
  );
  assert.deepEqual(tree(here.folder), before);
  makeChanges(here.folder, changesOf(here));
  assert.deepEqual(tree(here.folder), AFTER);
});

const ended = (call: number): Error => Object.assign(new Error(`call ${String(call)}`), { code: 'EIO' });

/** What a folder holds besides what a journal and its new files have left. */
const visible = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(tree(folder)).filter(([name]) => !/(^|\/)\./.test(name)));

/** Makes the changes on a disk whose calls fail, by number. */
function onBadDisk(here: Content, fails: (call: number) => boolean): { calls: number; reason: unknown } {
  let calls = 0;
  const restore = watchDisk((call) => {
    calls = call + 1;
    if (fails(call)) throw ended(call);
  });
  try {
    makeChanges(here.folder, changesOf(here));
    return { calls, reason: undefined };
  } catch (reason) {
    return { calls, reason };
  } finally {
    restore();
  }
}

const CALLS = (t: TestContext): number => onBadDisk(content(t), () => false).calls;

test('whatever step fails, all is as it was', (t) => {
  const before = tree(content(t).folder);
  for (let n = 0; n < CALLS(t); n += 1) {
    const here = content(t);
    const { reason } = onBadDisk(here, (call) => call === n);
    if (reason === undefined) assert.deepEqual(visible(here.folder), AFTER, `call ${String(n)}`);
    else {
      assert.ok(reason instanceof Unchanged, `call ${String(n)}`);
      assert.deepEqual(visible(here.folder), before, `call ${String(n)}`);
    }
  }
});

test('where steps can’t be taken back either, that is said, and the next command does it', (t) => {
  const before = tree(content(t).folder);
  const half: string[][] = [];
  for (let n = 0; n < CALLS(t); n += 1) {
    const here = content(t);
    const { reason } = onBadDisk(here, (call) => call >= n);
    if (reason instanceof HalfChanged) half.push([...reason.paths]);
    else if (reason !== undefined) assert.deepEqual(visible(here.folder), before, `call ${String(n)}`);
    recover(here.folder);
    assert.deepEqual(tree(here.folder), reason === undefined ? AFTER : before, `call ${String(n)}`);
  }
  assert.ok(half.length > 5 && half.every((paths) => paths.length > 0));
});

/** Makes the changes in a process that ends, as by a power cut, before the disk is called for the nth time. */
const killed = (folder: string, n: number): boolean =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'test/killed.ts'), folder, String(n)]).signal ===
  'SIGKILL';

// A disk that fails at every call from the nth on, above, holds the same; here nothing of the process is left.
for (const n of [9, 21])
  test(`killed before step ${String(n)}, all is as it was once the next command has looked`, (t) => {
    const here = content(t);
    const before = tree(here.folder);
    writeFileSync(join(here.folder, '../changes.json'), JSON.stringify(changesOf(here).map(plain)));
    assert.ok(killed(here.folder, n));
    assert.notDeepEqual(tree(here.folder), before);
    assert.ok(recover(here.folder));
    assert.deepEqual(tree(here.folder), before);
  });

/** A change as JSON can hold it. */
const plain = (change: Change): object =>
  'write' in change ? { ...change, was: change.was && Buffer.from(change.was).toString() } : change;

test('two commands don’t change the same folder at once', (t) => {
  const here = content(t);
  mkdirSync(join(here.folder, '.undo'));
  const other = { pid: process.ppid, steps: [] };
  writeFileSync(join(here.folder, '.undo/steps.json'), JSON.stringify(other));
  const before = tree(here.folder);
  assert.throws(() => makeChanges(here.folder, changesOf(here)), /another command is changing files there/);
  assert.deepEqual(tree(here.folder), before);
});

test('a folder that was moved with its journal is put right in its new place', (t) => {
  const here = content(t);
  const before = tree(here.folder);
  assert.ok(onBadDisk(here, (call) => call >= 20).reason instanceof HalfChanged);
  assert.notDeepEqual(visible(here.folder), before);
  const copy = join(here.folder, '../copy');
  cpSync(here.folder, copy, { recursive: true });
  assert.ok(recover(copy));
  assert.deepEqual(tree(copy), before);
});

test('what is edited before the next command stays', (t) => {
  const here = content(t);
  assert.ok(onBadDisk(here, (call) => call >= 21).reason instanceof HalfChanged);
  const edited = { 'reviews/b/index.mdx': 'b, edited', 'posts/new/index.mdx': 'new, edited' };
  for (const [name, text] of Object.entries(edited)) here.put(name, text);
  assert.ok(recover(here.folder));
  assert.deepEqual(tree(here.folder), { ...tree(content(t).folder), 'posts/new': '/', ...edited });
});
