import type { Criterion } from '../settings/criteria.ts';
import { settings } from '../settings/settings.ts';
import { exact } from './points.ts';

export type { Criterion } from '../settings/criteria.ts';

/** What films are judged by on one day, in order. */
export type Criteria = readonly Criterion[];

/** Every criterion there is and was, in order: what src/criteria.ts says. */
export const CRITERIA: Criteria = settings.criteria;

/**
 * What films are judged by on a day.
 * @param day `2025-06-08`, where the site is.
 * @param all Every criterion there is and was.
 */
export const criteriaOn = (day: string, all = CRITERIA): Criteria =>
  all.filter(({ since = '', until }) => since <= day && (until === undefined || day < until));

/** The best rating that criteria can add up to. The worst is 0. */
export const bestOf = (criteria: Criteria): number =>
  exact(criteria.reduce((sum, { outOf }) => sum + outOf, 0));

/** The finest step that a rating moves in. */
export const stepOf = (criteria: Criteria): number => Math.min(1, ...criteria.map(({ step }) => step));

/** Whether films are judged by the same on two days. */
export const areSame = (one: Criteria, other: Criteria): boolean =>
  one.length === other.length && one.every((criterion, index) => criterion === other[index]);

/** A time in which films were judged by the same. */
export interface Period {
  /** Its first day; undefined where it goes back to the beginning. */
  readonly since: string | undefined;
  /** The first day after it; undefined for the last. */
  readonly until: string | undefined;
  readonly criteria: Criteria;
}

/** The times in which films were judged by different criteria, the oldest first. */
export function periodsOf(all = CRITERIA): Period[] {
  const changes = new Set(
    all.flatMap(({ since, until }) => [since, until].filter((day) => day !== undefined)),
  );
  const days = [undefined, ...[...changes].sort()];
  return days.map((since, index) => ({
    since,
    until: days[index + 1],
    criteria: criteriaOn(since ?? '', all),
  }));
}
