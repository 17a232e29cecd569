import { z } from 'zod';
import { explain, show } from '../explain.ts';

/** A rating that stands in the diary, of a film that may have no review: so many of so many. */
export interface DiaryRating {
  readonly value: number;
  readonly outOf: number;
}

const NUMBER = /^(\d+(?:[.,]\d+)?)(?:\s*\/\s*(\d+))?$/;
const STARS = /^(?=.)(★*)(½?)☆*$/u;

/** What a number by itself is out of. */
const USUAL = 10;

/** A rating as it is written: 7.5 is out of ten, 3.5/5 says what it is out of, ★★★½ is out of five. */
function parseRating(written: string): DiaryRating | undefined {
  const [isStars, stars = '', half] = STARS.exec(written) ?? [];
  if (isStars !== undefined) return { value: stars.length + (half ? 0.5 : 0), outOf: 5 };
  const [, value, outOf] = NUMBER.exec(written) ?? [];
  return value === undefined
    ? undefined
    : { value: Number(value.replace(',', '.')), outOf: outOf === undefined ? USUAL : Number(outOf) };
}

/** A cell with a rating. */
export const ratingSchema = z.string().transform((written, context): DiaryRating => {
  const rating = parseRating(written);
  if (rating && rating.value <= rating.outOf) return rating;
  const what = rating ? `${show(written)} is more than ${rating.outOf}` : `${show(written)} is not a rating`;
  context.addIssue({
    code: 'custom',
    message: explain(what, 'Write 7.5 for one out of ten, 3.5/5 or ★★★½ for one out of five.'),
  });
  return z.NEVER;
});
