import { type NumberName, type Year, yearIn } from '../../domain/diary/year.ts';
import type { Props } from '../../domain/vocabulary.ts';
import type { Words } from '../../words/words.ts';

/** What `<YearNumber>` prints: the number, or how much more it is than in the year before. */
export function yearNumber(
  years: readonly Year[],
  { year, of, compared }: Props<'YearNumber'>,
  { formats }: Words,
): string {
  const number = yearIn(years, year).numbers[of];
  return compared ? formats.difference(number - yearIn(years, year - 1).numbers[of]) : formats.number(number);
}

const ALWAYS: readonly NumberName[] = ['films', 'viewings'];
const WHERE_ANY: readonly NumberName[] = ['first watches', 'rewatches', 'cinema', 'directors'];

/** The totals of a year, those that are nought left out, but for the first two. */
export const totals = ({ numbers }: Year, { diary, formats }: Words): { label: string; number: string }[] =>
  [...ALWAYS, ...WHERE_ANY.filter((name) => numbers[name] > 0)].map((name) => ({
    label: diary.counts[name](numbers[name]),
    number: formats.number(numbers[name]),
  }));
