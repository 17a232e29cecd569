import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFont } from '../settings/fonts.ts';
import { LETTERS } from '../domain/lettering.ts';
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
