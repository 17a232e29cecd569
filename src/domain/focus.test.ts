import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focusSchema, parseFocus } from './focus.ts';

for (const [text, focus] of [
  ['top', '50% 0%'],
  ['left', '0% 50%'],
  ['bottom right', '100% 100%'],
  ['Right  Top', '100% 0%'],
  ['center', '50% 50%'],
  ['center top', '50% 0%'],
  ['30% 20%', '30% 20%'],
  [' 100% 0.25% ', '100% 0.25%'],
  [' top ', '50% 0%'],
  ['30%x 20%', undefined],
  ['top center left', undefined],
  ['0% 12.5%', '0% 12.5%'],
  ['', undefined],
  ['up', undefined],
  ['top bottom', undefined],
  ['left left', undefined],
  ['30%', undefined],
  ['30% 120%', undefined],
  ['30 20', undefined],
  ['-5% 20%', undefined],
  ['top left right', undefined],
  ['constructor', undefined],
] as const)
  test(`focus ${JSON.stringify(text)} is ${focus ?? 'no place'}`, () =>
    assert.equal(parseFocus(text), focus));

test('what is no place is said with what to write', () => {
  const { error } = focusSchema.safeParse('up');
  assert.match(error!.issues[0]!.message, /focus: "up" is no place in a picture\n.*"30% 20%"/);
});

test('what is a place is kept as how far it is from the left and from the top', () =>
  assert.equal(focusSchema.parse('top'), '50% 0%'));
