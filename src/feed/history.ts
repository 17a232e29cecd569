import { isoDate } from '../domain/dates.ts';
import { site } from '../settings/settings.ts';

/** All that was published in a year, newest first. */
export interface Archive<Entry> {
  readonly year: number;
  readonly entries: readonly Entry[];
  /** The years of the archives before and after it. */
  readonly previous: number | undefined;
  readonly next: number | undefined;
}

/**
 * What a reader who wants more than the newest entries can fetch: a year at a time, for every year that the newest don't
 * cover. A year that is over never changes; only the newest may still grow.
 * @param entries Newest first.
 * @returns Newest first.
 * @see https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export function archivesOf<Entry extends { readonly data: { readonly published: Date } }>(
  entries: readonly Entry[],
): Archive<Entry>[] {
  const yearOf = ({ data }: Entry): number => Number(isoDate(data.published, site.timeZone).slice(0, 4));
  const years = [...new Set(entries.slice(site.feedLimit).map(yearOf))];
  const byYear = Map.groupBy(entries, yearOf);
  return years.map((year, i) => ({
    year,
    entries: byYear.get(year)!,
    previous: years[i + 1],
    next: years[i - 1],
  }));
}
