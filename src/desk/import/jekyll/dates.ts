import { isoDate, isoInstant, parseDate } from '../../../domain/dates.ts';

/** When something was published: a day, or an instant. */
export interface OldDate {
  /** `2025-06-08` or `2025-06-08T23:30:00+08:00`: as it stands in the new front matter. */
  readonly written: string;
  readonly at: Date;
}

const DAY = /^(\d{2}|\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const TIME =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?\s*(Z|UTC|GMT|[-+]\d{1,2}(?::?\d{2})?)?$/i;

const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0');
const year = (part: string): string =>
  part.length === 4 ? part : `${Number(part) < 69 ? '20' : '19'}${part}`;

/** A day as Jekyll reads it in a file name: `2025-6-8`, `25-06-08`. */
export function oldDay(value: string, timeZone: string): OldDate | undefined {
  const [, y, m, d] = DAY.exec(value.trim()) ?? [];
  if (y === undefined) return undefined;
  const written = `${year(y)}-${two(m)}-${two(d)}`;
  const at = parseDate(written, timeZone);
  return at && { written, at };
}

/**
 * A date in front matter as Jekyll reads it. Without an offset, a time with seconds is UTC, by the YAML of its day; in quotes
 * or without seconds it is the site's.
 */
export function oldDate(value: string, quoted: boolean, timeZone: string): OldDate | undefined {
  const day = oldDay(value, timeZone);
  if (day) return day;
  const [, y, m, d, hours, minutes, seconds, offset] = TIME.exec(value.trim()) ?? [];
  if (y !== undefined) {
    const local = `${y}-${two(m)}-${two(d)}T${two(hours)}:${two(minutes)}:${two(seconds)}`;
    const zone = offset ?? (seconds !== undefined && !quoted ? 'Z' : undefined);
    return instant(
      zone === undefined ? localInstant(local, timeZone) : new Date(local + ahead(zone)),
      timeZone,
    );
  }
  // JavaScript would take 31 February for 3 March.
  if (/^\d+-\d+-\d+$/.test(value.trim())) return undefined;
  // Whatever else Ruby understands: "Jan 4, 2020", "2020-01-05 20:30 EST".
  if (/\d:\d\d/.test(value)) return instant(new Date(value), timeZone);
  const civil = Date.parse(`${value} UTC`);
  return Number.isNaN(civil) ? undefined : oldDay(new Date(civil).toISOString().slice(0, 10), timeZone);
}

function instant(at: Date | undefined, timeZone: string): OldDate | undefined {
  if (at === undefined || Number.isNaN(at.valueOf())) return undefined;
  const written = isoInstant(at, timeZone);
  // A day that begins when the clock says so needs no time.
  return { written: /T00:00:00/.test(written) ? isoDate(at, timeZone) : written, at };
}

function ahead(zone: string): string {
  if (/^[a-z]+$/i.test(zone)) return 'Z';
  const [, sign, hours, minutes] = /^([-+])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign!}${two(hours)}:${two(minutes)}`;
}

/** The instant at which clocks in the time zone show this. */
function localInstant(local: string, timeZone: string): Date | undefined {
  const day = parseDate(local.slice(0, 10), timeZone);
  if (!day) return undefined;
  const wanted = Date.parse(`${local}Z`);
  const shown = (at: Date) => Date.parse(`${isoInstant(at, timeZone).slice(0, 19)}Z`);
  const guess = new Date(day.valueOf() + wanted - shown(day));
  return new Date(guess.valueOf() + wanted - shown(guess));
}
