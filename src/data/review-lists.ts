import { isoDate } from '../domain/dates.ts';
import { share } from '../domain/scores.ts';
import { PAGE_SIZE, routes } from '../routes.ts';
import { site } from '../settings/settings.ts';
import { reviews, type ReviewEntry, type Shown } from './entries.ts';
import { once } from './once.ts';
import { paths } from './paths.ts';

/** One page of a long list of reviews. */
export interface ListPage {
  readonly reviews: readonly Shown<ReviewEntry>[];
  readonly current: number;
  readonly last: number;
}

/** A list of reviews in pages; at least one. */
export function inPages(all: readonly Shown<ReviewEntry>[]): ListPage[] {
  const last = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  return Array.from({ length: last }, (_, i) => ({
    reviews: all.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
    current: i + 1,
    last,
  }));
}

/** The index of reviews, newest first; at least one page. */
export const reviewIndex = async (): Promise<ListPage[]> => inPages(await reviews());

/** What has a rating, by its share of the best there was for it; of the same share, the newest first. */
export const ranking = once(async (): Promise<Shown<ReviewEntry>[]> =>
  (await reviews())
    .flatMap((entry) => (entry.scores ? { entry, share: share(entry.scores) } : []))
    .sort((a, b) => b.share - a.share)
    .map(({ entry }) => entry),
);

/** A year, and the reviews that appeared in it, newest first. */
export interface ReviewedYear {
  /** "2025", where the site is. */
  readonly year: string;
  readonly reviews: readonly Shown<ReviewEntry>[];
  /** Its own page, where there are too many for one of all years. */
  readonly path: string | undefined;
}

/** Every year in which reviews appeared, the latest first. */
export const reviewedYears = once(async (): Promise<ReviewedYear[]> => {
  const there = await paths();
  return [
    ...Map.groupBy(await reviews(), ({ data }) => isoDate(data.published, site.timeZone).slice(0, 4)),
  ].map(([year, its]) => {
    const path = routes.reviewedIn(year);
    return { year, reviews: its, path: there.has(path) ? path : undefined };
  });
});
