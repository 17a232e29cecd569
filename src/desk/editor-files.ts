import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { editorFiles } from '../editor/files.ts';

/** Writes what editors are told of the criteria, the front matter and the vocabulary. */
for (const [path, text] of editorFiles()) {
  const file = resolve(import.meta.dirname, '../..', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}
