import { fold } from '../text.ts';
import type { Reviewed, SeenFilm, Viewing } from './diary.ts';

/** How many there are of something. */
export interface Count<Key> {
  readonly key: Key;
  readonly count: number;
}

/** What the films or viewings of a year are counted by. Where a film says nothing of it, it isn't counted. */
export const DIMENSIONS = ['month', 'decade', 'genre', 'where', 'country'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Months and places are those of viewings; decades, genres and countries those of films, each of which counts once. */
export const COUNTS_FILMS: Readonly<Record<Dimension, boolean>> = {
  month: false,
  decade: true,
  genre: true,
  where: false,
  country: true,
};

/** The films of viewings, each once, in the order in which they were first seen. */
export const filmsOf = <Review extends Reviewed>(
  viewings: readonly Viewing<Review>[],
): SeenFilm<Review>[] => [...new Set(viewings.map(({ film }) => film))];

/** Counts names. Those that differ only in capitals are one, spelt as it was first. The most come first, then by name. */
export function countNames(names: readonly string[]): Count<string>[] {
  const counts = new Map<string, { key: string; count: number }>();
  for (const name of names) {
    const known = counts.get(fold(name));
    if (known) known.count += 1;
    else counts.set(fold(name), { key: name, count: 1 });
  }
  return mostFirst([...counts.values()], (key) => key);
}

/** The most first; of as many, by name. */
export const mostFirst = <Key>(counts: readonly Count<Key>[], nameOf: (key: Key) => string): Count<Key>[] =>
  counts.toSorted((a, b) => b.count - a.count || nameOf(a.key).localeCompare(nameOf(b.key), 'en'));

/** Whole numbers from the least to the greatest, in steps, with how often each is there. */
function countSteps(numbers: readonly number[], step: number): Count<number>[] {
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  const length = (Math.max(...numbers) - first) / step + 1;
  return Array.from({ length }, (_, at) => first + at * step).map((key) => ({
    key,
    count: numbers.filter((number) => number === key).length,
  }));
}

/** Viewings by month, 1 to 12, those without any included. */
export const byMonth = (viewings: readonly Viewing[]): Count<number>[] =>
  Array.from({ length: 12 }, (_, at) => ({
    key: at + 1,
    count: viewings.filter(({ date }) => Number(date.slice(5, 7)) === at + 1).length,
  }));

/** Films by decade, from the oldest to the newest, those between without any included. */
export const byDecade = (films: readonly SeenFilm[]): Count<number>[] =>
  countSteps(
    films.map(({ year }) => year - (year % 10)),
    10,
  );

/** Days on which films were seen, and how many, by date. */
export const byDay = (viewings: readonly Viewing[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(viewings, ({ date }) => date)].map(([date, { length }]) => [date, length]));
