import { momentOf } from './domain/dates.ts';
import { site } from './settings/settings.ts';

const { TODAY } = process.env;

/**
 * The moment this build happens, or the end of the day that TODAY names, where the site is. Not a date where TODAY is none.
 * The only place that asks: all else is told.
 */
export const now = TODAY ? (momentOf(TODAY, site.timeZone) ?? new Date(NaN)) : new Date();
