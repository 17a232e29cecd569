import { z } from 'zod';
import { explain, show } from '../domain/explain.ts';
import { field, group, required } from './fields.ts';

/** What `src/criteria.ts` may say of the criteria, and what is said of one that can't be right. */

/** Scores move in quarter points, which sum exactly in binary. */
export const STEP = 0.25;

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
  outOf: z
    .number({
      error: ({ input }) => explain(`outOf: ${show(input)} is not a number`, 'Write one, such as 1 or 2.'),
    })
    .refine((value) => value > 0 && Number.isInteger(value / STEP), {
      error: ({ input }) =>
        explain(`outOf: ${show(input)} is not in quarter points`, `Write ${near(Number(input))}.`),
    }),
  /** What it is about, in a sentence. */
  means: required('means'),
});

/** Maxima that could have been meant. */
const near = (value: number): string => {
  const below = Math.floor(value / STEP) * STEP;
  return below > 0 ? `${below} or ${below + STEP}` : String(STEP);
};

/** The criteria, as `src/criteria.ts` exports them. */
export const criteriaSchema = z
  .array(criterion, {
    error: ({ input }) => explain(`criteria: ${show(input)} is not a list`, 'Write [{ … }, { … }].'),
  })
  .min(1, explain('there are no criteria', 'Write one at least.'))
  .superRefine((all, context) => {
    for (const field of ['key', 'name'] as const)
      for (const [index, each] of all.entries())
        if (all.findIndex((other) => other[field] === each[field]) < index)
          context.addIssue({
            code: 'custom',
            path: [index, field],
            message: explain(
              `${field}: ${show(each[field])} is another criterion’s, too`,
              'Each needs one of its own.',
            ),
          });
  });

export type Criterion = Readonly<z.infer<typeof criterion>>;

/** What an author writes of the criteria. */
export type CriteriaSettings = readonly Criterion[];
