import { z } from 'zod';
import { isCalendarDate } from '../domain/dates.ts';
import { explain, show } from '../domain/explain.ts';
import { exact, inSteps } from '../domain/points.ts';
import { field, group, required } from './fields.ts';

/** What `src/criteria.ts` may say of the criteria, and what is said of one that can't be right. */

/** The finest step: two decimals are as much as a reader takes in. */
const FINEST = 0.01;

/** The best score that pages are made for. */
const MOST = 100;

const isWhole = (value: number): boolean => Number.isInteger(exact(value));

const number = (name: string, such: string) =>
  z.number({
    error: ({ input }) => explain(`${name}: ${show(input)} is not a number`, `Write one, such as ${such}.`),
  });

/** A day on which something begins. */
const day = (name: string) =>
  z
    .string({
      error: ({ input }) => explain(`${name}: ${show(input)} is not a day`, "Write it like '2026-01-31'."),
    })
    .refine(isCalendarDate, {
      error: ({ input }) =>
        explain(`${name}: ${show(input)} is not a day of the calendar`, "Write it like '2026-01-31'."),
    })
    .optional();

const criterion = group('a criterion', {
  /** What front matter calls it. */
  key: field('key', (value) =>
    /^[a-z][a-z\d_-]*$/i.test(value)
      ? undefined
      : { what: 'can’t be a field of front matter', fix: 'Use letters, digits and hyphens: sound-design.' },
  ),
  /** What readers call it. */
  name: required('name'),
  /** Its best score. */
  outOf: number('outOf', '1 or 2')
    .positive(explain('outOf: nothing can be scored out of that', 'Write a number above 0, such as 1 or 2.'))
    .max(MOST, explain(`outOf: that is more than ${MOST}`, `Write ${MOST} at most.`)),
  /** What scores go up by. */
  step: number('step', '0.25, 0.5 or 1')
    .refine((value) => value > 0 && isWhole(value / FINEST), {
      error: ({ input }) => explain(`step: ${show(input)} is no step`, 'Write 0.25, 0.5 or 1.'),
    })
    .default(0.25),
  /** What it is about, in a sentence. */
  means: required('means'),
  /** The first day whose reviews are judged by it; without one, all are from the beginning. */
  since: day('since'),
  /** The first day whose reviews are no longer judged by it. */
  until: day('until'),
}).superRefine(({ outOf, step, since, until }, context) => {
  if (step > 0 && !isWhole(outOf / step))
    context.addIssue({
      code: 'custom',
      path: ['outOf'],
      message: explain(
        `outOf: ${outOf} is not ${inSteps(step)}`,
        `Write ${near(outOf, step)}${step === 1 ? ', or a smaller step' : ''}.`,
      ),
    });
  if (since !== undefined && until !== undefined && until <= since)
    context.addIssue({
      code: 'custom',
      path: ['until'],
      message: explain(
        `until: ${until} is not after its since, ${since}`,
        'Write the first day on which it no longer counts, or delete one of the two.',
      ),
    });
});

/** Maxima that could have been meant. */
const near = (value: number, step: number): string => {
  const below = exact(Math.floor(value / step) * step);
  return below > 0 ? `${below} or ${exact(below + step)}` : String(step);
};

/** Days are compared as they are written. */
const overlap = (a: Criterion, b: Criterion): boolean =>
  !(a.until !== undefined && a.until <= (b.since ?? '')) &&
  !(b.until !== undefined && b.until <= (a.since ?? ''));

/** The criteria, as `src/criteria.ts` exports them. */
export const criteriaSchema = z
  .array(criterion, {
    error: ({ input }) => explain(`criteria: ${show(input)} is not a list`, 'Write [{ … }, { … }].'),
  })
  .min(1, explain('there are no criteria', 'Write one at least.'))
  .superRefine((all, context) => {
    for (const [index, { key }] of all.entries()) {
      const other = all
        .slice(0, index)
        .find((each) => each.key !== key && each.key.toLowerCase() === key.toLowerCase());
      if (other)
        context.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: explain(
            `key: ${show(key)} and ${show(other.key)} differ only in capitals, and have one address`,
            `Write ${show(other.key)} here too, or give one of them another name.`,
          ),
        });
    }
    for (const field of ['key', 'name'] as const)
      for (const [index, each] of all.entries())
        if (all.slice(0, index).some((other) => other[field] === each[field] && overlap(other, each)))
          context.addIssue({
            code: 'custom',
            path: [index, field],
            message: explain(
              `${field}: ${show(each[field])} is another criterion’s, too`,
              'Each needs one of its own, or its own days: until: … there, since: … here.',
            ),
          });
  });

export type Criterion = Readonly<z.infer<typeof criterion>>;

/** What an author writes of the criteria. */
export type CriteriaSettings = readonly Readonly<z.input<typeof criterion>>[];
