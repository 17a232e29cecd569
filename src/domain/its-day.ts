import { type Criteria, CRITERIA, type Criterion } from './criteria.ts';
import { explain } from './explain.ts';
import { type Complaint, complaint, isGroup, steps } from './written-scores.ts';

/** A review is held to the criteria of its day: what of its scores doesn't hold on it. */

const numberOf = (value: unknown): unknown =>
  isGroup(value) && !Array.isArray(value) ? (value as { score?: unknown }).score : value;

/**
 * What of written scores does not hold on a review's day, though it may have on another.
 * @param written As read, not necessarily valid: what is no score at all is said by the schema.
 * @param all Every criterion there ever was.
 * @param whose What has them, in words.
 */
export function notOfItsDay(
  written: unknown,
  day: string,
  criteria: Criteria,
  all = CRITERIA,
  whose = 'this review is',
): Complaint[] {
  const [first, ...more] = criteria;
  if (typeof written === 'number')
    return !first || more.length > 0
      ? [
          {
            path: ['scores'],
            message: explain(
              `scores: ${written} is one number, but films were judged by ${more.length + (first ? 1 : 0)} criteria on ${day}`,
              `Write one for each: ${criteria.map(({ key }) => key).join(', ')}.`,
            ),
          },
        ]
      : wrong(first, written, ['scores']);
  if (!isGroup(written)) return [];
  return Object.entries(written as object).flatMap(([key, value]) => {
    const same = all.filter((each) => each.key === key);
    const criterion = criteria.find((each) => each.key === key);
    const number = numberOf(value);
    // What is no score on any day, the schema has said.
    if (criterion)
      return same.some((each) => steps(each).some((step) => step === number))
        ? wrong(criterion, number, ['scores', key])
        : [];
    const other = same.at(-1);
    if (!other) return [];
    const { since, until, name } = other;
    const when = until !== undefined && until <= day ? `until ${until}` : `since ${since!}`;
    return [
      {
        path: ['scores', key],
        message: explain(
          `scores.${key}: films are judged by ${name} ${when}, and ${whose} of ${day}`,
          `Delete the line, or change that day in src/criteria.ts. On ${day} there were ${criteria.map((each) => each.key).join(', ') || 'no criteria'}.`,
        ),
      },
    ];
  });
}

/** A number that another day's criterion may have, and this doesn't. */
const wrong = (criterion: Criterion, value: unknown, path: readonly string[]): Complaint[] =>
  typeof value !== 'number' || steps(criterion).includes(value)
    ? []
    : [{ path, message: complaint(criterion, value, path.at(-1)) }];
