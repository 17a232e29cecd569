import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFont } from '../settings/fonts.ts';
import { LETTERS, canWrite, letterable } from '../domain/lettering.ts';
import { faces } from './letters.ts';

test('the faces have every letter that they are said to have', async () => {
  const fonts = (await faces()).map(({ data }) => parseFont(data));
  const said = Array.from({ length: 0x2213 }, (_, i) => String.fromCodePoint(i)).filter((sign) =>
    new RegExp(`[${LETTERS}]`, 'u').test(sign),
  );
  assert.ok(said.length > 600);
  assert.deepEqual(
    said.filter((sign) => !fonts.some((font) => font?.covers(sign))),
    [],
  );
});

/** Letters of mathematics: a script of its own, to the site's faces. */
const other = { name: 'Other', covers: (text: string) => /^[𝔸𝔹 ]*$/u.test(text) };

for (const [titles, expected] of [
  [['Joker: Folie à Deux'], 'Joker: Folie à Deux'],
  [['Kieślowski – “Ő”'], 'Kieślowski – “Ő”'],
  [['Ŝtelisto Ĉu'], 'Ŝtelisto Ĉu'],
  [['Mùi đu đủ xanh'], 'Mùi đu đủ xanh'],
  [['Mùi'.normalize('NFD')], 'Mùi'],
  [['Το βλέμμα του Οδυσσέα'], 'Το βλέμμα του Οδυσσέα'],
  [['Иди и смотри'], 'Иди и смотри'],
  [['Ballerina 🩰'], 'Ballerina'],
  [['One 👩‍👩‍👧 two ❤️ three 🇫🇷 ★ four 1️⃣'], 'One two three four 1'],
  [['\u202Eevil\u202C title'], 'evil title'],
  [['Où\u202F?'], 'Où\u00A0?'],
  [['مقهى'], undefined],
  [['مقهى', '咖啡馆', 'The Café'], 'The Café'],
  [['🎬'], undefined],
  [['🎬', 'Clapper'], 'Clapper'],
  [['𝔸𝔹 🎬', 'Letters'], '𝔸𝔹 in Other'],
  [[], undefined],
] as const)
  test(`a picture letters ${JSON.stringify(titles)} as ${String(expected)}`, () => {
    const found = letterable(titles, [other]);
    assert.equal(found && found.text + (found.font ? ` in ${found.font.name}` : ''), expected);
  });

test('Greek capitals bear no accents, and a capital that no face has is seen', () => {
  assert.ok(canWrite('ΐ'));
  assert.ok(!canWrite('ა'));
});
