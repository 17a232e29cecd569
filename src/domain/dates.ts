import { z } from 'zod';
import { explain, show } from './explain.ts';
import { remembered } from './remembered.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = String.raw`[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)`;
const DATE_TIME = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})${TIME}$`);

/** What `parseDate` understands, for editors: they have only a pattern to judge by. */
const PATTERN = z.regexes.date.source.replace(/\$$/, `(${TIME})?$`);

/** Whether a text is a day of the calendar: 2025-06-08, but not 2025-02-30. */
export function isCalendarDate(value: string): boolean {
  const [, year, month, day] = DATE.exec(value) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

/** Making one takes a hundred times as long as using it. */
const clockOf = remembered(
  (timeZone) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }),
);

/** What offsets were found in a zone, by instant: every list asks for the days of the same entries. */
const offsetsIn = remembered(() => new Map<number, number>());

/** Milliseconds that clocks in the time zone are ahead of UTC at this instant. */
function offset(at: number, timeZone: string): number {
  const known = offsetsIn(timeZone);
  const found = known.get(at) ?? readOffset(at, timeZone);
  known.set(at, found);
  return found;
}

function readOffset(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - at
  );
}

/** The instant at which the calendar date begins in the time zone. */
function startOfDay(date: string, timeZone: string): Date {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const guess = utc - offset(utc, timeZone);
  // Once more with the offset that holds at the guess: they differ where clocks change that night.
  const midnight = new Date(utc - offset(guess, timeZone));
  // Where clocks go from 0:00 to 1:00 there is no midnight, and the day begins with the change.
  return isoDate(midnight, timeZone) === date ? midnight : new Date(guess);
}

/**
 * The instant that a date in front matter means.
 * @param value `2025-06-08` (the start of that day in the time zone) or a date-time with offset (`2025-06-08T20:30:00+08:00`).
 * @param timeZone IANA name, e.g. `Asia/Singapore`.
 * @returns undefined where the value is neither, or no real calendar date.
 */
export function parseDate(value: string, timeZone: string): Date | undefined {
  if (isCalendarDate(value)) return startOfDay(value, timeZone);
  const [, date] = DATE_TIME.exec(value) ?? [];
  return date && isCalendarDate(date) ? new Date(value.replace(' ', 'T')) : undefined;
}

/**
 * How late it is when it is this day: all that appears on it has appeared. A date-time is that very moment.
 * @param value As `parseDate` takes it.
 */
export function momentOf(value: string, timeZone: string): Date | undefined {
  const date = parseDate(value, timeZone);
  if (!date || !isCalendarDate(value)) return date;
  // Days have from 23 to 25 hours: after 36 it is the next one.
  const next = isoDate(new Date(date.valueOf() + 36 * 3_600_000), timeZone);
  return new Date(startOfDay(next, timeZone).valueOf() - 1);
}

const HOW_TO_WRITE =
  'Write year-month-day (2025-06-08), or add a time with its offset (2025-06-08T20:30:00+08:00).';

/** A date in front matter; gives the instant it means. */
export const dateSchema = (timeZone: string) => {
  const complaint = (value: unknown) => explain(`${show(value)} is not a calendar date`, HOW_TO_WRITE);
  return z
    .string({ error: ({ input }) => complaint(input) })
    .transform((value, context): Date => {
      const date = parseDate(value, timeZone);
      if (date) return date;
      context.addIssue({ code: 'custom', message: complaint(value), input: value });
      return z.NEVER;
    })
    .meta({ pattern: PATTERN, patternErrorMessage: HOW_TO_WRITE });
};

/** "8 June 2025", as the calendar in the time zone has it. */
export const formatDate = (date: Date, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(date);

/** "2025-06-08", as the calendar in the time zone has it. */
export const isoDate = (date: Date, timeZone: string): string =>
  new Date(date.valueOf() + offset(date.valueOf(), timeZone)).toISOString().slice(0, 10);

/**
 * A day as feeds give it that were told no time: its noon, where the site is. At its start, it would be the day before for
 * every reader to the west. A date that has a time stays what it is.
 */
export function middayOf(date: Date, timeZone: string): Date {
  const day = isoDate(date, timeZone);
  if (startOfDay(day, timeZone).valueOf() !== date.valueOf()) return date;
  const noon = Date.parse(`${day}T12:00:00Z`);
  return new Date(noon - offset(noon - offset(noon, timeZone), timeZone));
}

/** "2025-06-08T00:00:00+08:00": the instant, as clocks in the time zone show it. RFC 3339, whole seconds. */
export function isoInstant(date: Date, timeZone: string): string {
  const ahead = offset(date.valueOf(), timeZone);
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const local = new Date(date.valueOf() + ahead).toISOString().slice(0, 19);
  return `${local}${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
