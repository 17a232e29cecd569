import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES } from '../folders.ts';

const twelve = (scores: readonly number[]): string => {
  const keys =
    'story dialogue acting casting direction editing camera light sound music costume production-design';
  return `{ ${keys
    .split(' ')
    .map((key, index) => `${key}: ${String(scores[index % scores.length])}`)
    .join(', ')} }`;
};

/** Each review by its folder: its day, its scores, and what else there is of it. */
const REVIEWS: Readonly<Record<string, { day: string; scores: string; film?: string; more?: string }>> = {
  'salt-harbour-2019': { day: '2019-05-01', scores: twelve([7.5, 9, 10, 4, 0]) },
  'the-quarry-2020': { day: '2020-03-01', scores: twelve([10, 9.5]) },
  'night-ferry-2021': {
    day: '2021-06-01',
    scores: '{ story: 87, craft: { score: 100, note: Not a seam. }, heart: 9 }',
  },
  'a-map-of-ash-2022': { day: '2022-06-01', scores: '{ story: 100, craft: 100, heart: 100 }' },
  'low-tide-2023': { day: '2023-06-01', scores: '3.5' },
  'the-last-lamp-2024': {
    day: '2024-06-01',
    scores: '{ stars: { score: 5, note: "For the last shot, which is also the first." } }',
    film: `runtime: 112, genres: [Drama, Mystery], countries: [Norway, Portugal], languages: [Norwegian, Portuguese],
    cast: [Sunniva Aas, Tomé Falcão, Greta Moe], tmdb: 1234567, imdb: tt9900001, letterboxd: the-last-lamp`,
  },
  'notes-from-a-festival-2025': { day: '2025-05-01', scores: 'none' },
  'eleven-minutes-2025': { day: '2025-06-01', scores: '0', film: 'kind: short, runtime: 11, tmdb: 7' },
  'the-ferrymen-2025': {
    day: '2025-07-01',
    scores: '4',
    film: 'kind: series, imdb: tt9900002, tmdb: 42, runtime: 50',
  },
  'the-ferrymen-second-season-2025': { day: '2025-08-01', scores: '2.5', film: 'kind: season, tmdb: 42' },
};

const title = (slug: string): string =>
  slug
    .replace(/-\d+$/, '')
    .replaceAll('-', ' ')
    .replace(/^\w/, (letter) => letter.toUpperCase());

/** Writes the reviews of three lives into a folder. */
export function writeLife(folder: string): void {
  for (const [slug, { day, scores, film, more = '' }] of Object.entries(REVIEWS)) {
    const home = join(folder, 'reviews', slug);
    mkdirSync(home, { recursive: true });
    cpSync(join(PICTURES, 'dusk.webp'), join(home, 'dusk.webp'));
    const facts = [`title: ${title(slug)}`, `year: ${slug.slice(-4)}`, 'directors: [Ida Marlowe]', film];
    writeFileSync(
      join(home, 'index.mdx'),
      `---
film: { ${facts.filter(Boolean).join(', ')} }
published: ${day}
verdict: ${title(slug)} comes in, and goes out again.
still: { src: ./dusk.webp, alt: A pale sun low over a dark blue horizon. }
scores: ${scores}
feedId: tag:three-lives.example,${day}:reviews/${slug}
---

It came in at ten past eleven.
${more}`,
    );
  }
}
