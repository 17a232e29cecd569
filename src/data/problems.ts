import { getCollection, type CollectionEntry } from 'astro:content';
import { routes } from '../routes.ts';
import type { Entry } from './entries.ts';

export type Problems = CollectionEntry<'problems'>['data'];

/** What the reading found, file by file, for the author's live preview. A build has stopped at errors and printed the rest. */
const found = async (): Promise<Problems[]> =>
  import.meta.env.DEV ? (await getCollection('problems')).map(({ data }) => data) : [];

/** What is wrong with an entry or could be better. */
export const problemsOf = async ({ collection, id }: Entry): Promise<Problems['problems']> =>
  (await found()).find(({ folder, slug }) => folder === collection && slug === id)?.problems ?? [];

const pathOf = { reviews: routes.review, posts: routes.post, pages: routes.page };

/** The entries that cannot be shown at all, by the path at which a live preview says why. */
export async function unreadable(): Promise<{ path: string; file: Problems }[]> {
  return (await found()).flatMap((file) =>
    file.folder && file.slug && file.problems.some(({ severity }) => severity === 'error')
      ? [{ path: pathOf[file.folder](file.slug), file }]
      : [],
  );
}
