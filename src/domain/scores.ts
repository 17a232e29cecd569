import type { BandExample } from '../words/formats.ts';
import type { Words } from '../words/words.ts';
import { bestOf, type Criteria, type Criterion, stepOf } from './criteria.ts';
import { exact } from './points.ts';

/** Every way a score is written down or drawn: nothing outside this file adds, divides or formats one. */

export interface Score {
  /** From 0 to the criterion's maximum, in its steps. */
  readonly score: number;
  /** Why, in a few words. */
  readonly note?: string | undefined;
}

/** Scores by criterion. */
export type Given = Readonly<Partial<Record<string, Score>>>;

/** What a review scored, and by what it was judged; a draft may lack some. */
export interface Scores {
  /** The criteria of its day. */
  readonly criteria: Criteria;
  readonly given: Given;
  /** Whether films are judged by others today. */
  readonly isPast: boolean;
}

/** One row of the score table, one bar of the strip. */
export interface ScoreLine {
  readonly criterion: Criterion;
  readonly score: number | undefined;
  /** Part of the criterion's maximum, from 0 to 1; 0 where there is no score yet. */
  readonly share: number;
  readonly note: string | undefined;
}

/** A line for each criterion, in the order of the criteria. */
export const scoreLines = ({ criteria, given }: Scores): ScoreLine[] =>
  criteria.map((criterion) => {
    const { score, note } = given[criterion.key] ?? {};
    return { criterion, score, share: (score ?? 0) / criterion.outOf, note };
  });

/** The one score of a site with one criterion, which is its rating, too; undefined where there are several. */
export const onlyLine = (scores: Scores): ScoreLine | undefined =>
  scores.criteria.length === 1 ? scoreLines(scores)[0] : undefined;

/**
 * Whether there is more to say than the rating: other scores, a reason, what was judged by then, what it was before.
 * @param rescorings How the scores have moved.
 */
export const saysMore = (scores: Scores, rescorings: readonly unknown[] = []): boolean => {
  const only = onlyLine(scores);
  return !only || only.note !== undefined || scores.isPast || rescorings.length > 0;
};

/** The rating: the sum of the scores, from 0 to the best there is. */
export const rating = (scores: Scores): number =>
  exact(scoreLines(scores).reduce((sum, { score }) => sum + (score ?? 0), 0));

/** The best rating that a review could have had. */
export const best = ({ criteria }: Scores): number => bestOf(criteria);

/** The rating as a part of the best, from 0 to 1: how reviews compare that were judged by different criteria. */
export const share = (scores: Scores): number => rating(scores) / best(scores);

/** A score or rating as text: as many decimals as it has, at most two ("7", "6.5", "9.25"). */
export const formatScore = (score: number): string => String(score);

/** "7/10" */
export const formatRating = (scores: Scores, words: Words['scores']): string =>
  words.rating(rating(scores), best(scores));

/** The rating as a whole number from 1 to 10, halves rounded up: `Rating10` in what Letterboxd imports. */
const rating10 = (scores: Scores): number => Math.max(1, Math.round(exact(share(scores) * 10)));

/** The rating in Letterboxd's stars, from 0.5 to 5, as its feeds write them ("3.5", "4.0"). */
export const letterboxdStars = (scores: Scores): string => (rating10(scores) / 2).toFixed(1);

/** What the strip shows, in words: "Story/Screenplay 1 of 2, Performance 1.75 of 2, …". */
export function describeScores(scores: Scores, words: Words['scores']): string {
  const given = scoreLines(scores).flatMap(({ criterion, score }) =>
    score === undefined ? [] : { name: criterion.name, score: words.scoreOf(score, criterion.outOf) },
  );
  return given.length > 0 ? words.strip(given) : words.none;
}

/** How often ratings were given, by what they come near to. */
export interface Distribution {
  /** What a band spans. */
  readonly width: number;
  readonly bands: readonly { readonly from: number; readonly count: number }[];
  /** A rating that stands with a smaller one, where bands span several: 7.75, with 7. */
  readonly example: BandExample | undefined;
}

const WIDTHS = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200];
const MOST_BANDS = 13;

/**
 * How often each rating was given, from 0 to the best that there is today. A rating falls into the band below it; one out of
 * another maximum stands at its share of today's.
 */
export function distribution(ratings: readonly Scores[], criteria: Criteria): Distribution {
  const most = bestOf(criteria);
  const bandsOf = (width: number): number => Math.floor(exact(most / width)) + 1;
  const step = stepOf(criteria);
  const width = WIDTHS.find((each) => each >= step && bandsOf(each) <= MOST_BANDS) ?? most;
  const counts = Array.from({ length: bandsOf(width) }, () => 0);
  for (const scores of ratings) {
    const band = Math.floor(exact((share(scores) * most) / width));
    counts[band]! += 1;
  }
  // From where most ratings are.
  const from = exact(Math.floor((most * 0.75) / width) * width);
  return {
    width,
    bands: counts.map((count, index) => ({ from: exact(index * width), count })),
    example: width > step ? { width, from, last: exact(from + width - step) } : undefined,
  };
}
