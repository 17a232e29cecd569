import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { emptyFolder, tree } from '../disk/test/disks.ts';
import { swapOnSuccess } from './swap-on-success.ts';
import { callHook, ending, folderUrl } from './test/hooks.ts';

/** A project with files, and builds of it into `dist`. */
function project(t: TestContext, files: Readonly<Record<string, string>> = {}, output = 'dist') {
  const root = emptyFolder(t);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const integration = swapOnSuccess();
  let next: URL | undefined;
  const begin = (command = 'build') =>
    ending(t, () =>
      callHook(integration, 'astro:config:setup', {
        command,
        config: { root: folderUrl(root), outDir: folderUrl(join(root, output)) },
        updateConfig: ({ outDir }: { outDir: URL }) => (next = outDir),
      }),
    );
  const write = (name: string): void => {
    mkdirSync(next!, { recursive: true });
    writeFileSync(new URL(name, `${next!.href}/`), 'new');
  };
  const end = () => ending(t, () => callHook(integration, 'astro:build:done', {}));
  return { root, begin, write, end, next: () => next && fileURLToPath(next) };
}

const LAST = { 'dist/_headers': '', 'dist/last.html': 'last' };
const siteIn = (root: string) =>
  Object.entries(tree(root)).flatMap(([name, text]) => (/^dist\/[^.]/.test(name) ? [`${name} ${text}`] : []));

test('the new site takes the place of the last one when all of it is there', async (t) => {
  // A build that failed has left something.
  const { root, begin, write, end, next } = project(t, { ...LAST, '.astro/site/failed.html': 'failed' });
  assert.deepEqual(await begin(), { code: undefined, said: '' });
  assert.notEqual(next(), join(root, 'dist'));
  write('new.html');
  assert.deepEqual(siteIn(root), ['dist/_headers ', 'dist/last.html last']);
  assert.deepEqual(await end(), { code: undefined, said: '' });
  assert.deepEqual(siteIn(root), ['dist/new.html new']);
});

for (const [name, files, isTaken, output] of [
  ['is not there', {}, true],
  ['has nothing in it but what a disk or git keeps', { 'dist/.git/x': '', 'dist/lost+found/x': '' }, true],
  ['has a built site in it', LAST, true],
  ['has somebody’s files in it', { 'dist/thesis.odt': 'years of work' }, false],
  ['has somebody’s files beside hidden ones', { 'dist/.git/x': '', 'dist/thesis.odt': 'x' }, false],
  ['is a file', { dist: 'x' }, false],
  ['would be in a file', { dist: 'x' }, false, 'dist/site'],
] as const)
  test(`an output that ${name} is ${isTaken ? '' : 'not '}taken`, async (t) => {
    const { root, begin, next } = project(t, files, output);
    const before = tree(root);
    const { code, said } = await begin();
    assert.equal(code, isTaken ? undefined : 1);
    assert.equal(next() !== undefined, isTaken);
    if (isTaken) return;
    assert.match(said, /^error .*dist.* → .*OUT_DIR/);
    assert.equal(/files that are not of a built site/.test(said), !('dist' in files));
    const left = tree(root);
    for (const [file, text] of Object.entries(before)) assert.equal(left[file], text);
  });

test('a site that was being replaced when a build ended is put back', async (t) => {
  const { root, begin } = project(t, { 'dist.old/_headers': 'last' });
  await begin();
  assert.deepEqual(siteIn(root), ['dist/_headers last']);
});

test('of two builds at once, the second ends before it has touched anything', async (t) => {
  const { root, begin, next } = project(t, { ...LAST, '.astro/build.lock': '1' });
  const { code, said } = await begin();
  assert.equal(code, 1);
  assert.match(said, /another build .*process 1.* → .*delete \.astro\/build\.lock/);
  assert.equal(next(), undefined);
  assert.deepEqual(siteIn(root), ['dist/_headers ', 'dist/last.html last']);
});

test('a preview needs no place', async (t) => {
  const { root, begin, next } = project(t, { 'dist/thesis.odt': 'x' });
  assert.deepEqual([await begin('dev'), next()], [{ code: undefined, said: '' }, undefined]);
  assert.deepEqual(Object.keys(tree(root)), ['dist', 'dist/thesis.odt']);
});

test('where the new site can’t be put, that is said', async (t) => {
  const { root, begin, write, end } = project(t, {}, 'disk/dist');
  await begin();
  write('new.html');
  writeFileSync(join(root, 'disk'), 'a file');
  const { code, said } = await end();
  assert.equal(code, 1);
  assert.match(said, /^error .*disk.dist.* → .*build again/);
  assert.equal(tree(root)['disk'], 'a file');
});
