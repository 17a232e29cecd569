import type { Words } from '../words/words.ts';
import { type Drawing, spans } from './bars.ts';
import { areSame, type Criterion } from './criteria.ts';
import type { Rescoring } from './rescored.ts';
import { best, onlyLine, rating, type ScoreLine, scoreLines } from './scores.ts';

/** How the scores of a review have drifted, drawn and in lines: what they were against what they became. */

type Move = Pick<Rescoring, 'before' | 'after'>;

/** A score that moved. */
export interface MovedLine {
  readonly criterion: Criterion;
  readonly from: number;
  readonly to: number;
  /** Why it was what it was, where that isn't why it is what it is. */
  readonly note: string | undefined;
}

/** Whether films were judged by something else before, so that scores can't be told one against the other. */
export const isOfOther = ({ before, after }: Move): boolean => !areSame(before.criteria, after.criteria);

/** Each criterion with what it had and has; undefined where they are not the same. */
const pairs = (move: Move): [ScoreLine, ScoreLine][] | undefined => {
  const { before, after } = move;
  if (isOfOther(move)) return undefined;
  const later = scoreLines(after);
  return scoreLines(before).map((line, at) => [line, later[at]!]);
};

/** The scores that moved, in the order of the criteria. None where there is but one, which is the rating, or others counted. */
export const movedLines = (move: Move): MovedLine[] =>
  onlyLine(move.after)
    ? []
    : (pairs(move) ?? []).flatMap(([{ criterion, score: from, note }, { score: to, note: present }]) =>
        from === undefined || to === undefined || from === to
          ? []
          : { criterion, from, to, note: note === present ? undefined : note },
      );

/** A strip that shows what it was: in each bar what stayed, what was gained, and what was lost. */
export interface Drift extends Omit<Drawing, 'bars'> {
  readonly kept: string;
  readonly gained: string;
  readonly lost: string;
}

/** The strip before against the strip after; undefined where they can't be compared, or there is no strip. */
export function drift(move: Move): Drift | undefined {
  const both = onlyLine(move.after) ? undefined : pairs(move);
  if (!both) return undefined;
  const shares = both.map(([{ share: was }, { share: is }]) => [was, is] as const);
  const { path: rest, ...room } = spans(shares.map(() => [0, 1]));
  return {
    ...room,
    rest,
    kept: spans(shares.map(([was, is]) => [0, Math.min(was, is)])).path,
    gained: spans(shares.map(([was, is]) => [was, is])).path,
    lost: spans(shares.map(([was, is]) => [is, was])).path,
  };
}

/** How the rating moved: "from 7 to 7.25 of 10". */
export function formatMove({ before, after }: Move, words: Pick<Words, 'scores' | 'formats'>): string {
  const { scoreOf, moved, unmoved } = words.scores;
  const [was, is] = [before, after].map((scores) => scoreOf(rating(scores), best(scores))) as [
    string,
    string,
  ];
  if (was === is) return unmoved(is);
  return moved(best(before) === best(after) ? words.formats.number(rating(before)) : was, is);
}
