import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dirOf, directionOf } from './direction.ts';

const rows = [
  ['Ballerina', 'ltr'],
  ['雨中的图书馆', 'ltr'],
  ['مقهى الفجر', 'rtl'],
  ['«שלום» (2024)', 'rtl'],
  ['2024: שלום', 'rtl'],
  ['ܫܠܡܐ', 'rtl'],
  ['ދިވެހި', 'rtl'],
  ['𞤀𞤁', 'rtl'],
  // It begins with a name, and goes on in its own language.
  ['Netflix הודיעה על סרט חדש', 'rtl'],
  ['שלום is what this film by Somebody Else is called', 'ltr'],
  ['The film is called שלום', 'ltr'],
  ['مقهى in French', 'rtl'],
  ['2024 – 9/10', undefined],
  // As much of the one as of the other.
  ['ab שב', 'ltr'],
  ['שב ab', 'rtl'],
  ['', undefined],
] as const;
for (const [text, direction] of rows)
  test(`${JSON.stringify(text)} is read ${direction ?? 'either way'}`, () => {
    assert.equal(directionOf(text), direction);
    assert.equal(dirOf(text), direction === 'rtl' ? 'rtl' : undefined);
  });

test('what isn’t there has no direction', () => assert.equal(dirOf(undefined), undefined));
