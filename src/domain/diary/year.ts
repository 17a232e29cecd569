import { byDay, countNames, filmsOf } from './count.ts';
import type { Reviewed, SeenFilm, Viewing } from './diary.ts';
import { isCinema } from './row.ts';

/** The numbers that a year has. */
export const NUMBERS = [
  'films',
  'viewings',
  'first watches',
  'rewatches',
  'cinema',
  'directors',
  'genres',
  'countries',
  'days',
  'reviews',
] as const;
export type NumberName = (typeof NUMBERS)[number];

/** A year of a diary. */
export interface Year<Review extends Reviewed = Reviewed> {
  readonly year: number;
  /** Those that count, in order. */
  readonly viewings: readonly Viewing<Review>[];
  /** All that stands in the log, what wasn't seen to its end included. */
  readonly log: readonly Viewing<Review>[];
  readonly films: readonly SeenFilm<Review>[];
  readonly numbers: Readonly<Record<NumberName, number>>;
}

/** The years of a diary, the newest first. */
export function yearsOf<Review extends Reviewed>(viewings: readonly Viewing<Review>[]): Year<Review>[] {
  const years = Map.groupBy(viewings, ({ date }) => Number(date.slice(0, 4)));
  return [...years].sort(([a], [b]) => b - a).map(([year, log]) => yearOf(year, log));
}

function yearOf<Review extends Reviewed>(year: number, log: readonly Viewing<Review>[]): Year<Review> {
  const viewings = log.filter(({ isWhole }) => isWhole);
  const films = filmsOf(viewings);
  const first = viewings.filter(({ isFirst }) => isFirst).length;
  const names = (of: 'directors' | 'genres' | 'countries') =>
    countNames(films.flatMap((film) => film[of])).length;
  return {
    year,
    viewings,
    log,
    films,
    numbers: {
      films: films.length,
      viewings: viewings.length,
      'first watches': first,
      rewatches: viewings.length - first,
      cinema: viewings.filter(({ where }) => isCinema(where)).length,
      directors: names('directors'),
      genres: names('genres'),
      countries: names('countries'),
      days: byDay(viewings).size,
      reviews: films.filter(({ review }) => review).length,
    },
  };
}

/** What stands out in a year; nothing where the year is too short to have it. */
export interface Extremes<Review extends Reviewed = Reviewed> {
  readonly first: Viewing<Review>;
  readonly last: Viewing<Review>;
  readonly oldest: SeenFilm<Review>;
  /** The day on which most was seen, the first of several: if it is more than one film. */
  readonly longestDay: { readonly date: string; readonly viewings: readonly Viewing<Review>[] } | undefined;
  /** Minutes, where they are known of every viewing. */
  readonly minutes: number | undefined;
}

/** @returns undefined of a year in which nothing was seen to its end. */
export function extremesOf<Review extends Reviewed>({
  viewings,
  films,
}: Year<Review>): Extremes<Review> | undefined {
  const [first] = viewings;
  const last = viewings.at(-1);
  if (!first || !last) return undefined;
  const days = [...Map.groupBy(viewings, ({ date }) => date)];
  const [date, longest] = days.reduce((best, day) => (day[1].length > best[1].length ? day : best));
  return {
    first,
    last,
    oldest: films.reduce((best, film) => (film.year < best.year ? film : best)),
    longestDay: longest.length > 1 ? { date, viewings: longest } : undefined,
    minutes: viewings.reduce<number | undefined>(
      (sum, { film }) => (sum === undefined || film.runtime === undefined ? undefined : sum + film.runtime),
      0,
    ),
  };
}

/**
 * A year of a diary.
 * @throws where there is none: of the years that entries name, the reader has said so already.
 */
export function yearIn<Known extends Year>(years: readonly Known[], year: number): Known {
  const found = years.find((one) => one.year === year);
  if (!found) throw new Error(`The diary has nothing of ${year}, up to today.`);
  return found;
}
