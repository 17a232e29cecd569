import type { Criterion } from './criteria.ts';
import { exact } from './points.ts';
import { best, rating, scoreLines, type Scores } from './scores.ts';

/** A film by one criterion, and by all others together. */
export interface Standing {
  /** The score for it alone, as if nothing else had been judged. */
  readonly alone: Scores;
  readonly share: number;
  /** What it has of all other criteria, and what it could have had. */
  readonly rest: { readonly score: number; readonly outOf: number };
}

/**
 * Where a film stands by one criterion.
 * @param criterion As it is today: scores out of another maximum are marked as past.
 * @returns undefined where it has no score for it, or was judged by nothing else.
 */
export function standing(scores: Scores, criterion: Criterion): Standing | undefined {
  const line = scoreLines(scores).find((each) => each.criterion.key === criterion.key);
  if (line?.score === undefined || scores.criteria.length === 1) return undefined;
  const { score, share } = line;
  const { outOf } = line.criterion;
  const alone = {
    criteria: [line.criterion],
    given: { [criterion.key]: { score } },
    isPast: outOf !== criterion.outOf,
  };
  return {
    alone,
    share,
    rest: { score: exact(rating(scores) - score), outOf: exact(best(scores) - outOf) },
  };
}

const GREAT = 0.75;
const WEAK = 0.5;

/** How surprising a film is that is great in one thing and weak in the rest: by what its shares differ. 0 where it isn't so. */
export function surprise({ share, rest }: Pick<Standing, 'share' | 'rest'>): number {
  const other = rest.score / rest.outOf;
  return share >= GREAT && other <= WEAK ? share - other : 0;
}
