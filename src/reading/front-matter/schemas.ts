import type { z } from 'zod';
import type { CollectionName } from '../../domain/entry.ts';
import { pageSchema } from '../../domain/page.ts';
import { postSchema } from '../../domain/post.ts';
import { parseDate } from '../../domain/dates.ts';
import { reviewSchema, wrongOnItsDay } from '../../domain/review.ts';
import { text } from '../../domain/text.ts';
import type { Complaint } from '../../domain/written-scores.ts';

export interface Schemas extends Readonly<Record<CollectionName, z.ZodType>> {
  /** What is wrong with a review on its day, of which its schema speaks only where all else is right. */
  readonly reviewOnItsDay: (value: Readonly<Record<string, unknown>>) => Complaint[];
}

/** The schemas of the collections for a reader without a build: a picture is the path to it. Drafts are held to the criteria of now. */
export const schemasFor = (timeZone: string, now: Date): Schemas => ({
  reviews: reviewSchema({ picture: text, timeZone, now }),
  posts: postSchema({ picture: text, timeZone }),
  pages: pageSchema(),
  reviewOnItsDay: (value) =>
    wrongOnItsDay(value, parseDate(String(value['published']), timeZone), { timeZone, now }),
});
