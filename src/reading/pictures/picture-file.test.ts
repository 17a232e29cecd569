import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { STILL, folderOf } from '../test/content.ts';
import { lookAt } from './picture-file.ts';

test('a picture is looked at again only when it has changed', async (t) => {
  const folder = folderOf(t, { 'a.webp': STILL });
  const look = lookAt(`${folder}/a.webp`);
  assert.equal(lookAt(`${folder}/a.webp`), look);
  writeFileSync(`${folder}/a.webp`, 'hello');
  assert.ok('what' in (await lookAt(`${folder}/a.webp`)));
});
