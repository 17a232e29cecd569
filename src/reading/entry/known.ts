import { aliasSchema } from '../../domain/address.ts';
import { parseDate } from '../../domain/dates.ts';
import type { CollectionName } from '../../domain/entry.ts';

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
  return {
    draft: value['draft'] === true,
    published: collection === 'pages' ? new Date(0) : dateIn('published'),
    updated: collection === 'pages' ? undefined : dateIn('updated'),
    line: line === undefined ? undefined : { field: lineField, text: line },
    tags: textsIn(value['tags']),
    aliases: textsIn(value['aliases']).flatMap(({ text, index }) =>
      aliasSchema.safeParse(text).success ? [{ path: text, index }] : [],
    ),
    feedId: textIn(value['feedId']),
    film: collection === 'reviews' ? groupIn(value['film']) : {},
    trailer: textIn(value['trailer']) !== undefined,
    opening:
      value[field] === undefined || collection === 'pages'
        ? undefined
        : { field, src: textIn(src), alt: textIn(alt), caption: textIn(caption) },
  };
}
