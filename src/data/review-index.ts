import { PAGE_SIZE } from '../routes.ts';
import { reviews, type ReviewEntry, type Shown } from './entries.ts';

/** One page of the index of reviews. */
export interface ReviewIndexPage {
  readonly reviews: readonly Shown<ReviewEntry>[];
  readonly current: number;
  readonly last: number;
}

/** The index of reviews, newest first; at least one page. */
export async function reviewIndex(): Promise<ReviewIndexPage[]> {
  const all = await reviews();
  const last = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  return Array.from({ length: last }, (_, i) => ({
    reviews: all.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
    current: i + 1,
    last,
  }));
}
