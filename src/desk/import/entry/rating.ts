import { text } from '../jekyll/values.ts';

/** A rating as it was written. */
export interface OldRating {
  readonly written: string;
  readonly value: number | undefined;
  readonly outOf: number | undefined;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const FORM = new RegExp(String.raw`^${NUMBER}\s*(?:(?:/|out of)\s*${NUMBER})?$`);

/** `7/10`, `7.5 out of 10`, `7,5`. */
export function oldRating(fields: Readonly<Record<string, unknown>>): OldRating | undefined {
  const written = text(fields['rating']) ?? text(fields['score']);
  if (written === undefined) return undefined;
  const [, value, outOf] = FORM.exec(written) ?? [];
  const number = (part: string | undefined) =>
    part === undefined ? undefined : Number(part.replace(',', '.'));
  return { written, value: number(value), outOf: number(outOf) };
}
