import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { emptyFolder } from '../disk/test/disks.ts';
import { picture } from '../reading/test/content.ts';
import { repairCaches } from './repair-caches.ts';

const PICTURE = await picture(300);

/** A cache with a picture in it, and builds that use it. */
function cached(t: TestContext) {
  const root = emptyFolder(t);
  const folder = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const path = join(folder('cache/assets'), 'still.webp');
  writeFileSync(path, PICTURE);
  const { hooks } = repairCaches();
  const call = (hook: unknown, options: object): unknown => (hook as (options: object) => unknown)(options);
  const url = (name: string): URL => pathToFileURL(`${join(root, name)}/`);
  return {
    path,
    list: join(root, 'cache/assets.json'),
    folder,
    begin: (command = 'build') =>
      call(hooks['astro:config:setup'], { command, config: { cacheDir: url('cache'), root: url('.') } }),
    /** The picture is published as it was meant, whatever became of it in the cache. */
    end: () => {
      writeFileSync(join(folder('site/_astro'), 'still.webp'), PICTURE);
      call(hooks['astro:build:done'], { dir: url('site') });
    },
  };
}

const DAMAGE: readonly (readonly [name: string, damage: (path: string) => void])[] = [
  ['was cut', (path) => truncateSync(path, PICTURE.length - 20)],
  ['is empty', (path) => truncateSync(path, 0)],
  ['is something else', (path) => writeFileSync(path, Buffer.alloc(PICTURE.length, 'x'))],
];

for (const [name, damage] of DAMAGE)
  for (const finished of [true, false])
    test(`a picture that ${name} is not used again (${finished ? 'after' : 'before'} a build has published it)`, async (t) => {
      const { path, begin, end } = cached(t);
      await begin();
      assert.ok(existsSync(path));
      if (finished) end();
      damage(path);
      await begin();
      assert.ok(!existsSync(path));
    });

test('a picture that was cut while it was kept is not used again', async (t) => {
  const { path, begin, end } = cached(t);
  await begin();
  truncateSync(path, 100);
  end();
  await begin();
  assert.ok(!existsSync(path));
});

test('a picture that came with another time is used again', async (t) => {
  const { path, begin, end } = cached(t);
  await begin();
  end();
  utimesSync(path, 1, 1);
  await begin();
  assert.ok(existsSync(path));
});

test('pictures are a build’s business', async (t) => {
  const { path, begin } = cached(t);
  truncateSync(path, 100);
  await begin('dev');
  assert.ok(existsSync(path));
});

test('a picture that no page shows is looked at closely the next time', async (t) => {
  const { path, folder, list, begin, end } = cached(t);
  await begin();
  writeFileSync(join(folder('cache/assets'), 'other.webp'), PICTURE);
  end();
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(list, 'utf8')) as object), ['still.webp']);
  writeFileSync(path, 'x'.repeat(PICTURE.length));
  // What it has written down is of no use: then every picture is looked at.
  writeFileSync(list, '{');
  await begin();
  assert.deepEqual(readdirSync(folder('cache/assets')), ['other.webp']);
});

test('what has been published is not read again while its file stays as it was', async (t) => {
  const { path, list, begin, end } = cached(t);
  utimesSync(path, 1, 1);
  await begin();
  end();
  const known = readFileSync(list, 'utf8');
  // Its time tells that it is the same, though it isn’t: nobody has looked.
  writeFileSync(path, 'x'.repeat(PICTURE.length));
  utimesSync(path, 1, 1);
  await begin();
  assert.ok(existsSync(path));
  end();
  assert.equal(readFileSync(list, 'utf8'), known);
});

test('a site without pictures has nothing to repair', async (t) => {
  const { path, list, begin, end } = cached(t);
  rmSync(dirname(path), { recursive: true });
  await begin();
  end();
  assert.equal(readFileSync(list, 'utf8'), '{}');
});
