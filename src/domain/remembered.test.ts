import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered.ts';

test('asks once for each text, whatever the answer', () => {
  const asked: string[] = [];
  const ask = remembered((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  assert.deepEqual(['a', '', 'bc', 'a', ''].map(ask), [1, undefined, 2, 1, undefined]);
  assert.deepEqual(asked, ['a', '', 'bc']);
});
