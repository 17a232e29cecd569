import { registerHooks } from 'node:module';
import { CRITERIA } from '../../domain/criteria.ts';

/** Content for tests: `astro:content`, which only Astro has, is answered from here. Import what is tested after it. */

/** An entry as the content layer has it. */
interface Stored {
  readonly id: string;
  readonly collection: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const stored = new Map<string, readonly Stored[]>();

let asked = 0;

/** How often the content layer was asked since it has what it has. */
export const timesAsked = (): number => asked;

/** From now on, the content layer has these entries of each collection. */
export function putContent(content: Readonly<Record<string, readonly Stored[]>>): void {
  forgetAnswers();
  asked = 0;
  stored.clear();
  for (const [collection, entries] of Object.entries(content)) stored.set(collection, entries);
}

const getCollection = (name: string) => {
  asked += 1;
  const entries = stored.get(name) ?? [];
  return Promise.resolve(entries.map((entry) => ({ ...entry, data: { pictures: {}, ...entry.data } })));
};
Object.assign(globalThis, { contentOfTests: { getCollection }, environmentOfTests: { DEV: false } });

/** Whether it is the author's live preview that asks, from now on. */
export const setPreview = (isPreview: boolean): void => {
  forgetAnswers();
  Object.assign(globalThis, { environmentOfTests: { DEV: isPreview } });
};

const CONTENT =
  'data:text/javascript,export const getCollection = (name) => contentOfTests.getCollection(name);';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'astro:content' ? { url: CONTENT, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) => {
    const loaded = next(url, context);
    return url.includes('/src/data/')
      ? {
          ...loaded,
          source: new TextDecoder()
            .decode(loaded.source as Buffer)
            .replaceAll('import.meta.env', 'environmentOfTests'),
        }
      : loaded;
  },
});

const { forgetAnswers } = await import('../once.ts');

interface Given {
  readonly published?: string;
  readonly directors?: readonly string[];
  readonly writers?: readonly string[];
  readonly genres?: readonly string[];
  readonly year?: number;
  /** For each criterion, half a point where it isn't given. */
  readonly scores?: number | 'none';
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly draft?: boolean;
}

const common = ({ published = '2025-01-01', tags = [], aliases = [], draft = false }: Given) => ({
  ...{ published: new Date(`${published}T00:00:00Z`), tags, aliases, draft },
});

/** The review of a film that is called as its slug is. */
export const review = (id: string, given: Given = {}): Stored => ({
  id,
  collection: 'reviews',
  data: {
    ...common(given),
    film: {
      ...{ title: id, alsoKnownAs: [], countries: [] },
      year: given.year ?? 2024,
      directors: given.directors ?? [id],
      writers: given.writers ?? [],
      genres: given.genres ?? [],
    },
    scores:
      given.scores === 'none'
        ? 'none'
        : Object.fromEntries(CRITERIA.map(({ key }) => [key, { score: given.scores ?? 0.5 }])),
    opening: `content/reviews/${id}/still.webp`,
    still: { src: {}, focus: '50% 20%' },
  },
});

/** A post that is called as its slug is. */
export const post = (id: string, given: Given = {}): Stored => ({
  id,
  collection: 'posts',
  data: { ...common(given), title: id, description: `About ${id}.` },
});

/** A page that is called as its slug is. */
export const page = (id: string, aliases: readonly string[] = []): Stored => ({
  id,
  collection: 'pages',
  data: { title: id, description: id, aliases },
});

/** What is called so, in the order it was given. */
export const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
