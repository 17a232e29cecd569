import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canWrite, capitals, letterable } from './lettering.ts';

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
  [['Jin\u2011a\u2010b\u2012c\u2015d'], 'Jin-a-b–c–d'],
  [['5\u2032 7\u2033'], '5’ 7”'],
  [['a\u3000b\u2009c'], 'a\u00A0b\u00A0c'],
  [['Co\u00ADöperate\uFE0F'], 'Co\u00ADöperate'],
  [['Tea 👋🏽 \uE000 for two\u0007'], 'Tea for two'],
  [['☕ – …', 'Coffee'], 'Coffee'],
  [['𝔸'], '𝔸 in Other'],
  [['𝔸ა', 'Letters'], 'Letters'],
  [['咖啡', '𝔸', 'Café'], 'Café'],
] as const)
  test(`a picture letters ${JSON.stringify(titles)} as ${String(expected)}`, () => {
    const found = letterable(titles, [other]);
    assert.equal(found && found.text + (found.font ? ` in ${found.font.name}` : ''), expected);
  });

test('Greek capitals bear no accents, and a capital that no face has is seen', () => {
  assert.ok(canWrite('ΐ'));
  assert.ok(!canWrite('ა'));
});

for (const [text, expected] of [
  ['Straße', 'STRASSE'],
  ['Ο Τρίτος Άνθρωπος', 'Ο ΤΡΙΤΟΣ ΑΝΘΡΩΠΟΣ'],
  ['Ёлки', 'ЁЛКИ'],
] as const)
  test(`${text} in capitals is ${expected}`, () => assert.equal(capitals(text), expected));
