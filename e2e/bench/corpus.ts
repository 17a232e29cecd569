import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Reviews as a critic writes them in a lifetime, the same on every run: made from their numbers alone. */

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'the a film scene light camera woman man city night road house silence score cut frame face door window actor line story ending opening moment year summer winter train river stage war love letter mirror colour sound waits turns leaves finds forgets remembers holds opens breaks follows slowly never almost again without under behind beyond between every other first last small quiet sudden certain'.split(
    ' ',
  );
const NAMES =
  'Ada Ben Cleo Dario Edith Farid Greta Hugo Ines Jonas Kira Luis Mona Nils Olga Paul Rosa Sven'.split(' ');
const GENRES = ['Action', 'Comedy', 'Crime', 'Documentary', 'Drama', 'Horror', 'Romance', 'Thriller'];
const DIRECTORS = 400;
const STILLS = 12;

/** The criteria of the site that is measured, with their maxima: those that tests have. */
const MAXIMA = {
  story: 2,
  performance: 2,
  editing: 1,
  direction: 1,
  sound: 1,
  cinematography: 1,
  production: 1,
  bonus: 1,
};

export const slugOf = (number: number): string => `film-${number}-${1950 + (number % 70)}`;

/** A picture with a grain of its own, so that it costs what a photograph costs. */
async function still(number: number): Promise<Buffer> {
  const next = numbers(number + 1);
  const [width, height] = [1600, 900];
  const shapes = Array.from({ length: 40 }, () => {
    const hue = Math.round(next() * 360);
    return `<ellipse cx="${next() * width}" cy="${next() * height}" rx="${20 + next() * 300}" ry="${20 + next() * 200}" fill="hsl(${hue} 45% ${15 + next() * 50}%)" fill-opacity="0.7"/>`;
  });
  const drawing = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#222"/>${shapes.join('')}</svg>`,
  );
  const grain = {
    create: {
      width,
      height,
      channels: 3 as const,
      background: '#000',
      noise: { type: 'gaussian' as const, mean: 128, sigma: 18 },
    },
  };
  return sharp(drawing)
    .composite([{ input: await sharp(grain).png().toBuffer(), blend: 'soft-light' }])
    .webp({ quality: 82 })
    .toBuffer();
}

/** A WebP of its own bytes that shows the same: a chunk that nobody reads stands at its end. */
function withBytesOfItsOwn(webp: Buffer, number: number): Buffer {
  const chunk = Buffer.alloc(16);
  chunk.write('NUMB', 0, 'latin1');
  chunk.writeUInt32LE(8, 4);
  chunk.writeDoubleLE(number, 8);
  const all = Buffer.concat([webp, chunk]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

/** The text of a review. */
export function reviewText(
  number: number,
  { title = `Film ${number}`, story }: { title?: string; story?: number } = {},
): string {
  const next = numbers(1000 + number);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(next() * 14) }, () => pick(WORDS)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 + Math.floor(next() * 4) }, sentence).join(' ');
  const director = Math.floor(next() * DIRECTORS);
  const person = (): string => `${pick(NAMES)} ${pick(NAMES)}son`;
  const scores = Object.entries(MAXIMA).map(
    ([key, most]) => `  ${key}: ${Math.round(next() * most * 4) / 4}`,
  );
  if (story !== undefined) scores[0] = `  story: ${story}`;
  const others = [1, 2].map(() => Math.floor(next() * number));
  const day = new Date(Date.UTC(1990, 0, 1 + (number % 12_800))).toISOString().slice(0, 10);
  const paragraphs = Array.from({ length: 6 }, paragraph);
  const links =
    number > 10 ? others.map((other) => `[Film ${other}](/reviews/${slugOf(other)}/)`).join(' and ') : '';
  return `---
film:
  title: ${title}
  year: ${1950 + (number % 70)}
  directors: [Director ${director}]
  writers: [${person()}, ${person()}]
  cast: [${Array.from({ length: 5 }, person).join(', ')}]
  genres: [${[...new Set([pick(GENRES), pick(GENRES)])].join(', ')}]
  runtime: ${80 + Math.floor(next() * 70)}
published: ${day}
verdict: ${sentence()}
still: { src: ./still.webp, alt: ${sentence()} }
trailer: 0FSwsrFpkbw
scores:
${scores.join('\n')}
tags: [${pick(GENRES).toLowerCase()}]
feedId: tag:reels.example,${day}:reviews/${slugOf(number)}
---

${paragraphs.slice(0, 3).join('\n\n')}

## ${sentence().slice(0, -1)}

${paragraphs.slice(3).join('\n\n')}

${links && `It belongs beside ${links}.\n`}
<ScoreTable />

<Trailer />
`;
}

/** Writes review number `number` into a content folder. */
function writeReview(content: string, number: number, text: string, picture: Buffer): void {
  const folder = join(content, 'reviews', slugOf(number));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mdx'), text);
  writeFileSync(join(folder, 'still.webp'), withBytesOfItsOwn(picture, number));
}

/**
 * Writes a content folder.
 * @returns what writes one review more, or one again.
 */
export async function writeCorpus(
  content: string,
  reviews: number,
): Promise<(number: number, text: string) => void> {
  const stills = await Promise.all(Array.from({ length: STILLS }, (_, number) => still(number)));
  const write = (number: number, text: string): void =>
    writeReview(content, number, text, stills[number % STILLS]!);
  for (let number = 0; number < reviews; number += 1) write(number, reviewText(number));
  mkdirSync(join(content, 'pages/about'), { recursive: true });
  writeFileSync(
    join(content, 'pages/about/index.mdx'),
    '---\ntitle: About\ndescription: Who writes here.\n---\n\nSomebody.\n',
  );
  return write;
}
