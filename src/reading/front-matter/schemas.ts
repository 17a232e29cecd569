import type { z } from 'zod';
import type { CollectionName } from '../../domain/entry.ts';
import { pageSchema } from '../../domain/page.ts';
import { postSchema } from '../../domain/post.ts';
import { parseDate } from '../../domain/dates.ts';
import { rescoredSchema } from '../../domain/rescored.ts';
import { reviewSchema, wrongOnItsDay } from '../../domain/review.ts';
import { text } from '../../domain/text.ts';
import { type Complaint, scoresSchema } from '../../domain/written-scores.ts';
import { wrongRescored } from '../../domain/wrong-rescored.ts';

export interface Schemas extends Readonly<Record<CollectionName, z.ZodType>> {
  /** What is wrong with a review on its day, of which its schema speaks only where all else is right. */
  readonly reviewOnItsDay: (value: Readonly<Record<string, unknown>>) => Complaint[];
}

/** The schemas of the collections for a reader without a build: a picture is the path to it. Drafts are held to the criteria of now. */
export function schemasFor(timeZone: string, now: Date): Schemas {
  const rescored = rescoredSchema(timeZone);
  const scores = scoresSchema();
  return {
    reviews: reviewSchema({ picture: text, timeZone, now }),
    posts: postSchema({ picture: text, timeZone }),
    pages: pageSchema(),
    reviewOnItsDay(value) {
      const published = parseDate(String(value['published']), timeZone);
      const before = rescored.safeParse(value['rescored']).data ?? [];
      const present = scores.safeParse(value['scores']).data;
      const moved = published && present && { published, scores: present, rescored: before };
      return [
        ...wrongOnItsDay(value, published, { timeZone, now }),
        ...(moved ? wrongRescored(moved, { timeZone, now }) : []),
      ];
    },
  };
}
