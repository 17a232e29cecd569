import { bestOf, type Criteria, type Criterion } from './criteria.ts';
import { scoreLines, share, type Scores } from './scores.ts';

/** What reviews have had on average. Scores by different criteria meet at their shares of what there was to have. */

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The rating on average, to a tenth, out of the best that there is today; undefined where there is none. */
export const averageRating = (given: readonly Scores[], today: Criteria): number | undefined =>
  given.length > 0 ? rounded(mean(given.map(share)) * bestOf(today), 1) : undefined;

/** What a criterion has had on average, as a share of its maximum, by its key. */
export function averageShares(given: readonly Scores[]): ReadonlyMap<string, number> {
  const lines = given.flatMap(scoreLines).filter(({ score }) => score !== undefined);
  return new Map(
    [...Map.groupBy(lines, ({ criterion }) => criterion.key)].map(([key, same]) => [
      key,
      mean(same.map((line) => line.share)),
    ]),
  );
}

/** What some reviews are stronger in than all are. */
export interface Strength {
  readonly criterion: Criterion;
  /** On average, in points, to a hundredth. */
  readonly score: number;
  readonly ofAll: number;
}

/**
 * The criterion in which some reviews are furthest above all.
 * @param all What each criterion has had in all reviews, as `averageShares` gives it.
 * @param today What films are judged by today.
 * @returns undefined where they are above in none, or there is but one.
 */
export function strength(
  some: readonly Scores[],
  all: ReadonlyMap<string, number>,
  today: Criteria,
): Strength | undefined {
  const theirs = averageShares(some);
  const leads = today.flatMap((criterion) => {
    const [own, others] = [theirs.get(criterion.key), all.get(criterion.key)];
    return own === undefined || others === undefined ? [] : { criterion, own, others };
  });
  const [first] = leads.sort((a, b) => b.own - b.others - (a.own - a.others));
  if (!first || today.length === 1) return undefined;
  const { criterion, own, others } = first;
  const [score, ofAll] = [rounded(own * criterion.outOf, 2), rounded(others * criterion.outOf, 2)];
  return score > ofAll ? { criterion, score, ofAll } : undefined;
}
