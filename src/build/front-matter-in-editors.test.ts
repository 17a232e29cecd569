import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { frontMatterInEditors } from './front-matter-in-editors.ts';

test('follows entries as they come and go in a live preview', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'front-matter-'));
  context.after(() => rmSync(root, { recursive: true }));
  const write = (name: string): string => {
    const folder = join(root, 'src/content', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), '');
    return join(folder, 'index.mdx');
  };
  const known = (): Record<string, string> => {
    const list = readFileSync(join(root, '.astro/collections/collections.json'), 'utf8');
    const { entries } = JSON.parse(list) as { entries: Record<string, string> };
    const content = `file://${join(root, 'src/content')}`.toLowerCase();
    return Object.fromEntries(Object.entries(entries).map(([key, name]) => [key.replace(content, ''), name]));
  };

  // As it is for an author: the settings of tests are no editor's business.
  delete process.env['SITE_DIR'];
  write('reviews/a-2020');
  const watcher = new EventEmitter();
  const { hooks } = frontMatterInEditors();
  const call = (hook: unknown, options: object) => (hook as (options: object) => void)(options);
  call(hooks['astro:config:done'], { config: { root: pathToFileURL(`${root}/`) } });
  assert.deepEqual(Object.keys(known()), ['/reviews/a-2020/index.mdx']);

  call(hooks['astro:server:setup'], { server: { watcher } });
  const post = write('posts/é');
  watcher.emit('add', post);
  assert.deepEqual(known(), {
    '/reviews/a-2020/index.mdx': 'reviews-front-matter',
    '/posts/é/index.mdx': 'posts-front-matter',
  });
  rmSync(post);
  watcher.emit('unlink', post);
  assert.deepEqual(Object.keys(known()), ['/reviews/a-2020/index.mdx']);
});
