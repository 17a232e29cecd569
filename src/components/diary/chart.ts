import { chartOf } from '../../domain/diary/chart.ts';
import type { Dimension } from '../../domain/diary/count.ts';
import type { Year } from '../../domain/diary/year.ts';
import { phrases } from './phrases.ts';

/** A bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly count: number;
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

const LABELS: Readonly<Record<Dimension, (key: number | string) => string>> = {
  month: (key) => phrases.month(Number(key), 'short'),
  decade: (key) => phrases.decade(Number(key)),
  genre: String,
  where: String,
  country: String,
};

/** A year's chart. */
export function chart(year: Year, by: Dimension): Chart {
  const { counts, isFilms, all, known } = chartOf(year, by);
  const sum = counts.reduce((total, { count }) => total + count, 0);
  const note = phrases.counting(isFilms, known, all);
  return {
    title: phrases.charts[by],
    note: sum > known ? `${note}. ${phrases.several}` : note,
    unit: isFilms ? phrases.columns.films : phrases.columns.viewings,
    bars: counts.map(({ key, count }) => ({ label: LABELS[by](key), count })),
    isSequence: by === 'month' || by === 'decade',
  };
}
