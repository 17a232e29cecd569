import { aliasSchema } from '../../domain/address.ts';
import { isoDate, parseDate } from '../../domain/dates.ts';
import { criteriaOn } from '../../domain/criteria.ts';
import type { CollectionName } from '../../domain/entry.ts';
import { datesIn, scoredOn } from '../../domain/rescored.ts';
import { type Facet, facetsOf } from '../../domain/facets.ts';

/** What rules need to know of an entry, taken from front matter that may be wrong: what is wrong is left out. */
export interface Known {
  readonly draft: boolean;
  /** When it appears; pages always have. Undefined where the date can't be read. */
  readonly published: Date | undefined;
  /** When it was last changed; undefined where it doesn’t say, or says it so that it can’t be read. */
  readonly updated: Date | undefined;
  /** The verdict of a review, the description of all else. */
  readonly line: { readonly field: 'verdict' | 'description'; readonly text: string } | undefined;
  readonly tags: readonly { readonly text: string; readonly index: number }[];
  readonly aliases: readonly { readonly path: string; readonly index: number }[];
  readonly feedId: string | undefined;
  readonly film: Readonly<Record<string, unknown>>;
  /** What the film of a review may have in common with others. */
  readonly facets: Readonly<Record<Facet, readonly string[]>> | undefined;
  /** The criteria that a review gives scores for, by key. */
  readonly scored: readonly string[];
  /** Why its scores have moved, each time. */
  readonly whys: readonly { readonly text: string; readonly index: number }[];
  readonly trailer: boolean;
  readonly opening:
    | {
        readonly field: 'still' | 'cover';
        readonly src: string | undefined;
        readonly alt: string | undefined;
        readonly caption: string | undefined;
      }
    | undefined;
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const groupIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

const textsIn = (value: unknown): { text: string; index: number }[] =>
  (Array.isArray(value) ? value : []).flatMap((item, index) => {
    const text = textIn(item);
    return text === undefined ? [] : [{ text, index }];
  });

function facetsIn(film: Readonly<Record<string, unknown>>): Known['facets'] {
  const [directors, writers, genres] = ['directors', 'writers', 'genres'].map((field) =>
    textsIn(film[field]).map(({ text }) => text),
  ) as [string[], string[], string[]];
  const { year } = film;
  return Number.isInteger(year) ? facetsOf({ directors, writers, genres, year: year as number }) : undefined;
}

/** One number is the score for the one criterion of its day. */
function scoredIn(
  { scores, rescored }: Readonly<Record<string, unknown>>,
  published: Date | undefined,
  timeZone: string,
): string[] {
  if (published === undefined) return [];
  const day = isoDate(scoredOn({ published, rescored: datesIn(rescored, timeZone) }), timeZone);
  const keys = criteriaOn(day).map(({ key }) => key);
  return typeof scores === 'number' ? keys : keys.filter((key) => key in groupIn(scores));
}

const whysIn = (rescored: unknown): { text: string; index: number }[] =>
  textsIn(Array.isArray(rescored) ? rescored.map((item: unknown) => groupIn(item)['why']) : []);

/** @param value Front matter, text repaired. */
export function know(
  value: Readonly<Record<string, unknown>>,
  collection: CollectionName,
  timeZone: string,
): Known {
  const lineField = collection === 'reviews' ? 'verdict' : 'description';
  const line = textIn(value[lineField]);
  const field = collection === 'reviews' ? 'still' : 'cover';
  const { src, alt, caption } = groupIn(value[field]);
  const dateIn = (name: string): Date | undefined => {
    const date = textIn(value[name]);
    return date === undefined ? undefined : parseDate(date, timeZone);
  };
  const isReview = collection === 'reviews';
  const film = isReview ? groupIn(value['film']) : {};
  const published = collection === 'pages' ? new Date(0) : dateIn('published');
  return {
    draft: value['draft'] === true,
    published,
    updated: collection === 'pages' ? undefined : dateIn('updated'),
    line: line === undefined ? undefined : { field: lineField, text: line },
    tags: textsIn(value['tags']),
    aliases: textsIn(value['aliases']).flatMap(({ text, index }) =>
      aliasSchema.safeParse(text).success ? [{ path: text, index }] : [],
    ),
    feedId: textIn(value['feedId']),
    film,
    facets: facetsIn(film),
    scored: isReview ? scoredIn(value, published, timeZone) : [],
    whys: isReview ? whysIn(value['rescored']) : [],
    trailer: textIn(value['trailer']) !== undefined,
    opening:
      value[field] === undefined || collection === 'pages'
        ? undefined
        : { field, src: textIn(src), alt: textIn(alt), caption: textIn(caption) },
  };
}
