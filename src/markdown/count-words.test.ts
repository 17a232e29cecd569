import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords } from './count-words.ts';

const COUNTED: readonly (readonly [text: string, words: number])[] = [
  ['', 0],
  ['one', 1],
  ['It’s a well-known “fact” – or two…', 6],
  ['Élan naïve Ærø', 3],
  ['Привет, мир!', 2],
  ['مرحبا بالعالم', 2],
  ['君たちはどう生きるか', 5],
  ['The film 君の名は (2016)', 5],
  ['— … “”', 0],
];
for (const [text, words] of COUNTED)
  test(`${JSON.stringify(text)} has ${words} words`, () => assert.equal(countWords(text), words));
