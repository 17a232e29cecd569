import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain, explained, show } from './explain.ts';

const endless: unknown[] = [];
endless.push(endless);

for (const [value, text] of [
  ['a "b"', String.raw`"a \"b\""`],
  [1.5, '1.5'],
  [true, 'true'],
  [null, 'nothing'],
  [undefined, 'nothing'],
  [{ a: [1] }, '{"a":[1]}'],
  [endless, 'something without end'],
  [NaN, 'NaN'],
  ['x'.repeat(78), `"${'x'.repeat(78)}"`],
  ['x'.repeat(79), `"${'x'.repeat(78)}…`],
  ['x'.repeat(500), `"${'x'.repeat(78)}…`],
] as const)
  test(`${text.slice(0, 30)} is shown so`, () => assert.equal(show(value), text));

test('what and fix are on two lines', () => assert.equal(explain('a', 'b'), 'a\nb'));

for (const [message, words] of [
  [explain('a', 'b'), { what: 'a', fix: 'b' }],
  [explain('a', 'b\nc'), { what: 'a', fix: 'b\nc' }],
  ['Invalid input', undefined],
] as const)
  test(`${JSON.stringify(message)} is taken apart again`, () => assert.deepEqual(explained(message), words));
