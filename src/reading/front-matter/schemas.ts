import type { z } from 'zod';
import type { CollectionName } from '../../domain/entry.ts';
import { pageSchema } from '../../domain/page.ts';
import { postSchema } from '../../domain/post.ts';
import { reviewSchema } from '../../domain/review.ts';
import { text } from '../../domain/text.ts';

export type Schemas = Readonly<Record<CollectionName, z.ZodType>>;

/** The schemas of the collections for a reader without a build: a picture is the path to it. */
export const schemasFor = (timeZone: string): Schemas => ({
  reviews: reviewSchema({ picture: text, timeZone }),
  posts: postSchema({ picture: text, timeZone }),
  pages: pageSchema(),
});
