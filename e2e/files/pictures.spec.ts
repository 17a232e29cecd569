import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import sharp from 'sharp';
import { foldersOf } from '../build.ts';
import { filesIn } from './built.ts';

const { site } = foldersOf('main');

test('every picture of the site can be decoded to its last byte', async () => {
  const pictures = filesIn(site).filter((path) => /\.(?:avif|gif|jpe?g|png|svg|webp)$/.test(path));
  expect(pictures.length).toBeGreaterThan(20);
  const broken = await Promise.all(
    pictures.map((path) =>
      sharp(join(site, path))
        .stats()
        .then(
          () => undefined,
          (reason: unknown) => `${path}: ${String(reason)}`,
        ),
    ),
  );
  expect(broken.filter((why) => why !== undefined)).toEqual([]);
});
