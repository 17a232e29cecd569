import { slugOf } from '../domain/address.ts';
import { PAGE_SIZE } from '../routes.ts';
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

/** Entries by the slugs of their tags. */
const byTag = <Entry extends { readonly data: { readonly tags: readonly string[] } }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry[]> => {
  const uses = entries.flatMap((entry) =>
    [...new Set(entry.data.tags.map(slugOf))].map((slug) => ({ slug, entry })),
  );
  return new Map(
    [...Map.groupBy(uses, ({ slug }) => slug)].map(([slug, same]) => [slug, same.map(({ entry }) => entry)]),
  );
};

/** Every tag in use, in alphabetical order. Spellings that make one address are one tag. */
export const tags = once(async (): Promise<Tag[]> => {
  const [allReviews, allPosts] = [await reviews(), await posts()];
  const names = new Map(
    [...allReviews, ...allPosts].flatMap(({ data }) => data.tags.map((name) => [slugOf(name), name])),
  );
  const [reviewed, posted] = [byTag(allReviews), byTag(allPosts)];
  return [...names]
    .sort(([, a], [, b]) => words.formats.compare(a, b))
    .map(([slug, name]) => ({
      ...{ name, slug },
      reviews: reviewed.get(slug) ?? [],
      posts: posted.get(slug) ?? [],
    }));
});

/** A page of a tag: its part of the reviews, then of the posts. */
export type TagPage = Tag & { readonly current: number; readonly last: number };

/** Every page of every tag. */
export const tagPages = async (): Promise<TagPage[]> =>
  (await tags()).flatMap((tag) => {
    const { reviews: its, posts: then } = tag;
    const last = Math.ceil((its.length + then.length) / PAGE_SIZE);
    return Array.from({ length: last }, (_, i) => {
      const [from, to] = [i * PAGE_SIZE, (i + 1) * PAGE_SIZE];
      const after = (at: number): number => Math.max(0, at - its.length);
      return {
        ...{ ...tag, current: i + 1, last },
        reviews: its.slice(from, to),
        posts: then.slice(after(from), after(to)),
      };
    });
  });
