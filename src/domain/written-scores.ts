import { z } from 'zod';
import { areSame, type Criteria, CRITERIA, type Criterion, periodsOf } from './criteria.ts';
import { explain, show } from './explain.ts';
import { exact, inSteps, pointsUpTo } from './points.ts';
import type { Given, Score, Scores } from './scores.ts';
import { text } from './text.ts';

/** `scores:` as front matter has it, and what is wrong with it. */

/** A score for each criterion; the number alone where there is but one; none, where a review gives none. */
export type WrittenScores = Given | number | 'none';

/** Something wrong with front matter: where, and what to do. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A number that is written as text, with a comma even; undefined where it is none. */
const numberIn = (value: string): number | undefined => {
  const number = value.trim().replace(',', '.');
  return /^-?\d*\.?\d+$/.test(number) ? Number(number) : undefined;
};

/** Every score there is for a criterion. */
export const steps = ({ outOf, step }: Criterion): number[] => pointsUpTo(outOf, step);

/** What is wrong with a value as a score for this criterion, and what to do; in the author's words. */
export function complaint(criterion: Criterion, value: unknown, field = criterion.key): string {
  const { name, outOf, step } = criterion;
  const say = (what: string, fix: string) => explain(`${field}: ${what}`, fix);
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
    isOutside ? `${value}, but ${name} is out of ${outOf}` : `${value} is not ${inSteps(step)}`,
    `${instead(criterion, value)}.`,
  );
}

/** Scores that could have been meant by a number that is none: the ones beside it, as far as there are any. */
function instead({ outOf, step }: Criterion, value: number): string {
  if (value < 0 || value > outOf) return `Give a number from 0 to ${outOf}`;
  const below = exact(Math.floor(value / step) * step);
  return `Give ${below} or ${exact(below + step)}`;
}

/** Whether a value holds others. */
export const isGroup = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** "out of 2, in quarter points", and for which days where it is not for all. */
const about = ({ outOf, step, since, until }: Criterion): string =>
  [
    `out of ${outOf}, ${inSteps(step)}`,
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ].join(', ');

/** A criterion by its key. Its maximum may have been another once: any of them is taken, and held against its day later. */
const scoreOf = (all: Criteria) => {
  const criterion = all.at(-1)!;
  const error = ({ input }: { input?: unknown }) => complaint(criterion, input);
  const score = z
    .literal([...new Set(all.flatMap(steps))], { error })
    .meta({ errorMessage: `${criterion.name} is ${all.map(about).join('; or ')}.` });
  return z
    .union([score, z.strictObject({ score, note: text.optional().describe('Why, in a few words.') })], {
      // An object's own complaint says more than the union's.
      error: ({ input }) => (isGroup(input) ? undefined : complaint(criterion, input)),
    })
    .transform((value): Score => (typeof value === 'number' ? { score: value } : value))
    .describe(`${criterion.name}, ${all.map(about).join('; or ')}. ${criterion.means}`);
};

/** The criterion that is the only one of its time; undefined where there never was one. */
const aloneIn = (all: Criteria): Criterion | undefined =>
  periodsOf(all).findLast(({ criteria }) => criteria.length === 1)?.criteria[0];

/** What `scores:` is, in a sentence. */
export function describeField(all: Criteria): string {
  const alone = aloneIn(all);
  const [first] = all;
  const same = first && all.every(({ step }) => step === first.step) ? `, ${inSteps(first.step)}` : '';
  const one = alone && `A number, ${about(alone)}. ${alone.means}`;
  return `${one ?? `A number for each criterion${same}; with a note: { score: ${first?.step === 1 ? 1 : 0.5}, note: … }.`} Write none for a review without a score.`;
}

/**
 * A number for each criterion; the number alone where there was a time of but one; or something else.
 * @param fix What to do where it is neither.
 */
function scoresOr<Else extends z.ZodType = never>(all: Criteria, fix: string, ...others: Else[]) {
  const alone = aloneIn(all);
  const error = ({ input }: { input?: unknown }): string | undefined => {
    if (isGroup(input)) return undefined;
    if (alone) return complaint(alone, input, 'scores');
    return explain(`scores: ${show(input)} is no score for each criterion`, fix);
  };
  const keys = Map.groupBy(all, ({ key }) => key);
  const group = z.strictObject(
    Object.fromEntries([...keys].map(([key, same]) => [key, scoreOf(same).optional()])),
    { error },
  );
  return z.union([group, ...(alone ? [z.literal(steps(alone))] : []), ...others], { error });
}

/** `scores:` in front matter, by every criterion there ever was. Which of them count is known with the day. */
export const scoresSchema = (all: Criteria = CRITERIA): z.ZodType<WrittenScores> =>
  scoresOr(
    all,
    'Write them below it, indented by two spaces; or scores: none for a review without a score.',
    z.literal('none'),
  );

/** Scores that a review had once. */
export const earlierScoresSchema = (all: Criteria = CRITERIA): z.ZodType<Exclude<WrittenScores, 'none'>> =>
  scoresOr(all, 'Write those that have moved: { story: 1 }. What had no score can’t have moved.');

/**
 * What a review scored.
 * @param criteria What films were judged by on its day.
 * @param today What they are judged by today.
 * @returns undefined where it gives no score.
 */
export function scoresOn(written: WrittenScores, criteria: Criteria, today: Criteria): Scores | undefined {
  const [first] = criteria;
  if (written === 'none' || !first) return undefined;
  return { criteria, given: givenIn(written, first), isPast: !areSame(criteria, today) };
}

/** Written scores by criterion. @param first What a number alone is for. */
export const givenIn = (written: Given | number, first: Criterion): Given =>
  typeof written === 'number' ? { [first.key]: { score: written } } : written;
