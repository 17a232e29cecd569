import type { Count } from '../../domain/diary/count.ts';
import { type Ranked, ranking, topFilms } from '../../domain/diary/top.ts';
import { yearIn } from '../../domain/diary/year.ts';
import type { Props } from '../../domain/vocabulary.ts';
import type { Words } from '../../words/words.ts';
import { type ReviewedFilm, type ShownYear } from './film.ts';

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

/** What a film may have several of. */
const ofSeveral: readonly Ranked[] = ['genres', 'countries'];

/** What `<YearTop>` shows. */
export function top(
  years: readonly ShownYear[],
  { year, of, count: length = LENGTH }: Props<'YearTop'>,
  { diary }: Words,
): Ranking {
  const { viewings } = yearIn(years, year);
  return {
    title: diary.rankings[of],
    ranked: of === 'films' ? topFilms(viewings) : ranking(of, viewings),
    length,
    counted: of === 'films' ? diary.times : of === 'places' ? diary.viewings : diary.films,
    note: of === 'directors' ? diary.directorsNote : ofSeveral.includes(of) ? diary.severalCount : undefined,
    none: of === 'films' ? diary.noneTwice : of === 'directors' ? diary.noneOften : diary.noneKnown,
  };
}
