import { z } from 'zod';
import { BEST, CRITERIA, STEP, type Criterion } from './criteria.ts';
import type { Words } from '../words/words.ts';
import { explain, show } from './explain.ts';
import { text } from './text.ts';

/** Every way a score is written down or drawn: nothing outside this file adds, divides or formats one. */

export interface Score {
  /** Quarter points, from 0 to the criterion's maximum. */
  readonly score: number;
  /** Why, in a few words. */
  readonly note?: string | undefined;
}

/** A review's scores by criterion; a draft may lack some. */
export type Scores = Readonly<Partial<Record<string, Score>>>;

/** One row of the score table, one bar of the strip. */
export interface ScoreLine {
  readonly criterion: Criterion;
  readonly score: number | undefined;
  /** Part of the criterion's maximum, from 0 to 1; 0 where there is no score yet. */
  readonly share: number;
  readonly note: string | undefined;
}

/** A number that is written as text, with a comma even; undefined where it is none. */
const numberIn = (value: string): number | undefined => {
  const number = value.trim().replace(',', '.');
  return /^-?\d*\.?\d+$/.test(number) ? Number(number) : undefined;
};

/** What is wrong with a value as a score for this criterion, and what to do; in the author's words. */
function complaint(criterion: Criterion, value: unknown): string {
  const { key, name, outOf } = criterion;
  const say = (what: string, fix: string) => explain(`${key}: ${what}`, fix);
  if (typeof value === 'string') {
    const number = numberIn(value);
    if (number === undefined)
      return say(`${show(value)} is not a number`, `Give a number from 0 to ${outOf}.`);
    const fix = steps(criterion).includes(number) ? `Write ${number}` : instead(criterion, number);
    return say(`${show(value)} is text, not a number`, `${fix}, with a point and without quotes.`);
  }
  if (typeof value !== 'number' || !Number.isFinite(value))
    return say(`${show(value)} is not a score`, `Give a number from 0 to ${outOf}.`);
  const isOutside = value < 0 || value > outOf;
  return say(
    isOutside ? `${value}, but ${name} is out of ${outOf}` : `${value} is not in quarter points`,
    `${instead(criterion, value)}.`,
  );
}

/** Scores that could have been meant by a number that is none: the ones beside it, as far as there are any. */
function instead({ outOf }: Criterion, value: number): string {
  if (value < 0 || value > outOf) return `Give a number from 0 to ${outOf}`;
  const below = Math.floor(value / STEP) * STEP;
  return `Give ${below} or ${below + STEP}`;
}

/** Every score there is for a criterion. */
export const steps = ({ outOf }: Criterion): number[] =>
  Array.from({ length: outOf / STEP + 1 }, (_, index) => index * STEP);

const scoreOf = (criterion: Criterion) => {
  const error = ({ input }: { input?: unknown }) => complaint(criterion, input);
  const score = z
    .literal(steps(criterion), { error })
    .meta({ errorMessage: `${criterion.name} is out of ${criterion.outOf}, in quarter points.` });
  return z
    .union([score, z.strictObject({ score, note: text.optional().describe('Why, in a few words.') })], {
      // An object's own complaint says more than the union's.
      error: ({ input }) =>
        typeof input === 'object' && input !== null ? undefined : complaint(criterion, input),
    })
    .transform((value): Score => (typeof value === 'number' ? { score: value } : value))
    .describe(`${criterion.name}, out of ${criterion.outOf}, in quarter points. ${criterion.means}`);
};

/** `scores:` in front matter: a number for each criterion, or `{ score, note }`. */
export const scoresSchema = z.strictObject(
  Object.fromEntries(CRITERIA.map((criterion) => [criterion.key, scoreOf(criterion).optional()])),
);

/** A line for each criterion, in the order of the criteria. */
export const scoreLines = (scores: Scores): ScoreLine[] =>
  CRITERIA.map((criterion) => {
    const given = scores[criterion.key];
    return {
      criterion,
      score: given?.score,
      share: (given?.score ?? 0) / criterion.outOf,
      note: given?.note,
    };
  });

/** The criteria that have no score yet. */
export const unscored = (scores: Scores): Criterion[] =>
  CRITERIA.filter(({ key }) => scores[key] === undefined);

/** The rating: the sum of the scores, from 0 to BEST. */
export const rating = (scores: Scores): number =>
  CRITERIA.reduce((sum, { key }) => sum + (scores[key]?.score ?? 0), 0);

/** A score or rating as text: as many decimals as it has, at most two ("7", "6.5", "9.25"). */
export const formatScore = (score: number): string => String(score);

/** "7/10" */
export const formatRating = (scores: Scores, words: Words['scores']): string =>
  words.rating(rating(scores), BEST);

/** The rating as a whole number from 1 to 10, halves rounded up: `Rating10` in what Letterboxd imports. */
const rating10 = (scores: Scores): number => Math.max(1, Math.round((rating(scores) / BEST) * 10));

/** The rating in Letterboxd's stars, from 0.5 to 5, as its feeds write them ("3.5", "4.0"). */
export const letterboxdStars = (scores: Scores): string => (rating10(scores) / 2).toFixed(1);

/** What the strip shows, in words: "Story/Screenplay 1 of 2, Performance 1.75 of 2, …". */
export function describeScores(scores: Scores, words: Words['scores']): string {
  const given = scoreLines(scores).flatMap(({ criterion, score }) =>
    score === undefined ? [] : { name: criterion.name, score: words.scoreOf(score, criterion.outOf) },
  );
  return given.length > 0 ? words.strip(given) : words.none;
}

/** How often each whole rating was given, 0 to BEST: a rating falls into the band of its whole part. */
export function distribution(ratings: readonly number[]): { from: number; count: number }[] {
  const bands = Array.from({ length: BEST + 1 }, (_, from) => ({ from, count: 0 }));
  for (const value of ratings) bands[Math.floor(value)]!.count += 1;
  return bands;
}
