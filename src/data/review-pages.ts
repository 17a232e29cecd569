import type { Viewing } from '../domain/diary/diary.ts';
import { diary } from './diary.ts';
import { reviews, type ReviewEntry, type Shown } from './entries.ts';

type ShownReview = Shown<ReviewEntry>;

/** What a review's page shows besides the review. */
export interface ReviewPage {
  readonly entry: ShownReview;
  readonly newer: ShownReview | undefined;
  readonly older: ShownReview | undefined;
  /** Other reviews of films by one of its directors, newest first. */
  readonly sameDirector: readonly ShownReview[];
  /** When its film was seen, in order. */
  readonly viewings: readonly Viewing[];
}

/** Every review with its neighbours and relations. */
export async function reviewPages(): Promise<ReviewPage[]> {
  const all = await reviews();
  const byDirector = Map.groupBy(
    all.flatMap((entry) => entry.data.film.directors.map((director) => ({ director, entry }))),
    ({ director }) => director,
  );
  const seen = Map.groupBy((await diary()).viewings, ({ film }) => film.review?.slug);
  return all.map((entry, i) => {
    const related = new Set(
      entry.data.film.directors.flatMap((name) => byDirector.get(name)!.map((other) => other.entry)),
    );
    return {
      entry,
      newer: all[i - 1],
      older: all[i + 1],
      viewings: seen.get(entry.id) ?? [],
      sameDirector: [...related].filter((other) => other !== entry),
    };
  });
}
