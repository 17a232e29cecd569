import { reviews, type ReviewEntry, type Shown } from './entries.ts';

type ShownReview = Shown<ReviewEntry>;

/** What a review's page shows besides the review. */
export interface ReviewPage {
  readonly entry: ShownReview;
  readonly newer: ShownReview | undefined;
  readonly older: ShownReview | undefined;
  /** Other reviews of films by one of its directors, newest first. */
  readonly sameDirector: readonly ShownReview[];
}

/** Every review with its neighbours and relations. */
export async function reviewPages(): Promise<ReviewPage[]> {
  const all = await reviews();
  const byDirector = Map.groupBy(
    all.flatMap((entry) => entry.data.film.directors.map((director) => ({ director, entry }))),
    ({ director }) => director,
  );
  return all.map((entry, i) => {
    const related = new Set(
      entry.data.film.directors.flatMap((name) => byDirector.get(name)!.map((other) => other.entry)),
    );
    return {
      entry,
      newer: all[i - 1],
      older: all[i + 1],
      sameDirector: [...related].filter((other) => other !== entry),
    };
  });
}
