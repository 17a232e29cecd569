import type { Film } from '../../domain/film.ts';
import type { Words } from '../../words/words.ts';

/** What else is known of a film, each in a few words: what kind it is, genres, length, where it was made, what is spoken. */
export const facts = (
  { kind, genres, runtime, countries, languages }: Film,
  words: Pick<Words['film'], 'kinds' | 'names' | 'runtime'>,
): string[] =>
  [
    kind === 'film' ? '' : words.kinds[kind],
    words.names(genres),
    runtime === undefined ? '' : words.runtime(runtime),
    words.names(countries),
    words.names(languages),
  ].filter(Boolean);
