import type { SeenFilm, Viewing } from '../../domain/diary/diary.ts';
import type { Year } from '../../domain/diary/year.ts';
import type { Film } from '../../domain/film.ts';
import type { Scores } from '../../domain/scores.ts';

/** A review as the diary shows it: where it is, and what it gave. */
interface ShownReview {
  readonly slug: string;
  readonly film: Film;
  readonly scores: Scores | undefined;
}

export type ReviewedFilm = SeenFilm<ShownReview>;
export type ShownViewing = Viewing<ShownReview>;
export type ShownYear = Year<ShownReview>;

/** The years of the diary, the newest first. */
export type ShownYears = readonly ShownYear[];
