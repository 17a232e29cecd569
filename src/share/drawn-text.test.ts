import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import { emptyFolder } from '../disk/test/disks.ts';
import { letterable } from '../domain/lettering.ts';
import { readFont } from '../settings/fonts.ts';
import { drawText } from './drawn-text.ts';

const STIX = createRequire(import.meta.url).resolve(
  '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
);
const LETTERS = '𝔄𝔅';
/** Narrow: what is drawn is not as high as the place. */
const PLACE = { left: 60, top: 100, width: 120, height: 300, edge: 'bottom' } as const;

/** A font that has letters which the site's faces lack. */
async function fontIn(t: TestContext) {
  const folder = emptyFolder(t);
  writeFileSync(
    join(folder, 'own.ttf'),
    await subsetFont(readFileSync(STIX), LETTERS, { targetFormat: 'sfnt' }),
  );
  const font = readFont(folder, 'own.ttf');
  assert.ok(typeof font !== 'string');
  return font;
}

// First: what a process has drawn with once, it falls back on.
test('a title is drawn with the font that the file is', async (t) => {
  const font = await fontIn(t);
  const other = join(emptyFolder(t), 'other.ttf');
  writeFileSync(other, await subsetFont(readFileSync(STIX), 'x', { targetFormat: 'sfnt' }));
  const without = await drawText(LETTERS, { ...font, path: other }, PLACE);
  assert.notDeepEqual((await drawText(LETTERS, font, PLACE)).input, without.input);
});

test('a title that only a font of the author’s has letters for is left to it', async (t) => {
  const font = await fontIn(t);
  assert.equal(letterable([LETTERS], []), undefined);
  assert.deepEqual(letterable([LETTERS], [font]), { text: LETTERS, font });
  assert.deepEqual(letterable(['Low Tide'], [font]), { text: 'Low Tide', font: undefined });
  assert.equal(letterable([`${LETTERS}雨`], [font]), undefined);
});

test('it is drawn in its place, as large as that is', async (t) => {
  const font = await fontIn(t);
  for (const edge of ['top', 'bottom'] as const) {
    const { input, left, top } = await drawText(LETTERS, font, { ...PLACE, edge });
    const { width, height } = await sharp(input as Buffer).metadata();
    assert.equal(left, PLACE.left);
    assert.equal(top, edge === 'top' ? PLACE.top : PLACE.top + PLACE.height - height);
    assert.ok(width <= PLACE.width && width > PLACE.width / 2 && height < PLACE.height, `${width}×${height}`);
  }
});

test('what is no font is said, and what isn’t there', (t) => {
  const folder = emptyFolder(t);
  writeFileSync(join(folder, 'own.woff2'), readFileSync(STIX));
  const saidOf = (file: string) => {
    const font = readFont(folder, file);
    return typeof font === 'string' ? font : font.name;
  };
  assert.match(saidOf('own.woff2'), /no TrueType or OpenType file\n.*converted/);
  assert.match(saidOf('none.ttf'), /there is no "none\.ttf"/);
});
