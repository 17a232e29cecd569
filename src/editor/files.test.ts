import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { editorFiles } from './files.ts';

const written = (path: string): string => {
  try {
    return readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
  } catch {
    return '';
  }
};

for (const [path, text] of editorFiles())
  test(`${path} is what the domain says`, () =>
    assert.ok(written(path) === text, `${path} is out of date: run npm run editor-files and commit it.`));
