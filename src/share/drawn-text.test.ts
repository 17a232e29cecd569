import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { letterable } from '../domain/lettering.ts';
import { readFont } from '../settings/fonts.ts';
import { drawText } from './drawn-text.ts';

const { resolve } = createRequire(import.meta.url);
const STIX = resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2');
const LEAGUE = resolve('@fontsource-variable/league-gothic/files/league-gothic-latin-wdth-normal.woff2');
const LETTERS = '𝔄𝔅';
/** Narrow: what is drawn is not as high as the place. */
const PLACE = { left: 60, top: 100, width: 120, height: 300, edge: 'bottom' } as const;

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
after(() => rmSync(folder, { recursive: true }));

/** A font of an author's, cut to a few letters. */
async function fontOf(source: string, letters: string, file: string) {
  writeFileSync(
    join(folder, file),
    await subsetFont(readFileSync(source), letters, { targetFormat: 'sfnt' }),
  );
  const font = readFont(folder, file);
  assert.ok(typeof font !== 'string');
  return font;
}
const other = await fontOf(LEAGUE, 'x', 'other.ttf');
const font = await fontOf(STIX, LETTERS, 'own.ttf');

// First: what a process has drawn with once, it falls back on.
test('a title is drawn with the font that the file is', async () => {
  const without = await drawText(LETTERS, other, PLACE);
  assert.notDeepEqual((await drawText(LETTERS, font, PLACE)).input, without.input);
});

test('a title that only a font of the author’s has letters for is left to it', () => {
  assert.equal(letterable([LETTERS], []), undefined);
  assert.deepEqual(letterable([LETTERS], [font]), { text: LETTERS, font });
  assert.deepEqual(letterable(['Low Tide'], [font]), { text: 'Low Tide', font: undefined });
  assert.equal(letterable([`${LETTERS}雨`], [font]), undefined);
});

test('signs that markup is made of are drawn as they are', async () => {
  const signed = await fontOf(LEAGUE, 'ab<>&;mptlg', 'signed.ttf');
  const drawn = async (text: string) => (await drawText(text, signed, PLACE)).input as Buffer;
  const [plain, ...others] = await Promise.all(['ab', '<b>a</b>b', 'a&b', 'a<b', 'a>b'].map(drawn));
  for (const other of others) assert.notDeepEqual(other, plain);
});

test('it is drawn in its place, as large as that is', async () => {
  for (const edge of ['top', 'bottom'] as const) {
    const { input, left, top } = await drawText(LETTERS, font, { ...PLACE, edge });
    const { width, height } = await sharp(input as Buffer).metadata();
    assert.equal(left, PLACE.left);
    assert.equal(top, edge === 'top' ? PLACE.top : PLACE.top + PLACE.height - height);
    assert.ok(width <= PLACE.width && width > PLACE.width / 2 && height < PLACE.height, `${width}×${height}`);
  }
});
