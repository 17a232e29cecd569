import type { NumberName, Year } from '../../domain/diary/year.ts';
import { phrases } from './phrases.ts';

const ALWAYS: readonly NumberName[] = ['films', 'viewings'];
const WHERE_ANY: readonly NumberName[] = ['first watches', 'rewatches', 'cinema', 'directors'];

/** The totals of a year, those that are nought left out, but for the first two. */
export const totals = ({ numbers }: Year): { label: string; number: string }[] =>
  [...ALWAYS, ...WHERE_ANY.filter((name) => numbers[name] > 0)].map((name) => ({
    label: phrases.counts(name, numbers[name]),
    number: phrases.number(numbers[name]),
  }));
