import { z } from 'zod';
import { isCalendarDate } from '../dates.ts';
import { explain, show } from '../explain.ts';
import { filmSchema } from '../film.ts';
import { text } from '../text.ts';
import { ratingSchema } from './rating.ts';

/** The columns of a diary, in the order that a new one has them in. The first three are needed; any order will do. */
export const COLUMNS = [
  'date',
  'title',
  'year',
  'directors',
  'genres',
  'where',
  'rewatch',
  'rating',
  'tags',
] as const;

/** Columns that a diary may have, too. */
const FURTHER_COLUMNS = ['countries', 'runtime'] as const;

export const NEEDED_COLUMNS: readonly Column[] = ['date', 'title', 'year'];
export const ALL_COLUMNS = [...COLUMNS, ...FURTHER_COLUMNS] as const;
export type Column = (typeof ALL_COLUMNS)[number];

/** Where a film was seen: a word of the author's, and the venue if it has one. */
export interface Where {
  readonly place: string;
  readonly venue: string | undefined;
}

const date = z.string().refine(isCalendarDate, {
  error: ({ input }) => explain(`${show(input)} is not a calendar date`, 'Write year-month-day: 2026-06-08.'),
});

/** S01E03, Season 1, Episode 3. */
const EPISODE = /\bs\d{1,2}\s?e\d{1,3}\b|\b(?:season|series)\s+\d+\b.*\bepisodes?\s+\d+/i;

const title = text.refine((value) => !EPISODE.test(value), {
  error: ({ input }) =>
    explain(`${show(input)} is an episode of a series`, 'Leave the row out: a diary is of films.'),
});

/** A number is text in a cell; what is none stays text, for its schema to complain of. */
const numberOr = z
  .string()
  .transform((written): string | number => (/^\d+$/.test(written) ? Number(written) : written));

const year = numberOr.pipe(filmSchema.shape.year);
const runtime = numberOr.pipe(filmSchema.shape.runtime.unwrap());

/** Several in one cell: `Joel Coen; Ethan Coen`. */
const list = z
  .string()
  .transform((written) =>
    written
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .prefault('');

const where = z.string().transform((written): Where => {
  const [place = '', ...venue] = written.split(':');
  return { place: place.trim(), venue: venue.join(':').trim() || undefined };
});

const YES = /^(?:yes|y|true|x|1)$/i;
const NO = /^(?:no|n|false|0)?$/i;

const rewatch = z
  .string()
  .refine((written) => YES.test(written) || NO.test(written), {
    error: ({ input }) =>
      explain(
        `${show(input)} is not an answer`,
        'Write yes where you saw the film before this diary began, and nothing otherwise.',
      ),
  })
  .transform((written) => YES.test(written))
  .prefault('');

/** A row of a diary, from cells of text without those that are blank. */
export const rowSchema = z.strictObject({
  /** The day, where the author was. */
  date,
  title,
  year,
  directors: list,
  genres: list,
  countries: list,
  /** In minutes. */
  runtime: runtime.optional(),
  where: where.optional(),
  /** Whether it was first seen before the diary began. */
  rewatch,
  rating: ratingSchema.optional(),
  tags: list,
} satisfies Record<Column, z.ZodType>);

/** One viewing, as its row says it. */
export type Row = z.output<typeof rowSchema>;

/** Tags of a viewing that ended before the film did. */
const UNFINISHED = /^(?:did not finish|dnf|unfinished)$/i;

/** Whether a film was seen to its end. One that wasn't stands in the log, and counts in nothing. */
export const isWhole = ({ tags }: Pick<Row, 'tags'>): boolean => !tags.some((tag) => UNFINISHED.test(tag));

const CINEMAS =
  /^(?:cin[eé](?:mas?)?|movie theat(?:er|re)|theat(?:er|re)|kino|bioscoop|biograf|سينما|电影院|電影院|映画館)$/iu;

/** Whether a place is a cinema, in the words that authors have for it. */
export const isCinema = (where: Where | undefined): boolean =>
  where !== undefined && CINEMAS.test(where.place);
