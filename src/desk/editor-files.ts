import { resolve } from 'node:path';
import { writeWhole } from '../disk/write-whole.ts';
import { editorFiles } from '../editor/files.ts';

/** Writes what editors are told of the criteria, the front matter and the vocabulary. */
for (const [path, text] of editorFiles()) {
  writeWhole(resolve(import.meta.dirname, '../..', path), text);
  console.log(path);
}
