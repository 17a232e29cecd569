import { type Year, yearIn } from '../../domain/diary/year.ts';
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
