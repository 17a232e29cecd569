import type { Measure, Row } from '../rows.ts';

/** What the reviews of these tests are judged by, and what they were judged by before. */
export const TODAY: readonly Measure[] = [
  { key: 'plot', name: 'Plot', outOf: 2 },
  { key: 'light', name: 'Light', outOf: 1 },
  { key: 'noise', name: 'Noise', outOf: 1 },
];
export const BEFORE: readonly Measure[] = [
  { key: 'plot', name: 'Plot', outOf: 5 },
  { key: 'hats', name: 'Hats', outOf: 5 },
];

/** The row of a film that is called as its slug is, without a year. */
export const row = (slug: string, given: Partial<Row> = {}): Row => ({
  ...{ slug, title: slug, titleLang: '', otherTitles: [], year: 2000, directors: [], writers: [] },
  ...{ genres: [], reviewed: 2020, verdict: '', lang: '', dir: '', period: -1, scores: [] },
  ...given,
});

/** A row with a score for each of today's criteria. */
export const scored = (slug: string, scores: Row['scores'], given: Partial<Row> = {}): Row =>
  row(slug, { period: 0, scores, ...given });

/** Numbers from 0 to 1 that are the same on every run. */
export function numbers(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
