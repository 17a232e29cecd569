import { type Criterion } from '../../domain/criteria.ts';
import { steps } from '../../domain/scores.ts';
import { record, text } from './values.ts';

/** A rating as it was written. */
export interface OldRating {
  readonly field: string;
  readonly written: string;
  readonly value: number | undefined;
  readonly outOf: number | undefined;
}

/** What themes call a rating. */
export const RATING_FIELDS = ['rating', 'score', 'stars', 'grade'] as const;

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const FORM = new RegExp(String.raw`^${NUMBER}\s*(?:(?:/|out of)\s*${NUMBER}|(%)|stars?)?$`, 'i');
const STARS = /^(?:[★⭐✭✮]\uFE0F?)*[½]?[☆✩]*$/u;
const STARS_IN_ALL = 5;

const number = (part: string): number => Number(part.replace(',', '.'));

function read(written: string): Pick<OldRating, 'value' | 'outOf'> {
  const [, value, outOf, percent] = FORM.exec(written) ?? [];
  if (value !== undefined)
    return { value: number(value), outOf: outOf === undefined ? (percent ? 100 : undefined) : number(outOf) };
  if (!STARS.test(written)) return { value: undefined, outOf: undefined };
  const full = written.match(/[★⭐✭✮]/gu)?.length ?? 0;
  return { value: full + (written.includes('½') ? 0.5 : 0), outOf: STARS_IN_ALL };
}

/** `7/10`, `7.5 out of 10`, `★★★½`, `80%`, `B+`, whatever field it stands in; undefined where there is none. */
export function oldRating(fields: Readonly<Record<string, unknown>>): OldRating | undefined {
  const within = record(fields['review']);
  for (const field of RATING_FIELDS) {
    const written =
      text(fields[field]) ??
      text(record(fields[field])['value']) ??
      text(within[field]) ??
      text(record(within[field])['value']);
    if (written !== undefined)
      return { field: fields[field] === undefined ? 'review' : field, written, ...read(written) };
  }
  return undefined;
}

/**
 * A rating as the score of the one criterion that a site has.
 * @returns undefined where it says no number, or none that the criterion has.
 */
export function asScore({ value, outOf }: OldRating, criterion: Criterion): number | undefined {
  if (value === undefined) return undefined;
  const score = outOf === undefined ? value : (value / outOf) * criterion.outOf;
  return steps(criterion).find((step) => Math.abs(step - score) < 1e-9);
}
