import { filmSchema } from '../../domain/film.ts';
import type { Movie } from './answers.ts';

/** What somebody did to be in a billing line: jobs in TMDB's words, first those that say it best. */
const WRITERS = [
  'Screenplay',
  'Writer',
  'Co-Writer',
  'Story',
  'Original Story',
  'Screenstory',
  'Adaptation',
  'Dialogue',
];
const CREDITS: Readonly<Record<string, readonly string[]>> = {
  'music by': ['Original Music Composer', 'Music'],
  'cinematography by': ['Director of Photography', 'Cinematography'],
  'edited by': ['Editor'],
};

const BILLED = 8;

/** Names for codes that are not, or no longer, what the world calls them. `xx`: nobody speaks. */
const LANGUAGES: Readonly<Record<string, string | undefined>> = { cn: 'yue', xx: undefined };

const tagOf = (code: string): string | undefined => (code in LANGUAGES ? LANGUAGES[code] : code);

/** Each name once, blank ones left out. */
const unique = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.replace(/[\p{Cc}\s]+/gu, ' ').trim()).filter(Boolean)),
];

/** The year of a date as TMDB writes it, if there is one. */
export const yearOf = (date: string | null | undefined): number | undefined =>
  Number(/^\d{4}/.exec(date ?? '')?.[0]) || undefined;

/**
 * A film's front matter from what TMDB knows. What its schema wouldn't take is left out.
 * @param language Of the site, BCP 47.
 */
export function filmOf(movie: Movie, language: string): Record<string, unknown> {
  const { credits, external_ids: ids, original_title: original, original_language: spoken } = movie;
  const having = (jobs: readonly string[]) =>
    unique(
      jobs.flatMap((job) => credits.crew.filter((person) => person.job === job).map(({ name }) => name)),
    );
  const billed = Object.entries(CREDITS)
    .map(([role, jobs]) => [role, having(jobs)] as const)
    .filter(([, names]) => names.length > 0);
  const tag = spoken ? tagOf(spoken) : undefined;
  const isForeign = original === movie.title && tag !== undefined && tag !== language.split('-')[0];
  const cast = credits.cast.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
  const found: Record<string, unknown> = {
    title: unique([movie.title])[0],
    lang: isForeign ? tag : undefined,
    alsoKnownAs: original && original !== movie.title ? unique([original]) : [],
    year: yearOf(movie.release_date),
    directors: having(['Director']),
    writers: having(WRITERS),
    credits: Object.fromEntries(billed),
    genres: unique(movie.genres.map(({ name }) => name)),
    runtime: movie.runtime,
    countries: unique(movie.production_countries.map(({ name }) => name)),
    languages: unique(
      movie.spoken_languages
        .filter(({ iso_639_1: code }) => tagOf(code) !== undefined)
        .map(({ english_name: english, name }) => english || name || ''),
    ),
    cast: unique(cast.map(({ name }) => name)).slice(0, BILLED),
    tmdb: movie.id,
    imdb: ids.imdb_id ?? movie.imdb_id,
  };
  return Object.fromEntries(Object.entries(found).filter(([name, value]) => isTaken(name, value)));
}

const { shape } = filmSchema;

/** Whether a value says something, and its field takes it. */
const isTaken = (name: string, value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  !(typeof value === 'object' && Object.keys(value).length === 0) &&
  shape[name as keyof typeof shape].safeParse(value).success;
