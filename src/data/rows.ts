import type { Criteria } from '../domain/criteria.ts';
import { areSame } from '../domain/criteria.ts';
import { dirOf } from '../domain/direction.ts';
import { isoDate } from '../domain/dates.ts';
import type { Archive, Row } from '../finding/rows.ts';
import { site } from '../settings/settings.ts';
import { todaysCriteria } from './criteria.ts';
import { reviews, type ReviewEntry } from './entries.ts';
import { once } from './once.ts';

/** Everything that reviews were judged by: today's criteria first, then others as they come. */
export const periods = once(async (): Promise<Criteria[]> => {
  const all = [todaysCriteria];
  for (const { scores } of await reviews())
    if (scores && !all.some((criteria) => areSame(criteria, scores.criteria))) all.push(scores.criteria);
  return all;
});

const rowOf = ({ id, data, scores }: ReviewEntry, all: readonly Criteria[]): Row => {
  const { film, published, verdict = '', lang = '' } = data;
  return {
    slug: id,
    title: film.title,
    titleLang: film.lang ?? '',
    otherTitles: film.alsoKnownAs,
    year: film.year,
    directors: film.directors,
    writers: film.writers,
    genres: film.genres,
    reviewed: Number(isoDate(published, site.timeZone).slice(0, 4)),
    verdict,
    lang,
    dir: dirOf(verdict) ?? '',
    period: scores ? all.findIndex((criteria) => areSame(criteria, scores.criteria)) : -1,
    scores: scores?.criteria.map(({ key }) => scores.given[key]?.score ?? null) ?? [],
  };
};

/** Every review as the list is filtered from, newest first. */
export const archive = once(async (): Promise<Archive> => {
  const all = await periods();
  return {
    periods: all.map((criteria) => criteria.map(({ key, name, outOf }) => ({ key, name, outOf }))),
    rows: (await reviews()).map((entry) => rowOf(entry, all)),
  };
});
