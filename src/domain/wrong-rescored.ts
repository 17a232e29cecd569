import { type Criteria, CRITERIA, criteriaOn } from './criteria.ts';
import { explain } from './explain.ts';
import { notOfItsDay } from './its-day.ts';
import { daysOf, goesOn, type Rescored, type Rescoring, rescorings, type ScoredReview } from './rescored.ts';
import { formatScore, rating, scoreLines, type Scores } from './scores.ts';
import { type Complaint, scoresOn } from './written-scores.ts';

/** What is wrong with `rescored:` as a whole: its order, its sums, what it says that other fields deny. */

/** Whether two sets of scores are for the same, and the same. */
const areEqual = (one: Scores, other: Scores): boolean => {
  const theirs = scoreLines(other);
  return (
    one.criteria.length === theirs.length &&
    scoreLines(one).every(
      ({ criterion, score }, at) => theirs[at]!.criterion === criterion && theirs[at]!.score === score,
    )
  );
};

/**
 * What is wrong with `rescored:` though each field of it may be right.
 * @param now Nothing has moved after it.
 */
export function wrongRescored(
  review: ScoredReview,
  {
    now,
    timeZone,
    criteria: all = CRITERIA,
  }: { readonly now: Date; readonly timeZone: string; readonly criteria?: Criteria | undefined },
): Complaint[] {
  const { rescored = [], scores } = review;
  if (rescored.length === 0) return [];
  if (scores === 'none')
    return [
      {
        path: ['rescored'],
        message: explain(
          'rescored: the review gives no score, so none has moved',
          'Delete rescored, or give scores.',
        ),
      },
    ];
  const days = daysOf(review, timeZone);
  const found = [
    ...rescored.flatMap(({ date }, at) => wrongDay(days, at, date > now)),
    ...rescored.flatMap((item, at) => wrongScores(item, days, at, all)),
  ];
  if (found.length > 0) return found;
  const its = criteriaOn(days.at(-1)!, all);
  const moves = rescorings(review, scoresOn(scores, its, its), { timeZone, criteria: all }).reverse();
  return moves.flatMap((move, at) => wrongMove(move, rescored[at]!, at, days[at + 1]!));
}

/** @param days The day of the review, then those of its re-scorings. */
function wrongDay(days: readonly string[], at: number, isToCome: boolean): Complaint[] {
  const [earlier, day] = [days[at]!, days[at + 1]!];
  const say = (what: string, fix: string): Complaint[] => [
    { path: ['rescored', at, 'date'], message: explain(what, fix) },
  ];
  if (isToCome)
    return say(`re-scored on ${day}, which is yet to come`, 'Write the day on which you moved the scores.');
  if (at === 0 && day < earlier)
    return say(`re-scored on ${day}, before it was published (${earlier})`, 'Correct one of the two.');
  if (at > 0 && day <= earlier)
    return say(
      `re-scored on ${day}, but the one above is of ${earlier}`,
      day === earlier
        ? 'Make one of the two: what the scores were before the first, and why they are what they are.'
        : 'Write them in order, the oldest first.',
    );
  return [];
}

/** Scores that were none on their day, or of which some are missing that nothing else says. */
function wrongScores(
  { scores: written }: Rescored[number],
  days: readonly string[],
  at: number,
  all: Criteria,
): Complaint[] {
  const [day, next] = [days[at]!, days[at + 1]!];
  const [criteria, later] = [criteriaOn(day, all), criteriaOn(next, all)];
  const wrong = notOfItsDay(written, day, criteria, all, 'these scores are');
  const missing = criteria
    .filter((criterion) => !goesOn(criterion, later))
    .filter(({ key }) => typeof written !== 'number' && written[key] === undefined)
    .map(({ key, name }): Complaint => ({
      path: ['scores', key],
      message: explain(
        `scores.${key} is missing: the score for ${name}, as it was before ${next}`,
        'Add it: films are judged by something else since, so nothing else says what it was.',
      ),
    }));
  return [...wrong, ...missing].map(({ path, message }) => ({ path: ['rescored', at, ...path], message }));
}

function wrongMove(move: Rescoring, written: Rescored[number], at: number, day: string): Complaint[] {
  const sum = rating(move.before);
  if (areEqual(move.before, move.after))
    return [
      {
        path: ['rescored', at, 'scores'],
        message: explain(
          `nothing moved on ${day}: the scores before it are those that it has since`,
          'Write what they were until then, or delete the item.',
        ),
      },
    ];
  if (written.rating === undefined || written.rating === sum) return [];
  return [
    {
      path: ['rescored', at, 'rating'],
      message: explain(
        `rating: ${written.rating}, but the scores before ${day} sum to ${formatScore(sum)}`,
        'Delete the line: the rating is the sum of the scores.',
      ),
    },
  ];
}
