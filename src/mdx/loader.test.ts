import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { CONTENT_FOLDER, sharedReader } from '../reading/shared-reader.ts';
import { bodyOf } from './bodies.ts';
import { contentLoader } from './loader.ts';
import { problemsLoader } from './problems.ts';

/** A content folder of this test's own, and what Astro gives a loader. */
const root = mkdtempSync(join(tmpdir(), 'loader-'));
const folder = join(root, CONTENT_FOLDER);
const review = join(folder, 'reviews/torture-1999/index.mdx');

type Stored = {
  id: string;
  data: Record<string, unknown>;
  digest?: string;
  filePath?: string;
  deferredRender?: boolean;
};

/** After all that the folder holds. */
const NOW = new Date('2030-01-01');

const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
const told: string[] = [];

function load(loader: Loader, collection: string, live: boolean) {
  const store = new Map<string, Stored>();
  const context = {
    collection,
    store: {
      get: (id: string) => store.get(id),
      keys: () => [...store.keys()],
      set: (entry: Stored) => store.set(entry.id, entry),
      delete: (id: string) => store.delete(id),
      addModuleImport: (path: string) => told.push(path),
      addAssetImports: () => undefined,
    },
    config: { root: pathToFileURL(`${root}/`) },
    logger: { error: (message: string) => told.push(message), warn: () => undefined },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    ...(live && { watcher }),
  };
  return {
    store,
    done: loader.load(context as unknown as LoaderContext),
    again: () => loader.load(context as unknown as LoaderContext),
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is so, however busy the machine is. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 60_000; waited += 20) await pause(20);
}
const edit = (change: (source: string) => string): void =>
  writeFileSync(review, change(readFileSync(review, 'utf8')));

before(() => cpSync(new URL('./test', import.meta.url), folder, { recursive: true }));
after(() => {
  watcher.removeAllListeners();
  rmSync(root, { recursive: true });
});

test('an entry is stored with its front matter, the pictures of its body, and a path from the root', async () => {
  const { store, done } = load(contentLoader('reviews', NOW), 'reviews', false);
  await done;
  const entry = store.get('torture-1999')!;
  assert.equal(entry.filePath, `${CONTENT_FOLDER}/reviews/torture-1999/index.mdx`);
  assert.equal(entry.data['published'], '2020-01-01');
  assert.deepEqual(entry.data['pictures'], { './wide.webp': './wide.webp' });
  assert.equal(entry.data['opening'], `${CONTENT_FOLDER}/reviews/torture-1999/wide.webp`);
  assert.equal(entry.deferredRender, undefined);
  assert.match(bodyOf('reviews', 'torture-1999', entry.digest!)!.compiled.code, /_createMdxContent/);
});

test('an entry that imports is left to Astro', async () => {
  const { store, done, again } = load(contentLoader('posts', NOW), 'posts', false);
  await done;
  const entry = store.get('imports-2020')!;
  assert.equal(entry.deferredRender, true);
  await again();
  assert.equal(store.get('imports-2020'), entry, 'kept');
  assert.deepEqual(
    told,
    [`${CONTENT_FOLDER}/posts/imports-2020/index.mdx`],
    'Astro is told of a kept entry’s module',
  );
});

test('a build has nothing to do with a draft, not even with its pictures; a live preview has', async () => {
  const stored = async (live: boolean) => {
    sharedReader(root).changed();
    const { store, done, again } = load(contentLoader('reviews', NOW), 'reviews', live);
    await done;
    const first = store.has('torture-1999');
    await again();
    return [first, store.has('torture-1999')];
  };
  edit((source) => source.replace('published:', 'draft: true\npublished:'));
  assert.deepEqual(await stored(false), [false, false]);
  assert.deepEqual(await stored(true), [true, true]);
  edit((source) => source.replace('draft: true\n', ''));
  assert.deepEqual(await stored(false), [true, true]);
  watcher.removeAllListeners();
});

test('the digest follows the words and the bytes of the pictures', async () => {
  const digest = async () => {
    sharedReader(root).changed();
    const { store, done } = load(contentLoader('reviews', NOW), 'reviews', false);
    await done;
    return store.get('torture-1999')!.digest;
  };
  const first = await digest();
  assert.equal(await digest(), first);
  edit((source) => source.replace('Escapes', 'Escaped'));
  const second = await digest();
  assert.notEqual(second, first);
  const picture = join(folder, 'reviews/torture-1999/wide.webp');
  writeFileSync(picture, Buffer.concat([readFileSync(picture), Buffer.alloc(2)]));
  assert.notEqual(await digest(), second);
});

test('what happens elsewhere is no reason to read', async () => {
  const { store, done } = load(contentLoader('reviews', NOW), 'reviews', true);
  await done;
  const entry = store.get('torture-1999');
  edit((source) => source.replace('Autolink', 'A link'));
  watcher.emit('change', join(root, `${CONTENT_FOLDER}-of-another/x.mdx`));
  await pause(300);
  assert.equal(store.get('torture-1999'), entry);
});

test('a live preview follows the folder: broken, mended, renamed, deleted', async () => {
  const reviews = load(contentLoader('reviews', NOW), 'reviews', true);
  const problems = load(problemsLoader(), 'problems', true);
  await Promise.all([reviews.done, problems.done]);
  const errors = () =>
    (problems.store.get('reviews/torture-1999')?.data['problems'] ?? []) as { what: string; line: number }[];

  edit((source) => source.replace('Emoji', 'I <3 emoji'));
  watcher.emit('change', review);
  await until(() => reviews.store.size === 0 && errors().length > 0);
  assert.deepEqual([...reviews.store.keys()], []);
  assert.match(
    errors()
      .map(({ what }) => what)
      .join(),
    /"<3 emoji" is none/,
  );
  assert.equal(problems.store.get('reviews/torture-1999')?.data['title'], 'Torture: everything at once');

  edit((source) => source.replace('I <3 emoji', 'Emoji'));
  watcher.emit('change', review);
  await until(() => reviews.store.size > 0 && errors().length === 0);
  assert.deepEqual([...reviews.store.keys()], ['torture-1999']);
  assert.deepEqual(errors(), []);

  renameSync(join(folder, 'reviews/torture-1999'), join(folder, 'reviews/renamed-1999'));
  watcher.emit('unlinkDir', join(folder, 'reviews/torture-1999'));
  watcher.emit('addDir', join(folder, 'reviews/renamed-1999'));
  await until(() => reviews.store.has('renamed-1999') && reviews.store.size === 1);
  assert.deepEqual([...reviews.store.keys()], ['renamed-1999']);

  rmSync(join(folder, 'reviews/renamed-1999'), { recursive: true });
  watcher.emit('unlinkDir', join(folder, 'reviews/renamed-1999'));
  await until(() => reviews.store.size === 0);
  assert.deepEqual([...reviews.store.keys()], []);
});
