import { defineCollection } from 'astro:content';
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

export const collections = {
  reviews: defineCollection({
    loader: contentLoader('reviews'),
    schema: ({ image }) =>
      reviewSchema({ picture: image(), timeZone, now }).safeExtend(loadedFields(image())),
  }),
  posts: defineCollection({
    loader: contentLoader('posts'),
    schema: ({ image }) => postSchema({ picture: image(), timeZone }).safeExtend(loadedFields(image())),
  }),
  pages: defineCollection({
    loader: contentLoader('pages'),
    schema: ({ image }) => pageSchema().safeExtend(loadedFields(image())),
  }),
  diary: defineCollection({ loader: diaryLoader(), schema: diarySchema }),
  problems: defineCollection({ loader: problemsLoader(), schema: problemsSchema }),
};
