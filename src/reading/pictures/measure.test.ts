import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { STILL, picture } from '../test/content.ts';
import { measure } from './measure.ts';

const OTHERS = [await picture(1600, 'png'), await picture(1600, 'jpeg'), await picture(1600, 'gif')];

test('sizes are those that sharp sees', async () => {
  const base = sharp({ create: { width: 300, height: 200, channels: 4, background: '#40101080' } });
  const made = [
    base.clone().webp(),
    base.clone().webp({ lossless: true }),
    base.clone().removeAlpha().webp(),
    base.clone().png(),
    base.clone().jpeg(),
    base.clone().jpeg({ progressive: true }),
    base.clone().jpeg().withMetadata({ orientation: 6 }),
    base.clone().gif(),
  ];
  for (const image of made) {
    const bytes = await image.toBuffer();
    const { format, autoOrient } = await sharp(bytes).metadata();
    assert.deepEqual(await measure(bytes), {
      format: format === 'jpeg' ? 'jpg' : format,
      width: autoOrient.width,
      height: autoOrient.height,
      complete: true,
    });
  }
});

test('a header cut off anywhere breaks nothing', async () => {
  for (const bytes of [STILL, ...OTHERS])
    for (let length = 0; length < Math.min(bytes.length, 700); length += 1)
      await measure(bytes.subarray(0, length));
});
