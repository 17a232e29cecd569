import type { Drawing } from './bars.ts';
import { onlyLine, type Scores } from './scores.ts';
import { starRow } from './star-row.ts';

/** Fewer stars, or more, are no sight that a reader takes in at once. */
const FEWEST = 3;
const MOST = 6;

/** Whether a review's score is one that is commonly given in stars: a few of them, whole or half. */
export const isInStars = ({ criteria }: Pick<Scores, 'criteria'>): boolean => {
  const [criterion, ...more] = criteria;
  if (!criterion || more.length > 0) return false;
  const { outOf, step } = criterion;
  return Number.isInteger(outOf) && outOf >= FEWEST && outOf <= MOST && Number.isInteger(step * 2);
};

/** The score of a review as a row of stars. */
export function stars(scores: Scores): Drawing {
  const { criterion, score = 0 } = onlyLine(scores)!;
  return starRow(criterion.outOf, score);
}
