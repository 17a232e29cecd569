import { type Criterion } from '../../domain/criteria.ts';
import { steps } from '../../domain/written-scores.ts';
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

const written = (value: unknown): string | undefined => text(value) ?? text(record(value)['value']);

/** `7/10`, `7.5 out of 10`, `★★★½`, `80%`, `B+`, whatever fields they stand in. */
export const oldRatings = (fields: Readonly<Record<string, unknown>>): OldRating[] =>
  [fields, record(fields['review'])].flatMap((from) =>
    RATING_FIELDS.flatMap((name) => {
      const said = written(from[name]);
      return said === undefined
        ? []
        : [{ field: from === fields ? name : 'review', written: said, ...read(said) }];
    }),
  );

/** The first of them; undefined where there is none. */
export const oldRating = (fields: Readonly<Record<string, unknown>>): OldRating | undefined =>
  oldRatings(fields)[0];

/**
 * A rating as the score of the one criterion that a site has.
 * @returns undefined where it says no number, or none that the criterion has.
 */
export function asScore({ value, outOf }: OldRating, criterion: Criterion): number | undefined {
  if (value === undefined) return undefined;
  const score = outOf === undefined ? value : (value / outOf) * criterion.outOf;
  return steps(criterion).find((step) => Math.abs(step - score) < 1e-9);
}
