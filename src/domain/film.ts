import { z } from 'zod';
import type { Words } from '../words/words.ts';
import { explain, show } from './explain.ts';
import { languageTag, names, text } from './text.ts';

const FIRST_FILM = 1888;
const year = z
  .int({ error: ({ input }) => explain(`${show(input)} is not a year`, 'Write four digits: 2025.') })
  .min(FIRST_FILM, {
    error: ({ input }) =>
      explain(`${show(input)} is earlier than the first film`, `Give a year from ${FIRST_FILM} on.`),
  })
  .max(9999, { error: ({ input }) => explain(`${show(input)} is not a year`, 'Write four digits: 2025.') });

/** What is reviewed, if it is no film for the cinema. */
const KINDS = ['film', 'short', 'series', 'season'] as const;

/** What a film is, as far as its critic writes it down. */
export const filmSchema = z.strictObject({
  title: text.describe('The title, as you would say it. Quote it if it has a colon: "Dune: Part Two".'),
  lang: languageTag
    .optional()
    .describe('The language of the title, where it is not the site’s: fr, ja, zh-Hans.'),
  alsoKnownAs: names.default([]).describe('Other titles it goes by.'),
  kind: z
    .enum(KINDS, {
      error: ({ input }) => explain(`${show(input)} is no kind of film`, `Write ${KINDS.join(', ')}.`),
    })
    .default('film')
    .describe('film, short, series or season. Left out, it is a film.'),
  year: year.describe('The year it came out. It tells films of one title apart.'),
  directors: names.default([]).describe('Who directed it: [Len Wiseman].'),
  writers: names.default([]).describe('Who wrote the screenplay. May be empty.'),
  credits: z
    .record(text, z.union([names, text.transform((name) => [name])]))
    .default({})
    .describe('Further billing lines, in order: { music by: [Tyler Bates], edited by: [Jason Ballantine] }.'),
  genres: names.default([]).describe('[Action, Thriller]'),
  runtime: z
    .int({
      error: ({ input }) => explain(`${show(input)} is not a number of minutes`, 'Write minutes: 125.'),
    })
    .positive(explain('too short', 'Write minutes: 125.'))
    .optional()
    .describe('In minutes.'),
  countries: names.default([]).describe('Where it was made.'),
  languages: names.default([]).describe('What is spoken in it.'),
  cast: names.default([]).describe('Who is in it, in billing order.'),
  tmdb: z
    .int({
      error: ({ input }) =>
        explain(
          `${show(input)} is not a TMDB number`,
          'Write the number in the film’s TMDB address: 541671.',
        ),
    })
    .positive()
    .optional()
    .describe('Its number at themoviedb.org; of a season, its series’ number.'),
  imdb: text
    .regex(/^tt\d{7,}$/, {
      error: ({ input }) =>
        explain(`${show(input)} is not an IMDb id`, 'Write tt and at least seven digits: tt7181546.'),
    })
    .optional()
    .meta({
      description: 'Its id at imdb.com: tt7181546.',
      patternErrorMessage: 'Write tt and at least seven digits: tt7181546.',
    }),
  letterboxd: text
    .regex(/^[a-z0-9-]+$/, {
      error: ({ input }) =>
        explain(
          `${show(input)} is not a Letterboxd film`,
          'Write the last part of its address: from-the-world-of-john-wick-ballerina.',
        ),
    })
    .optional()
    .meta({
      description: 'The last part of its address at letterboxd.com/film/.',
      patternErrorMessage: 'Write the last part of its address: from-the-world-of-john-wick-ballerina.',
    }),
});

export type Film = z.infer<typeof filmSchema>;

/** "Ballerina (2025)" */
export const filmName = ({ title, year }: Pick<Film, 'title' | 'year'>): string => `${title} (${year})`;

/** A line of the billing block: what they did, and who. */
export interface Billing {
  readonly role: string;
  /** Where films of theirs are found by it. */
  readonly facet?: 'directors' | 'writers';
  readonly names: readonly string[];
}

/**
 * The billing block of a film: direction, writing, then further credits in the author's order.
 * @param words What the first two are called.
 */
export const billing = (
  { directors, writers, credits }: Film,
  words: Pick<Words['film'], 'directedBy' | 'writtenBy'>,
): Billing[] =>
  [
    { role: words.directedBy, facet: 'directors' as const, names: directors },
    { role: words.writtenBy, facet: 'writers' as const, names: writers },
    ...Object.entries(credits).map(([role, credited]) => ({ role, names: credited })),
  ].filter((line) => line.names.length > 0);

/** A place on the web that describes a film. */
export interface FilmLink {
  readonly name: 'IMDb' | 'TMDB' | 'Letterboxd';
  readonly url: string;
}

/** Where else on the web the film is described, by the ids that are known. */
export const filmLinks = ({
  kind,
  imdb,
  tmdb,
  letterboxd,
}: Pick<Film, 'kind' | 'imdb' | 'tmdb' | 'letterboxd'>): FilmLink[] => [
  ...(imdb ? [{ name: 'IMDb', url: `https://www.imdb.com/title/${imdb}/` } as const] : []),
  ...(tmdb
    ? [
        {
          name: 'TMDB',
          url: `https://www.themoviedb.org/${isOneFilm(kind) ? 'movie' : 'tv'}/${tmdb}`,
        } as const,
      ]
    : []),
  ...(letterboxd ? [{ name: 'Letterboxd', url: `https://letterboxd.com/film/${letterboxd}/` } as const] : []),
];

/** Whether it is a film, of whatever length, and not made of episodes. */
export const isOneFilm = (kind: Film['kind']): boolean => kind === 'film' || kind === 'short';
