import { getCollection } from 'astro:content';
import { now } from '../clock.ts';
import { isoDate } from '../domain/dates.ts';
import { type Viewing, diaryOf } from '../domain/diary/diary.ts';
import { type Year, yearsOf } from '../domain/diary/year.ts';
import type { Film } from '../domain/film.ts';
import type { Scores } from '../domain/scores.ts';
import { site } from '../settings/settings.ts';
import { reviews } from './entries.ts';
import { once } from './once.ts';

/** A review as the diary shows it. */
interface DiaryReview {
  readonly slug: string;
  readonly film: Film;
  /** Undefined where it gives none. */
  readonly scores: Scores | undefined;
}

/** What was seen, up to today. */
export interface Diary {
  /** In the order of their days. */
  readonly viewings: readonly Viewing<DiaryReview>[];
  /** The newest first. */
  readonly years: readonly Year<DiaryReview>[];
}

/** The diary. */
export const diary = once(async (): Promise<Diary> => {
  const today = isoDate(now, site.timeZone);
  const files = await getCollection('diary');
  const rows = files.flatMap(({ data }) => data.rows.filter(({ date }) => date <= today));
  const reviewed = (await reviews()).map(({ id, data: { film }, scores }) => ({ slug: id, film, scores }));
  const viewings = diaryOf(rows, reviewed);
  return { viewings, years: yearsOf(viewings) };
});
