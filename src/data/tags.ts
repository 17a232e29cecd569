import { slugOf } from '../domain/address.ts';
import { words } from '../settings/settings.ts';
import { posts, reviews, type PostEntry, type ReviewEntry, type Shown } from './entries.ts';
import { once } from './once.ts';

/** A tag, and what carries it, newest first. */
export interface Tag {
  readonly name: string;
  readonly slug: string;
  readonly reviews: readonly Shown<ReviewEntry>[];
  readonly posts: readonly Shown<PostEntry>[];
}

/** Every tag in use, in alphabetical order. Spellings that make one address are one tag. */
export const tags = once(async (): Promise<Tag[]> => {
  const [allReviews, allPosts] = [await reviews(), await posts()];
  const names = new Map(
    [...allReviews, ...allPosts].flatMap(({ data }) => data.tags.map((name) => [slugOf(name), name])),
  );
  return [...names]
    .sort(([, a], [, b]) => words.formats.compare(a, b))
    .map(([slug, name]) => {
      const carries = ({ data }: { data: { tags: string[] } }) =>
        data.tags.some((tag) => slugOf(tag) === slug);
      return { name, slug, reviews: allReviews.filter(carries), posts: allPosts.filter(carries) };
    });
});
