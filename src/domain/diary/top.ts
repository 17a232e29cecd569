import { fold } from '../text.ts';
import { type Count, countNames, filmsOf, mostFirst } from './count.ts';
import type { Reviewed, SeenFilm, Viewing } from './diary.ts';

/** What can be ranked. */
export const RANKED = ['films', 'directors', 'genres', 'countries', 'places'] as const;
export type Ranked = (typeof RANKED)[number];

/** Films that were seen more than once, those seen most often first. */
export const topFilms = <Review extends Reviewed>(
  viewings: readonly Viewing<Review>[],
): Count<SeenFilm<Review>>[] =>
  mostFirst(
    [...Map.groupBy(viewings, ({ film }) => film)]
      .map(([key, { length: count }]) => ({ key, count }))
      .filter(({ count }) => count > 1),
    ({ title }) => title,
  );

/**
 * Who directed more than one of the films, and how many. A film by several counts for each of them and for all as a team.
 * @returns names: one, or those of a team.
 */
function topDirectors(films: readonly SeenFilm[]): Count<readonly string[]>[] {
  const single = countNames(films.flatMap(({ directors }) => directors)).map(({ key, count }) => ({
    key: [key],
    count,
  }));
  const teams = Map.groupBy(
    films.filter(({ directors }) => directors.length > 1),
    ({ directors }) => directors.map(fold).sort().join('\n'),
  );
  const together = [...teams.values()].map((same) => ({ key: same[0]!.directors, count: same.length }));
  return mostFirst(
    [...single, ...together].filter(({ count }) => count > 1),
    (names) => names.join(' '),
  );
}

/** A ranking but for films: what is counted, by its names. */
export function ranking(
  of: Exclude<Ranked, 'films'>,
  viewings: readonly Viewing[],
): Count<readonly string[]>[] {
  const films = filmsOf(viewings);
  if (of === 'directors') return topDirectors(films);
  const names =
    of === 'places'
      ? viewings.flatMap(({ where }) => (where ? [where.venue ?? where.place] : []))
      : films.flatMap((film) => film[of]);
  return countNames(names).map(({ key, count }) => ({ key: [key], count }));
}

/** The first of a ranking, and how many there are beyond them with as many as the last of them. */
export function cut<Key>(
  ranked: readonly Count<Key>[],
  length: number,
): { shown: Count<Key>[]; tied: number } {
  const shown = ranked.slice(0, length);
  const last = shown.at(-1)?.count;
  return { shown, tied: ranked.slice(length).filter(({ count }) => count === last).length };
}
