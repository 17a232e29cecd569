import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { smallDisk } from '../disk/fixture.ts';
import type { Card } from './card.ts';
import { gallery } from './gallery.ts';
import { canWrite } from './letters.ts';

const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
after(() => rmSync(folder, { recursive: true }));

const cards = new Map<string, Card>([
  ['plain', { title: 'Ballerina', aside: '2025', scores: { story: { score: 1.5 } } }],
  ['script', { title: '雨中的图书馆', aside: '2024' }],
  ['markup', { title: '</svg><script>"&', line: '<b>' }],
  ['long', { title: 'The Slow and Entirely Unremarkable Voyage '.repeat(4) }],
]);

const draw = async () => {
  const said: string[] = [];
  const pictures = gallery(cards, folder, (progress) => said.push(progress));
  return { said, pictures: await Promise.all(pictures.values()) };
};

test('every card becomes a picture of its own, once', async () => {
  const first = await draw();
  const sizes = await Promise.all(first.pictures.map((picture) => sharp(picture).metadata()));
  assert.deepEqual(
    sizes.map(({ format, width, height }) => `${format} ${width}×${height}`),
    cards
      .keys()
      .map(() => 'jpeg 1200×630')
      .toArray(),
  );
  assert.equal(new Set(first.pictures.map((picture) => picture.toString('base64'))).size, cards.size);
  assert.match(first.said.join('\n'), /4 of 4, 4 newly drawn/);
  assert.equal(readdirSync(folder).length, cards.size);

  const again = await draw();
  assert.deepEqual(again.pictures, first.pictures);
  assert.deepEqual(again.said, []);
});

test('where pictures can’t be kept they are drawn all the same, and that is said once', async (t) => {
  const disk = smallDisk(t, '16k');
  if (disk === undefined) return;
  const said: string[] = [];
  const pictures = await Promise.all(gallery(cards, disk, (line) => said.push(line)).values());
  assert.equal(pictures.length, cards.size);
  assert.equal(said.filter((line) => /not kept .+: the disk is full/.test(line)).length, 1, said.join());
});

test('a picture that can’t be read fails its own card only', async () => {
  const pictures = gallery(
    new Map<string, Card>([
      ['bad', { title: 'X', picture: join(folder, 'nothing.webp') }],
      ['good', { title: 'Ballerina', aside: '2025', scores: { story: { score: 1.5 } } }],
    ]),
    folder,
    () => undefined,
  );
  await assert.rejects(pictures.get('bad')!, /nothing\.webp/);
  assert.ok((await pictures.get('good')!).length > 10_000);
});

for (const [text, writable] of [
  ['Joker: Folie à Deux', true],
  ['Kieślowski – “Ő”', true],
  ['مقهى', false],
  ['Ballerina 🩰', false],
] as const)
  test(`${text} ${writable ? 'can' : 'can’t'} be written`, () => assert.equal(canWrite(text), writable));
