import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT, PICTURES } from './folders.ts';

/** Enough, with those written by hand, for a second page of reviews. */
const NIGHT_TRAINS = 22;

/** The first were on a blog before, and kept what feed readers knew them by. */
const feedIdOf = (number: number): string =>
  number <= 3
    ? `https://films.example/film/review/2021/03/0${number}/review-night-train-${number}`
    : `tag:films.example,2021-03-${String(number).padStart(2, '0')}:reviews/night-train-${number}-${1990 + number}`;

/** A review as small as one can be. Its scores differ from its neighbours', and cover the scale. */
const nightTrain = (number: number): string => `---
film:
  title: Night Train No. ${number}
  year: ${1990 + number}
  directors: [Director ${number}]
  writers: [Writer ${number}]
published: 2021-03-${String(number).padStart(2, '0')}
verdict: Night train number ${number} leaves on time.
still: { src: ./dusk.webp, alt: A pale sun low over a dark blue horizon. }
scores:
  story: ${(number % 9) / 4}
  performance: ${((number * 2) % 9) / 4}
  editing: ${(number % 5) / 4}
  direction: ${((number + 1) % 5) / 4}
  sound: ${((number + 2) % 5) / 4}
  cinematography: ${((number + 3) % 5) / 4}
  production: ${((number + 4) % 5) / 4}
  bonus: 0
tags: [night trains]
feedId: ${feedIdOf(number)}
---

It left at ten past eleven.
`;

/** A review of 30,000 words, ten a paragraph. */
const LONG = `---
film:
  title: The Long One
  year: 2022
  directors: [Ulf Sand]
published: 2022-04-04
verdict: Thirty thousand words, and every one of them the same as before.
still: { src: ./harbour.webp, alt: A white disc above green water. }
scores: { story: 1, performance: 1, editing: 0, direction: 0.5, sound: 0.5, cinematography: 0.5, production: 0.5, bonus: 0 }
feedId: tag:films.example,2022-04-04:reviews/the-long-one-2022
---

It begins.

${'The boat goes out, the boat comes in, nobody asks.\n\n'.repeat(3000)}It ends.
`;

function addReview(folder: string, slug: string, text: string): void {
  const home = join(folder, 'reviews', slug);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'index.mdx'), text);
}

/** Puts the pictures that an entry names beside it. */
function addPictures(entry: string): void {
  for (const [, name = ''] of readFileSync(entry, 'utf8').matchAll(/\.\/([\w-]+\.webp)/g))
    cpSync(join(PICTURES, name), join(dirname(entry), name));
}

/** Writes the content that the tests are about into a folder. */
export function writeContent(folder: string): void {
  cpSync(CONTENT, folder, { recursive: true });
  for (let number = 1; number <= NIGHT_TRAINS; number++)
    addReview(folder, `night-train-${number}-${1990 + number}`, nightTrain(number));
  addReview(folder, 'the-long-one-2022', LONG);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('index.mdx')) addPictures(join(folder, path));
}
