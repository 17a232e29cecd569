import { now } from '../clock.ts';
import { criteriaOn, type Period, periodsOf } from '../domain/criteria.ts';
import { isoDate } from '../domain/dates.ts';
import { site } from '../settings/settings.ts';

const today = isoDate(now, site.timeZone);

/** What films are judged by today. */
export const todaysCriteria = criteriaOn(today);

/** A time that is over, in which films were judged by other criteria. */
export interface EarlierPeriod extends Period {
  readonly until: string;
}

/** What films were judged by before, the latest first. */
export const earlierPeriods: readonly EarlierPeriod[] = periodsOf()
  .flatMap(({ until, ...period }) => (until !== undefined && until <= today ? [{ ...period, until }] : []))
  .toReversed();
