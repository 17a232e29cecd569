import { scoredAlike } from '../domain/alike.ts';
import { words } from '../settings/settings.ts';
import { reviews, type ReviewEntry, type Shown } from './entries.ts';
import { once } from './once.ts';

/** A review of a film with nearly the same scores; the line says where they differ. */
export type AlikeReview = Shown<ReviewEntry> & { readonly line: string };

/** Names of criteria where lines are narrow: they may be parted after a stroke. */
const partable = (line: string): string => line.replaceAll('/', '/\u{200B}');

/** All that is compared; a live preview shows one review at a time, and asks for no other. */
const compared = once(async () => {
  const all = await reviews();
  return {
    all,
    places: new Map(all.map(({ id }, index) => [id, index])),
    alikeAt: scoredAlike(all.map(({ scores }) => scores)),
  };
});

/** What was scored nearly as a review. */
export async function alike(id: string): Promise<AlikeReview[]> {
  const { all, places, alikeAt } = await compared();
  return alikeAt(places.get(id)!).map(({ index, ...how }) => ({
    ...all[index]!,
    line: partable(words.review.alikeIn(how)),
  }));
}
