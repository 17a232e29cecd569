import type { Count } from '../../domain/diary/count.ts';
import { ranking, topFilms } from '../../domain/diary/top.ts';
import { yearIn } from '../../domain/diary/year.ts';
import type { Props } from '../../domain/vocabulary.ts';
import { type ReviewedFilm, type ShownYear } from './film.ts';
import { phrases } from './phrases.ts';

/** A ranking in words and numbers: what a list on a page and one in a feed are made of. */
export interface Ranking {
  readonly title: string;
  /** Films, or names: several are a team. */
  readonly ranked: readonly Count<ReviewedFilm | readonly string[]>[];
  readonly length: number;
  /** A count in words: "3 films". */
  readonly counted: (count: number) => string;
  readonly note: string | undefined;
  /** What is said where there is nothing to rank. */
  readonly none: string;
}

const LENGTH = 5;

/** What `<YearTop>` shows. */
export function top(
  years: readonly ShownYear[],
  { year, of, count: length = LENGTH }: Props<'YearTop'>,
): Ranking {
  const { viewings } = yearIn(years, year);
  const ranked = of === 'films' ? topFilms(viewings) : ranking(of, viewings);
  const { title, note, none } = phrases.rankings[of];
  const counted = of === 'films' ? phrases.times : of === 'places' ? phrases.viewings : phrases.films;
  return { title, ranked, length, counted, note, none };
}
