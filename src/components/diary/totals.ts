import type { NumberName, Year } from '../../domain/diary/year.ts';
import type { Words } from '../../words/words.ts';

const ALWAYS: readonly NumberName[] = ['films', 'viewings'];
const WHERE_ANY: readonly NumberName[] = ['first watches', 'rewatches', 'cinema', 'directors'];

/** The totals of a year, those that are nought left out, but for the first two. */
export const totals = ({ numbers }: Year, { diary, formats }: Words): { label: string; number: string }[] =>
  [...ALWAYS, ...WHERE_ANY.filter((name) => numbers[name] > 0)].map((name) => ({
    label: diary.counts[name](numbers[name]),
    number: formats.number(numbers[name]),
  }));
