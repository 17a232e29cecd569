import { readFileSync } from 'node:fs';
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

test('no picture is published that nothing shows: neither originals nor what is yet to appear', () => {
  const all = filesIn(site);
  const texts = all
    .filter((path) => /\.(?:css|html|js|json|xml)$/.test(path))
    .map((path) => readFileSync(join(site, path), 'utf8'))
    .join('\n');
  const named = new Set(texts.match(/_astro\/[\w.%-]+/g)?.map((path) => decodeURI(path)));
  const pictures = all.filter((path) => /^_astro\/.+\.(?:gif|jpe?g|png|svg|webp)$/.test(path));
  expect(pictures.length).toBeGreaterThan(20);
  expect(pictures.filter((path) => !named.has(path))).toEqual([]);
});
