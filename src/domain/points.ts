/** Scores are decimals, which computers only come near: 0.1 three times is 0.3 here. */
export const exact = (points: number): number => Math.round(points * 1e6) / 1e6;

/** The points there are from 0 to a maximum. */
export const pointsUpTo = (outOf: number, step: number): number[] =>
  Array.from({ length: Math.round(outOf / step) + 1 }, (_, index) => exact(index * step));

/** How scores move, in words: "in quarter points". */
export const inSteps = (step: number): string =>
  ({ 0.25: 'in quarter points', 0.5: 'in half points', 1: 'in whole points' })[step] ?? `in steps of ${step}`;
