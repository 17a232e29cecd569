import assert from 'node:assert/strict';
import { existsSync, mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    begin: () =>
      call(hooks['astro:config:setup'], {
        command: 'build',
        config: { cacheDir: url('cache'), root: url('.') },
      }),
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
