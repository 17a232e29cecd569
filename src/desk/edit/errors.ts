import type { Problem } from '../../reading/problem.ts';
import type { Content } from '../../reading/reader.ts';

/** The content would not be right: what is wrong, to be reported. */
export class ContentErrors extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('the content would have errors');
    this.problems = problems;
  }
}

export const isError = ({ severity }: Problem): boolean => severity === 'error';

const identity = ({ file, what }: Problem): string => `${file}\n${what}`;

/** Errors that weren't there before, wherever in its file each has moved to. */
export function newErrors(before: Content, after: Content): Problem[] {
  const known = new Set(before.problems.map(identity));
  return after.problems.filter((problem) => isError(problem) && !known.has(identity(problem)));
}
