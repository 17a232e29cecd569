import { chartOf } from '../../domain/diary/chart.ts';
import type { Dimension } from '../../domain/diary/count.ts';
import type { Year } from '../../domain/diary/year.ts';
import type { Words } from '../../words/words.ts';

/** A bar of a chart. */
export interface Bar {
  readonly label: string;
  /** The label as short as a drawing needs it. */
  readonly short: string;
  readonly count: number;
  /** The count as the language writes it. */
  readonly number: string;
}

/** A chart in words and numbers: what its drawing on a page and its table in a feed are made of. */
export interface Chart {
  readonly title: string;
  /** What is counted, and of how many it is known. */
  readonly note: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Whether the bars are in an order of their own, as months are; else the longest come first. */
  readonly isSequence: boolean;
}

/** The longest name of a month that fits under its bar: the title face is narrow, and has Latin letters only. */
const fits = (name: string): boolean => name.length <= (/\p{Script=Latin}/u.test(name) ? 6 : 4);

/** A year's chart. */
export function chart(year: Year, by: Dimension, { diary, formats }: Words): Chart {
  const { counts, isFilms, all, known } = chartOf(year, by);
  const sum = counts.reduce((total, { count }) => total + count, 0);
  const whole = isFilms ? diary.films(all) : diary.viewings(all);
  const note = known === all ? whole : diary.knownOf(known, whole);
  const labelOf = (key: number | string): string =>
    by === 'month'
      ? formats.month(Number(key), 'short')
      : by === 'decade'
        ? diary.decade(Number(key))
        : String(key);
  const months = Array.from({ length: 12 }, (_, at) => formats.month(at + 1, 'short'));
  const shortOf = (key: number | string): string =>
    by === 'month' && !months.every(fits) ? formats.month(Number(key), 'narrow') : labelOf(key);
  return {
    title: diary.charts[by],
    note: sum > known ? `${note}. ${diary.severalCount}` : note,
    unit: isFilms ? diary.columns.films : diary.columns.viewings,
    bars: counts.map(({ key, count }) => ({
      label: labelOf(key),
      short: shortOf(key),
      count,
      number: formats.number(count),
    })),
    isSequence: by === 'month' || by === 'decade',
  };
}
