import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference, placeOf } from './words.ts';

const words = (text: string): string[] => text.split(' ').filter(Boolean);

const ROWS: readonly [
  what: string,
  source: string,
  result: string,
  accountedFor: string,
  added: string,
  lost: string,
  gained: string,
][] = [
  ['all of it', 'a b a', 'a b a', '', '', '', ''],
  ['in another order', 'a b c', 'c a b', '', '', '', ''],
  ['one word less', 'a b a', 'a b', '', '', 'a', ''],
  ['one word more', 'a b', 'a b b', '', '', '', 'b'],
  ['one word accounted for', 'a b a', 'a b', 'a', '', '', ''],
  ['one of two accounted for', 'a a a', 'a', 'a', '', 'a', ''],
  ['one word added', 'a', 'a x', '', 'x', '', ''],
  ['a word changed', 'a b', 'a c', '', '', 'b', 'c'],
];

for (const [what, source, result, accountedFor, added, lost, gained] of ROWS)
  test(what, () => {
    assert.deepEqual(
      difference({
        source: words(source),
        result: words(result),
        accountedFor: words(accountedFor),
        added: words(added),
      }),
      { lost: words(lost), gained: words(gained) },
    );
  });

test('a word is found where it stands', () => {
  assert.equal(placeOf('rain', 'It begins\nin the rain.\n', 10), 11);
  assert.equal(placeOf('nowhere', 'It begins\nin the rain.\n', 10), 10);
});
