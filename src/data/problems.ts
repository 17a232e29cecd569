import { getCollection, type CollectionEntry } from 'astro:content';
import { entryPath } from '../routes.ts';
import type { Entry } from './entries.ts';

export type Problems = CollectionEntry<'problems'>['data'];

/** What the reading found, file by file, for the author's live preview. A build has stopped at errors and printed the rest. */
const found = async (): Promise<Problems[]> =>
  import.meta.env.DEV ? (await getCollection('problems')).map(({ data }) => data) : [];

/** What is wrong with an entry or could be better. */
export const problemsOf = async ({ collection, id }: Entry): Promise<Problems['problems']> =>
  (await found()).find(({ folder, slug }) => folder === collection && slug === id)?.problems ?? [];

const pathOf = ({ folder, slug }: Problems): string | undefined =>
  folder && slug ? entryPath(folder, slug) : undefined;

/** Every file that something is wrong with or that there is advice for, errors first, with the path of its page if it has one. */
export const allProblems = async (): Promise<{ path: string | undefined; file: Problems }[]> =>
  (await found())
    .filter(({ problems }) => problems.length > 0)
    .map((file) => ({ path: pathOf(file), file }))
    .toSorted((a, b) => Number(hasErrors(b.file)) - Number(hasErrors(a.file)));

const hasErrors = ({ problems }: Problems): boolean => problems.some(({ severity }) => severity === 'error');

/** The entries that cannot be shown at all, by the path at which a live preview says why. */
export const unreadable = async (): Promise<{ path: string; file: Problems }[]> =>
  (await allProblems()).flatMap(({ path, file }) => (path && hasErrors(file) ? [{ path, file }] : []));
