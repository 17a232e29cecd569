import { z } from 'zod';
import { areSame, type Criteria, CRITERIA, criteriaOn, type Criterion } from './criteria.ts';
import { dateSchema, isoDate, parseDate } from './dates.ts';
import type { Scores } from './scores.ts';
import { text } from './text.ts';
import { earlierScoresSchema, givenIn, type WrittenScores } from './written-scores.ts';

/**
 * `rescored:` in front matter. Each item is a day on which the critic moved scores, with what they were until then; `scores:`
 * has what they are now.
 */

/** `rescored:`, the oldest first. */
export const rescoredSchema = (timeZone: string, all: Criteria = CRITERIA) =>
  z
    .array(
      z.strictObject({
        date: dateSchema(timeZone).describe('The day on which you changed your mind.'),
        scores: earlierScoresSchema(all).describe(
          'What the scores were until that day: those that have moved are enough.',
        ),
        why: text.describe('Why they moved, in a sentence.'),
        rating: z
          .number()
          .optional()
          .meta({ description: 'Not needed: the rating is the sum of the scores.', doNotSuggest: true }),
      }),
    )
    .optional();

export type Rescored = NonNullable<z.infer<ReturnType<typeof rescoredSchema>>>;

/** What a review says of its scores, and of those that it had. */
export interface ScoredReview {
  readonly published: Date;
  readonly scores: WrittenScores;
  readonly rescored?: Rescored | undefined;
}

/** One change of mind: what the scores were, what they became, and why. */
export interface Rescoring {
  readonly date: Date;
  readonly before: Scores;
  readonly after: Scores;
  readonly why: string;
}

/** The day on which each of a review's scores were given, the first first, the present ones last. */
export const daysOf = (
  { published, rescored = [] }: Pick<ScoredReview, 'published' | 'rescored'>,
  timeZone: string,
): string[] => [published, ...rescored.map(({ date }) => date)].map((date) => isoDate(date, timeZone));

/** When the present scores of a review were given: with the review, or the last time that they moved. */
export const scoredOn = ({
  published,
  rescored = [],
}: {
  readonly published: Date;
  readonly rescored?: readonly { readonly date: Date }[] | undefined;
}): Date => rescored.at(-1)?.date ?? published;

/** When a review last changed: where its author says so, or moved its scores. Undefined where neither. */
export function lastChange({
  updated,
  rescored = [],
}: {
  readonly updated?: Date | undefined;
  readonly rescored?: readonly { readonly date: Date }[] | undefined;
}): Date | undefined {
  const last = rescored.at(-1)?.date;
  return updated && last ? (updated > last ? updated : last) : (updated ?? last);
}

/** The days of `rescored:`, as it was read or as its schema gives it, as far as they are dates. */
export function datesIn(rescored: unknown, timeZone: string): { date: Date }[] {
  if (!Array.isArray(rescored)) return [];
  return rescored.flatMap((item: unknown) => {
    const written = (item as { date?: unknown } | null)?.date;
    const date = written instanceof Date ? written : parseDate(String(written), timeZone);
    return date ? { date } : [];
  });
}

/** Whether a score may go on from one time to another: only where it was for the very same. */
export const goesOn = (criterion: Criterion, criteria: Criteria): boolean => criteria.includes(criterion);

/** What a review had before its scores moved: what is written, and what hasn't moved. */
function before(written: Rescored[number]['scores'], after: Scores, criteria: Criteria): Scores {
  const kept = after.criteria.filter((criterion) => goesOn(criterion, criteria)).map(({ key }) => key);
  return {
    criteria,
    given: {
      ...Object.fromEntries(Object.entries(after.given).filter(([key]) => kept.includes(key))),
      ...(criteria[0] && givenIn(written, criteria[0])),
    },
    isPast: after.isPast || !areSame(criteria, after.criteria),
  };
}

/**
 * How the scores of a review have moved, the last time first.
 * @param present Undefined where it gives no score.
 */
export function rescorings(
  review: Pick<ScoredReview, 'published' | 'rescored'>,
  present: Scores | undefined,
  { timeZone, criteria = CRITERIA }: { readonly timeZone: string; readonly criteria?: Criteria },
): Rescoring[] {
  const days = daysOf(review, timeZone);
  let after = present;
  return (review.rescored ?? [])
    .map((item, index) => ({ ...item, criteria: criteriaOn(days[index]!, criteria) }))
    .reverse()
    .flatMap(({ date, scores, why, criteria: its }) => {
      if (!after) return [];
      const moved = { date, before: before(scores, after, its), after, why };
      after = moved.before;
      return moved;
    });
}
