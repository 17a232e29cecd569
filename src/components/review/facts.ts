import type { Film } from '../../domain/film.ts';
import type { Words } from '../../words/words.ts';

/** What can be measured and told of a film, each in a few words: its length, where it was made, what is spoken. */
export const figures = (
  { runtime, countries, languages }: Film,
  words: Pick<Words['film'], 'names' | 'runtime'>,
): string[] =>
  [
    runtime === undefined ? '' : words.runtime(runtime),
    words.names(countries),
    words.names(languages),
  ].filter(Boolean);

/** What else is known of a film, each in a few words: what kind it is, its genres, its figures. */
export const facts = (film: Film, words: Pick<Words['film'], 'kinds' | 'names' | 'runtime'>): string[] =>
  [
    film.kind === 'film' ? '' : words.kinds[film.kind],
    words.names(film.genres),
    ...figures(film, words),
  ].filter(Boolean);
