import { diaryOf, filmKey } from '../../domain/diary/diary.ts';
import { type Film, filmName, filmSchema } from '../../domain/film.ts';
import { slugFor } from '../../domain/slug.ts';
import { nearest } from '../../markdown/nearest.ts';
import type { Content } from '../../reading/reader.ts';
import type { Choice } from '../terminal/ask.ts';

/** A film that the author has reviewed or seen before. */
export interface FamiliarFilm {
  readonly title: string;
  readonly year: number;
  readonly directors: readonly string[];
  readonly genres: readonly string[];
  /** Other titles it goes by. */
  readonly names: readonly string[];
  readonly isReviewed: boolean;
  /** The days on which it was seen, in order. */
  readonly seen: readonly string[];
}

/** Every film of reviews, drafts included, and of the diary. */
export function familiarFilms({ entries, diary }: Pick<Content, 'entries' | 'diary'>): FamiliarFilm[] {
  const reviews = entries.flatMap(({ collection, frontMatter: { film } }): { film: Film }[] => {
    const { data } = filmSchema.safeParse(film);
    return collection === 'reviews' && data ? [{ film: data }] : [];
  });
  const viewings = diaryOf(
    diary.flatMap(({ rows }) => rows.map(({ row }) => row)),
    reviews,
  );
  const films = new Map(
    reviews.map(({ film }) => [
      filmKey(film),
      { ...film, names: film.alsoKnownAs, isReviewed: true, seen: [] as string[] },
    ]),
  );
  for (const { film, date } of viewings) {
    const key = filmKey(film);
    const { title, year, directors, genres } = film;
    const known = films.get(key);
    if (known) known.seen.push(date);
    else
      films.set(key, {
        ...filmSchema.parse({ title, year, directors, genres }),
        names: [],
        isReviewed: false,
        seen: [date],
      });
  }
  return [...films.values()].map(({ title, year, directors, genres, names, isReviewed, seen }) => ({
    ...{ title, year, directors, genres, names, isReviewed, seen },
  }));
}

/** A title without what people leave out when they type it. */
const fold = (title: string): string => slugFor(title) || title.trim().toLowerCase();

const titlesOf = ({ title, names }: FamiliarFilm): string[] => [title, ...names].map(fold);

/** The films that go by a title. */
export const called = (
  title: string,
  year: number | undefined,
  films: readonly FamiliarFilm[],
): FamiliarFilm[] =>
  films.filter((film) => titlesOf(film).includes(fold(title)) && (year === undefined || film.year === year));

/** As many as anybody looks through. */
const SHOWN = 8;

/** Films that may be meant by a title that none has: it is a part of theirs, or nearly theirs. */
export function likely(title: string, films: readonly FamiliarFilm[]): FamiliarFilm[] {
  const wanted = fold(title);
  const meant = nearest(wanted, films.flatMap(titlesOf));
  return films
    .filter((film) => titlesOf(film).some((name) => name === meant || name.includes(wanted)))
    .slice(0, SHOWN);
}

/** Films that were seen and have no review, not even a draft: those seen last come first. */
export const unreviewed = (films: readonly FamiliarFilm[]): FamiliarFilm[] =>
  films
    .filter(({ isReviewed }) => !isReviewed)
    .sort((a, b) => (a.seen.at(-1)! < b.seen.at(-1)! ? 1 : -1))
    .slice(0, SHOWN);

/** A film as an answer to choose. */
export const choice = (film: FamiliarFilm): Choice<FamiliarFilm> => ({
  value: film,
  label: filmName(film),
  hint: film.directors.join(', ') || undefined,
});
