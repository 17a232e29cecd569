import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, languageTag, names, text } from './text.ts';

for (const [schema, value, said] of [
  [text, 5, /^5 where text is needed\n.+\.$/],
  [text, ' \n', /^blank\n.+\.$/],
  [languageTag, 'English please', /^"English please" is not a language tag\n.+ zh-Hans\.$/],
  [names, 'Ann', /^"Ann" is not a list\n.*\[Ann\]\.$/],
  [names, 5, /^5 is not a list\n.*\[A, B\]\.$/],
] as const)
  test(`${JSON.stringify(value)} is refused, and it is said how to write it`, () =>
    assert.match(schema.safeParse(value).error!.issues[0]!.message, said));

test('names are kept without the white space around them', () =>
  assert.deepEqual(names.parse([' Ann ', 'Bo']), ['Ann', 'Bo']));

test('what people write now so, now so, is one', () => {
  for (const name of ['Ann  Other', ' ANN OTHER ', 'ann\u00A0other', 'Ａｎｎ\tOther'])
    assert.equal(fold(name), 'ann other');
  assert.notEqual(fold('Ann Other'), fold('AnnOther'));
});
