import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, folderOf } from '../reading/test/content.ts';
import { type Staged, stage } from './staging.ts';

const entry = (id: string, text: string): Staged => ({ id, text, beside: new Map() });
const MANIFEST = { name: '.import.json', text: '{}' };

test('entries are moved to their place, and what was there stays', (t) => {
  const around = folderOf(t, {
    'content/posts/mine/index.mdx': 'Mine.',
    'content/posts/b/a.webp': 'Also mine.',
  });
  const content = join(around, 'content');
  const staging = stage(content, true);
  const entries = [entry('posts/a', 'A'), entry('posts/b', 'B')];
  for (const item of entries) staging.put(item);
  assert.equal(existsSync(join(content, 'posts/a')), false);
  staging.settle(entries, MANIFEST);
  staging.clear();
  const text = (name: string) => readFileSync(join(content, name), 'utf8');
  assert.deepEqual(
    ['posts/a/index.mdx', 'posts/b/index.mdx', 'posts/b/a.webp', 'posts/mine/index.mdx', '.import.json'].map(
      text,
    ),
    ['A', 'B', 'Also mine.', 'Mine.', '{}'],
  );
  assert.deepEqual(readdirSync(around), ['content']);
});

const BEFORE: readonly [what: string, files: Files][] = [
  ['nothing', {}],
  [
    'an entry of that name',
    { 'content/reviews/a/index.mdx': 'Before.', 'content/.import.json': '{ "before": {} }' },
  ],
];

for (const [what, files] of BEFORE)
  test(`where one can’t be moved, none is: there was ${what}`, (t) => {
    const around = folderOf(t, files);
    const content = join(around, 'content');
    const staging = stage(content, true);
    const entries = [entry('reviews/a', 'A'), entry('posts/b', 'B')];
    for (const item of entries) staging.put(item);
    // Somebody else was quicker.
    if (!existsSync(content)) rmSync(content, { force: true });
    const all = () => Object.keys(files).map((name) => readFileSync(join(around, name), 'utf8'));
    const before = all();
    if (existsSync(content)) writeFileSync(join(content, 'posts'), 'in the way');
    else writeFileSync(content, 'in the way');
    assert.throws(() => {
      staging.settle(entries, MANIFEST);
    });
    staging.clear();
    assert.deepEqual(all(), before);
    assert.deepEqual(readdirSync(around), ['content']);
  });

test('a dry run is tried elsewhere', (t) => {
  const around = folderOf(t, {});
  const staging = stage(join(around, 'deep/content'), false);
  staging.put(entry('posts/a', 'A'));
  assert.deepEqual(readdirSync(around), []);
  staging.clear();
  assert.equal(existsSync(staging.folder), false);
});
