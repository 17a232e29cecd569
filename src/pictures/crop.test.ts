import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { crop, type Region } from './crop.ts';
import { isOnWhite } from './on-white.ts';

/** A wall with a head somewhere: a pale oval with hair and eyes. */
const portrait = (width: number, height: number, x: number, y: number, r: number): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="100%" height="100%" fill="#47525c"/><rect y="70%" width="100%" height="30%" fill="#3a434b"/>
  <circle cx="${x}" cy="${y - r * 0.2}" r="${r}" fill="#2b1a12"/>
  <ellipse cx="${x}" cy="${y}" rx="${r * 0.75}" ry="${r}" fill="#d9a47e"/>
  <circle cx="${x - r * 0.3}" cy="${y}" r="${r * 0.1}"/><circle cx="${x + r * 0.3}" cy="${y}" r="${r * 0.1}"/></svg>`),
  )
    .jpeg()
    .toBuffer();

const holds = ({ left, top, width, height }: Region, x: number, y: number, r: number): boolean =>
  left <= x - r && x + r <= left + width && top <= y - r && y + r <= top + height;

for (const [where, x, y] of [
  ['at the top', 800, 130],
  ['at the foot', 800, 760],
  ['in the left corner', 130, 130],
  ['at the right edge', 1480, 300],
  ['in the middle', 800, 450],
] as const)
  for (const ratio of [2.39, 16 / 9, 1.6, 0.8])
    test(`a head ${where} stays on, at ${ratio.toFixed(2)}`, async () => {
      const region = await crop(await portrait(1600, 900, x, y, 100), ratio);
      assert.ok(holds(region, x, y, 100), JSON.stringify(region));
      assert.ok(Math.abs(region.width / region.height - ratio) < 0.01);
    });

for (const [position, left, top] of [
  ['0% 0%', 0, 0],
  ['100% 100%', 0, 331],
  ['50% 20%', 0, 66],
] as const)
  test(`what the author says goes before what is seen: ${position}`, async () => {
    const region = await crop(await portrait(1600, 1000, 800, 500, 100), 2.39, position);
    assert.deepEqual(region, { left, top, width: 1600, height: 669 });
  });

test('a picture that a camera has turned is cut as it is seen', async () => {
  const turned = await sharp(await portrait(900, 1600, 450, 200, 100))
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.ok(holds(await crop(turned, 2), 450, 200, 100));
});

test('a picture of one colour is cut somewhere', async () => {
  const flat = await sharp({ create: { width: 1000, height: 1000, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  const { width, height } = await crop(flat, 2);
  assert.deepEqual([width, height], [1000, 500]);
});

for (const [what, background, expected] of [
  ['on white', '#fff', true],
  ['on nothing', '#0000', true],
  ['on a wall', '#47525c', false],
] as const)
  test(`a drawing ${what} ${expected ? 'is' : 'is not'} on white`, async () => {
    const drawing = await sharp({ create: { width: 400, height: 200, channels: 4, background } })
      .composite([
        {
          input: { create: { width: 200, height: 100, channels: 3, background: '#000' } },
          left: 100,
          top: 50,
        },
      ])
      .png()
      .toBuffer();
    assert.equal(await isOnWhite(drawing), expected);
  });
