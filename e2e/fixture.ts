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

/** Puts the pictures that an entry names beside it. */
function addPictures(entry: string): void {
  for (const [, name = ''] of readFileSync(entry, 'utf8').matchAll(/\.\/([\w-]+\.webp)/g))
    cpSync(join(PICTURES, name), join(dirname(entry), name));
}

/** Writes the content that the tests are about into a folder. */
export function writeContent(folder: string): void {
  cpSync(CONTENT, folder, { recursive: true });
  for (let number = 1; number <= NIGHT_TRAINS; number++) {
    const home = join(folder, 'reviews', `night-train-${number}-${1990 + number}`);
    mkdirSync(home);
    writeFileSync(join(home, 'index.mdx'), nightTrain(number));
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('index.mdx')) addPictures(join(folder, path));
}
