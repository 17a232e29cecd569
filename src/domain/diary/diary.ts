import type { Film } from '../film.ts';
import { fold } from '../text.ts';
import { type DiaryRating } from './rating.ts';
import { type Row, type Where, isWhole } from './row.ts';

/** A review, as far as the diary must know it. */
export interface Reviewed {
  readonly film: Film;
}

/** A film that was seen, however often: what its review says of it; for what that leaves open, the first row that does. */
export interface SeenFilm<Review extends Reviewed = Reviewed> {
  readonly title: string;
  /** The language of the title, where it is not the site's. */
  readonly lang: string | undefined;
  readonly year: number;
  readonly directors: readonly string[];
  readonly genres: readonly string[];
  readonly countries: readonly string[];
  /** In minutes. */
  readonly runtime: number | undefined;
  readonly review: Review | undefined;
}

/** A film being seen: a film may be seen several times. */
export interface Viewing<Review extends Reviewed = Reviewed> {
  readonly film: SeenFilm<Review>;
  /** `2025-06-08` */
  readonly date: string;
  readonly where: Where | undefined;
  /** The rating in its row. */
  readonly rating: DiaryRating | undefined;
  readonly tags: readonly string[];
  /** Whether the film had never been seen before. */
  readonly isFirst: boolean;
  /** Whether it was seen to its end: what wasn't counts in nothing. */
  readonly isWhole: boolean;
}

/** A film that rows are still found for. */
type Known<Review extends Reviewed> = { -readonly [Key in keyof SeenFilm<Review>]: SeenFilm<Review>[Key] };

/**
 * The viewings of a diary in the order of their days, each with its film.
 * @param rows Those of one day in the order in which they were seen.
 * @param reviews Whose films may have been seen.
 */
export function diaryOf<Review extends Reviewed>(
  rows: readonly Row[],
  reviews: readonly Review[],
): Viewing<Review>[] {
  const films = new Films(reviews);
  const seen = new Set<object>();
  const inOrder = rows.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
  return inOrder.map((row) => {
    const film = films.of(row);
    const { date, where, rating, tags, rewatch } = row;
    const whole = isWhole(row);
    const isFirst = whole && !rewatch && !seen.has(film);
    if (whole) seen.add(film);
    return { film, date, where, rating, tags, isFirst, isWhole: whole };
  });
}

/** What says which film is meant, but for films of one title and year by different people. */
export const filmKey = ({ title, year }: Pick<Film, 'title' | 'year'>): string => `${fold(title)} ${year}`;

/** The films of a diary, found by what a row says of them. */
class Films<Review extends Reviewed> {
  readonly #films = new Map<string, Known<Review>[]>();

  constructor(reviews: readonly Review[]) {
    for (const review of reviews) {
      const { title, alsoKnownAs, lang, year, directors, genres, countries, runtime } = review.film;
      const film = { title, lang, year, directors, genres, countries, runtime, review };
      for (const name of new Set([title, ...alsoKnownAs])) this.#add(filmKey({ title: name, year }), film);
    }
  }

  /** The film of a row, which may tell more of it. */
  of({ title, year, directors, genres, countries, runtime }: Row): Known<Review> {
    const key = filmKey({ title, year });
    const known = this.#films.get(key)?.find((film) => mayBeBy(film.directors, directors));
    if (!known) {
      const film = { title, lang: undefined, year, directors, genres, countries, runtime, review: undefined };
      this.#add(key, film);
      return film;
    }
    if (known.directors.length === 0) known.directors = directors;
    if (known.genres.length === 0) known.genres = genres;
    if (known.countries.length === 0) known.countries = countries;
    known.runtime ??= runtime;
    return known;
  }

  #add(key: string, film: Known<Review>): void {
    this.#films.set(key, [...(this.#films.get(key) ?? []), film]);
  }
}

/** Whether two lists of directors may be of one film: one says nothing, or somebody stands in both. */
const mayBeBy = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === 0 ||
  others.length === 0 ||
  some.some((name) => others.some((other) => fold(other) === fold(name)));
