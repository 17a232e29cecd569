import { defineCollection, type SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { now } from './clock.ts';
import { loadedFields } from './domain/entry.ts';
import { pageSchema } from './domain/page.ts';
import { postSchema } from './domain/post.ts';
import { reviewSchema } from './domain/review.ts';
import { diaryLoader, diarySchema } from './mdx/diary.ts';
import { contentLoader } from './mdx/loader.ts';
import { problemsLoader, problemsSchema } from './mdx/problems.ts';
import { site } from './settings/settings.ts';

const { timeZone } = site;

type Picture = ReturnType<SchemaContext['image']>;

/**
 * A schema that is made once. Astro asks for it again with every entry, whose folder a picture is looked for in, and making it
 * takes longer than reading the entry. Entries of a collection are parsed one after the other.
 */
function madeOnce<Schema>(make: (picture: Picture) => Schema): (context: SchemaContext) => Schema {
  let current: Picture;
  let schema: Schema | undefined;
  const picture = z.string().transform((path) => current.parse(path));
  return ({ image }) => {
    current = image();
    return (schema ??= make(picture as unknown as Picture));
  };
}

export const collections = {
  reviews: defineCollection({
    loader: contentLoader('reviews', now),
    schema: madeOnce((picture) => reviewSchema({ picture, timeZone, now }).safeExtend(loadedFields(picture))),
  }),
  posts: defineCollection({
    loader: contentLoader('posts', now),
    schema: madeOnce((picture) => postSchema({ picture, timeZone }).safeExtend(loadedFields(picture))),
  }),
  pages: defineCollection({
    loader: contentLoader('pages', now),
    schema: madeOnce((picture) => pageSchema().safeExtend(loadedFields(picture))),
  }),
  diary: defineCollection({ loader: diaryLoader(), schema: diarySchema }),
  problems: defineCollection({ loader: problemsLoader(), schema: problemsSchema }),
};
