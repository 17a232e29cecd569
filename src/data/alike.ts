import { scoredAlike } from '../domain/alike.ts';
import { words } from '../settings/settings.ts';
import { reviews, type ReviewEntry, type Shown } from './entries.ts';
import { once } from './once.ts';

/** A review of a film with nearly the same scores; the line says where they differ. */
export type AlikeReview = Shown<ReviewEntry> & { readonly line: string };

/** What was scored nearly as each review, by its slug. */
export const alike = once(async (): Promise<ReadonlyMap<string, AlikeReview[]>> => {
  const all = await reviews();
  const found = scoredAlike(all.map(({ scores }) => scores));
  return new Map(
    all.map(({ id }, i) => [
      id,
      found[i]!.map(({ index, ...how }) => ({ ...all[index]!, line: words.review.alikeIn(how) })),
    ]),
  );
});
