import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { STILL, folderOf } from '../test/content.ts';
import { PictureFiles } from './picture-file.ts';

test('a picture is looked at again only when it has changed', async (t) => {
  const folder = folderOf(t, { 'a.webp': STILL });
  const files = new PictureFiles();
  const look = files.look(`${folder}/a.webp`);
  assert.equal(files.look(`${folder}/a.webp`), look);
  writeFileSync(`${folder}/a.webp`, 'hello');
  assert.ok('what' in (await files.look(`${folder}/a.webp`)));
});
