import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp, { type OverlayOptions } from 'sharp';
import { smallDisk } from '../disk/test/disks.ts';
import { CRITERIA } from '../domain/criteria.ts';
import type { Card } from './card.ts';
import { gallery } from './gallery.ts';

const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
after(() => rmSync(folder, { recursive: true }));

const SCORES = { criteria: CRITERIA, given: { story: { score: 1.5 } }, isPast: false };

const cards = new Map<string, Card>([
  ['plain', { title: 'Ballerina', aside: '2025', scores: SCORES }],
  ['script', { title: '雨中的图书馆', aside: '2024' }],
  ['markup', { title: '</svg><script>"&', line: '<b>' }],
  ['long', { title: 'The Slow and Entirely Unremarkable Voyage '.repeat(4) }],
]);

const draw = async () => {
  const said: string[] = [];
  const pictures = gallery(cards, folder, (progress) => said.push(progress));
  return { said, pictures: (await Promise.all(pictures.values())).map((read) => read()) };
};

/** What the middle of the top and of the foot of a picture look like, under the shade. */
async function coloursOf(picture: Buffer): Promise<string[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  return [20, info.height - 20].map((row) => {
    const at = (row * info.width + info.width / 2) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    const most = Math.max(red, green, blue);
    if (Math.min(red, green, blue) > most * 0.8) return 'white';
    return most === red ? 'red' : most === green ? 'green' : 'blue';
  });
}

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

// How the camera was held: top and bottom as they are, upside down, on either side.
for (const [orientation, top, bottom] of [
  [1, 'red', 'blue'],
  [3, 'blue', 'red'],
  [6, 'green', 'white'],
  [8, 'white', 'green'],
] as const)
  test(`a picture taken with orientation ${String(orientation)} is shown upright`, async () => {
    const part = (background: string, left: number, topmost: number) => ({
      ...{ input: { create: { width: 100, height: 100, channels: 3, background } }, left, top: topmost },
    });
    const file = join(folder, `${String(orientation)}.jpg`);
    // Seen from above: white on the right, green on the left of a field that is red above and blue below.
    await sharp({ create: { width: 300, height: 300, channels: 3, background: 'black' } })
      .composite([
        part('red', 100, 0),
        part('blue', 100, 200),
        part('green', 0, 100),
        part('white', 200, 100),
      ] as OverlayOptions[])
      .withMetadata({ orientation })
      .jpeg()
      .toFile(file);
    const [picture] = gallery(
      new Map([['x', { title: '雨', picture: file, focus: '50% 50%' }]]),
      folder,
      () => undefined,
    ).values();
    // Cropped to its middle, the top of the card is the lower half of the top third.
    assert.deepEqual(await coloursOf((await picture)!()), [top, bottom]);
  });

test('a card is drawn anew when its picture has changed, though not its name', async () => {
  const picture = join(folder, 'changing.svg');
  const drawn = async (colour: string): Promise<Buffer> => {
    writeFileSync(
      picture,
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="840"><rect width="1600" height="840" fill="${colour}"/></svg>`,
    );
    const pictures = gallery(new Map([['x', { title: '雨', picture }]]), folder, () => undefined);
    return (await pictures.get('x')!)();
  };
  const [red, blue] = [await drawn('red'), await drawn('blue')];
  assert.deepEqual([await coloursOf(red), await coloursOf(blue)].flat(), ['red', 'red', 'blue', 'blue']);
  assert.deepEqual(await drawn('red'), red);
});

test('where pictures can’t be kept they are drawn all the same, and that is said once', async (t) => {
  const disk = smallDisk(t, '16k');
  if (disk === undefined) return;
  const said: string[] = [];
  const pictures = await Promise.all(gallery(cards, disk, (line) => said.push(line)).values());
  assert.ok(pictures.every((read) => read().length > 1000));
  assert.equal(pictures.length, cards.size);
  assert.equal(said.filter((line) => /not kept .+: the disk is full/.test(line)).length, 1, said.join());
});

test('a picture that can’t be read fails its own card only', async () => {
  const pictures = gallery(
    new Map<string, Card>([
      ['bad', { title: 'X', picture: join(folder, 'nothing.webp') }],
      ['good', { title: 'Ballerina', aside: '2025', scores: SCORES }],
    ]),
    folder,
    () => undefined,
  );
  await assert.rejects(pictures.get('bad')!, /nothing\.webp/);
  assert.ok((await pictures.get('good')!)().length > 10_000);
});
