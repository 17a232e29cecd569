import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import subsetFont from 'subset-font';
import { parseFont, readFont } from './fonts.ts';

const { resolve } = createRequire(import.meta.url);
const fileOf = (font: string): Buffer => readFileSync(resolve(`@fontsource${font}.woff2`));
const STIX = fileOf('/stix-two-math/files/stix-two-math-latin-400-normal');

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
after(() => rmSync(folder, { recursive: true }));

for (const [what, font, letters, name, lacks] of [
  ['letters beyond the first plane', STIX, 'x∑𝔄𝔅', 'STIX Two Math Regular', 'yЖ𝔇'],
  [
    'letters of the first plane only',
    fileOf('-variable/league-gothic/files/league-gothic-latin-wdth-normal'),
    ' Aé€',
    'League Gothic Regular',
    'BЖ𝔄',
  ],
] as const)
  test(`a font of ${what} has them, and no others`, async () => {
    const file = await subsetFont(font, letters, { targetFormat: 'sfnt' });
    writeFileSync(join(folder, 'own.ttf'), file);
    const found = readFont(folder, 'own.ttf');
    assert.ok(typeof found !== 'string');
    assert.deepEqual([found.name, found.path], [name, join(folder, 'own.ttf')]);
    assert.ok(found.covers(letters) && found.covers(''));
    for (const letter of lacks) assert.ok(!found.covers(`${letters}${letter}`), letter);
    // As part of a larger file in memory, too.
    assert.equal(parseFont(Buffer.concat([STIX, file]).subarray(STIX.length))?.name, name);
  });

for (const [what, bytes] of [
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('no font, but long enough to look for tables')],
  ['a font cut short', Buffer.from([0, 1, 0, 0, 0, 9, 0, 0])],
  ['this test', readFileSync(import.meta.filename)],
] as const)
  test(`${what} is no font`, () => assert.equal(parseFont(bytes), undefined));

test('what is no font is said, and what isn’t there', () => {
  writeFileSync(join(folder, 'own.woff2'), STIX);
  const saidOf = (file: string) => {
    const font = readFont(folder, file);
    return typeof font === 'string' ? font : font.name;
  };
  assert.match(saidOf('own.woff2'), /no TrueType or OpenType file\n.*converted/);
  assert.match(saidOf('none.ttf'), /there is no "none\.ttf"/);
});
