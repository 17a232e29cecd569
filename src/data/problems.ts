import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { routes } from '../routes.ts';
import type { Entry } from './entries.ts';

export type Problems = CollectionEntry<'problems'>['data'];

/** What is wrong with an entry or could be better: for the author's live preview, which shows it on the entry's page. */
export const problemsOf = async (entry: Entry): Promise<Problems['problems']> =>
  import.meta.env.DEV ? ((await getEntry('problems', `${entry.collection}/${entry.id}`))?.data.problems ?? []) : [];

const pathOf = { reviews: routes.review, posts: routes.post, pages: routes.page };

/** The entries that cannot be shown at all, by the path at which a live preview says why. */
export async function unreadable(): Promise<{ path: string; file: Problems }[]> {
  if (!import.meta.env.DEV) return [];
  const files = (await getCollection('problems')).map(({ data }) => data);
  return files.flatMap((file) =>
    file.folder && file.slug && file.problems.some(({ severity }) => severity === 'error')
      ? [{ path: pathOf[file.folder](file.slug), file }]
      : [],
  );
}
