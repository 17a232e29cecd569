import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { build, emptyFolders } from '../build.ts';
import { filesIn } from '../files/built.ts';
import { elementsIn } from '../files/elements.ts';
import { readFeed } from '../files/feeds.ts';
import { expect, test } from '../visitor.ts';

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450"><circle cx="400" cy="225" r="200" fill="${colour}"/></svg>\n`;

const POST = `---
title: Drawn by hand
description: A circle, five times.
published: 2024-02-02
feedId: tag:films.example,2024-02-02:posts/drawn
cover: { src: ./cover.svg, alt: A red circle. }
---

In a line ![A green circle.](./inline.svg), alone

![A blue circle.](./alone.svg "Blue.")

<Still src="./wide.svg" alt="A grey circle." />

<Trailer video="https://vimeo.com/76979871" caption="Made" poster="./poster.svg" />
`;

const REVIEW = `---
film: { title: The Circle, year: 2020, directors: [Somebody] }
published: 2024-01-01
verdict: Round.
still: { src: ./still.svg, alt: A white circle. }
scores: { story: 1, performance: 1, editing: 1, direction: 1, sound: 1, cinematography: 1, production: 1, bonus: 0 }
feedId: tag:films.example,2024-01-01:reviews/the-circle-2020
---

Round.
`;

const DRAWINGS: Readonly<Record<string, string>> = {
  'posts/drawn/cover.svg': drawing('#ff0000'),
  'posts/drawn/inline.svg': drawing('green'),
  'posts/drawn/alone.svg': drawing('blue'),
  'posts/drawn/wide.svg': drawing('grey'),
  'posts/drawn/poster.svg': drawing('black'),
  'reviews/the-circle-2020/still.svg': drawing('#0000ff'),
};

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

test('drawings are pictures wherever pictures are, served as they are', async () => {
  const folders = emptyFolders('drawings');
  const entries = { 'posts/drawn/index.mdx': POST, 'reviews/the-circle-2020/index.mdx': REVIEW };
  write(folders.content, { ...entries, ...DRAWINGS });
  const { status, printed } = await build(folders);
  expect(status, printed).toBe(0);
  const { site } = folders;
  const built = (path: string): string => readFileSync(join(site, path), 'utf8');
  const named = (address: string): string => new URL(address, 'https://films.example').pathname;

  const published = readdirSync(join(site, '_astro')).filter((name) => name.endsWith('.svg'));
  expect(published.map((name) => built(`_astro/${name}`)).sort()).toEqual(Object.values(DRAWINGS).sort());

  for (const page of [
    'posts/drawn/index.html',
    'reviews/the-circle-2020/index.html',
    'index.html',
    'posts/index.html',
  ]) {
    const elements = elementsIn(built(page));
    const pictures = elements.filter(({ name }) => name === 'img').map(({ attributes }) => attributes);
    expect(pictures.length, page).toBeGreaterThan(0);
    for (const { src, width, height } of pictures) {
      expect(
        published.map((name) => `/_astro/${name}`),
        page,
      ).toContain(src);
      expect([width, height]).toEqual(['800', '450']);
    }
    expect(elements.filter(({ name }) => name === 'circle' || name === 'image').length, page).toBeLessThan(6);
    expect(built(page)).not.toContain('r="200"');
  }
  const opening = elementsIn(built('posts/drawn/index.html')).find(({ name }) => name === 'img');
  expect(opening?.attributes['fetchpriority']).toBe('high');

  // What is shown elsewhere is made of dots.
  for (const [card, [red, , blue]] of [
    ['posts/drawn', [255, 0, 0]],
    ['reviews/the-circle-2020', [0, 0, 255]],
  ] as const) {
    const file = join(site, `share/${card}.jpg`);
    const { format, width, height } = await sharp(file).metadata();
    expect([format, width, height]).toEqual(['jpeg', 1200, 630]);
    const { data } = await sharp(file)
      .extract({ left: 600, top: 200, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[red > blue ? 0 : 2]).toBeGreaterThan(100 + data[red > blue ? 2 : 0]!);
    expect(built(`${card}/index.html`)).toMatch(new RegExp(`"image":"[^"]*/share/${card}\\.jpg"`));
  }

  const { items } = readFeed(built('atom.xml'));
  expect(items.map(({ picture }) => named(picture!))).toEqual(
    ['cover', 'still'].map((name) => `/_astro/${published.find((file) => file.startsWith(name))}`),
  );
  const inFeed = items.flatMap(({ html }) => elementsIn(html)).filter(({ name }) => name === 'img');
  expect(inFeed.map(({ attributes: { width, height } }) => `${width}×${height}`)).toEqual(
    Array.from({ length: 5 }, () => '800×450'),
  );
  expect(built('atom.xml')).toContain('type="image/svg+xml"');

  // One that runs something stops the build, and is named.
  const before = filesIn(site);
  write(folders.content, { 'posts/drawn/wide.svg': drawing('red').replace('<circle', '<script/><circle') });
  const bad = await build(folders);
  expect(bad.status).toBe(1);
  expect(bad.printed).toMatch(/posts\/drawn\/index\.mdx:13:1.*wide\.svg: the drawing holds <script>/);
  expect(filesIn(site)).toEqual(before);
});
