import { COUNTS_FILMS, type Count, type Dimension, byDecade, byMonth, countNames } from './count.ts';
import type { Year } from './year.ts';

/** What a chart shows of a year. */
export interface ChartData {
  /** A month from 1 to 12, a decade by its first year, or a name. */
  readonly counts: readonly Count<number | string>[];
  /** Whether films are counted, each once; else viewings. */
  readonly isFilms: boolean;
  /** How many there are, and of how many it is known. */
  readonly all: number;
  readonly known: number;
}

/** The numbers of a year by month, decade, genre, place or country. */
export function chartOf({ viewings, films }: Year, by: Dimension): ChartData {
  const isFilms = COUNTS_FILMS[by];
  const all = isFilms ? films.length : viewings.length;
  const named = (lists: readonly (readonly string[])[]): ChartData => ({
    counts: countNames(lists.flat()),
    isFilms,
    all,
    known: lists.filter(({ length }) => length > 0).length,
  });
  switch (by) {
    case 'month':
      return { counts: byMonth(viewings), isFilms, all, known: all };
    case 'decade':
      return { counts: byDecade(films), isFilms, all, known: all };
    case 'genre':
      return named(films.map(({ genres }) => genres));
    case 'country':
      return named(films.map(({ countries }) => countries));
    case 'where':
      return named(viewings.map(({ where }) => (where ? [where.place] : [])));
  }
}
