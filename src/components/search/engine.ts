/** Asks the index. It works beside the page: compiled code may run there. */

/** What Pagefind gives of a page that was found: https://pagefind.app/docs/api/ */
export interface Result {
  readonly raw_content: string;
  /** Which of its words were found. */
  readonly locations: readonly number[];
  readonly filters: { readonly row: readonly [string] };
}

interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly search: (text: string) => Promise<{
    readonly results: readonly { readonly data: () => Promise<Result> }[];
  }>;
}

export interface Question {
  /** Where the index lies. */
  readonly folder: string;
  readonly text: string;
  /** Which of the results are wanted, the best first. */
  readonly from: number;
  readonly to: number;
}

export interface Found {
  /** How many in all. */
  readonly count: number;
  readonly results: readonly Result[];
}

/** A title is looked for more often than a name, and that more often than what a text happens to mention. */
const RANKING = { metaWeights: { title: 20, names: 15, year: 5, tags: 5 } };

let pagefind: Promise<Pagefind> | undefined;
let isBroken = false;

/** Pagefind passes over parts that it can't fetch, and finds less. */
const { fetch } = globalThis;
globalThis.fetch = async (...asked) => {
  const response = await fetch(...asked).catch(() => undefined);
  if (response?.ok) return response;
  isBroken = true;
  throw new Error('A part of the index could not be fetched.');
};

async function load(folder: string): Promise<Pagefind> {
  const loaded = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await loaded.options({ ranking: RANKING });
  return loaded;
}

async function find({ folder, text, from, to }: Question): Promise<Found> {
  const { results } = await (await (pagefind ??= load(folder))).search(text);
  const wanted = await Promise.all(results.slice(from, to).map(({ data }) => data()));
  if (isBroken) throw new Error('Not all of the index was there.');
  return { count: results.length, results: wanted };
}

/** A question by its number, and what was found; that is missing where the index could not be fetched. */
export interface Message {
  readonly id: number;
  readonly question: Question;
}
export interface Reply {
  readonly id: number;
  readonly found?: Found;
}

addEventListener('message', ({ data: { id, question } }: MessageEvent<Message>) => {
  find(question).then(
    (found) => postMessage({ id, found } satisfies Reply),
    () => postMessage({ id } satisfies Reply),
  );
});
