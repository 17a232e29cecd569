import type { Measure } from './rows.ts';

/** What a reader asks of the list. What isn't asked is empty. */
export interface Query {
  /** In titles and names. */
  readonly text: string;
  readonly sort: string;
  readonly genre: string;
  readonly director: string;
  readonly writer: string;
  readonly decade: string;
  /** The year in which the review appeared. */
  readonly reviewed: string;
  /** The least rating, and the greatest, out of today's best. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** What criteria count, by their keys, where a reader has it otherwise than the critic. */
  readonly weights: Readonly<Record<string, number>>;
}

/** Nothing is asked: every review, newest first. */
export const EVERYTHING: Query = {
  ...{ text: '', sort: '', genre: '', director: '', writer: '', decade: '', reviewed: '' },
  ...{ from: undefined, to: undefined, weights: {} },
};

/** What the address and the form call each. */
export const TEXTS = {
  text: 'q',
  genre: 'genre',
  director: 'director',
  writer: 'writer',
  decade: 'decade',
  reviewed: 'reviewed',
  sort: 'sort',
} as const;
export const NUMBERS = { from: 'from', to: 'to' } as const;
export const weightName = (key: string): string => `weight-${key}`;

const numberIn = (value: string | null): number | undefined => {
  const number = value?.trim() ? Number(value) : NaN;
  return number >= 0 && number < Infinity ? number : undefined;
};

/**
 * What an address or a form asks. What it says of nothing that there is counts as not said.
 * @param criteria Today's.
 */
export function queryOf(params: URLSearchParams, criteria: readonly Measure[]): Query {
  const weights = criteria.flatMap(({ key, outOf }) => {
    const weight = numberIn(params.get(weightName(key)));
    return weight === undefined || weight === outOf ? [] : [[key, weight] as const];
  });
  const texts = Object.entries(TEXTS).map(([field, name]) => {
    const value = params.get(name) ?? '';
    return [field, value.trim() === '' ? '' : value];
  });
  const numbers = Object.entries(NUMBERS).map(([field, name]) => [field, numberIn(params.get(name))]);
  return {
    ...EVERYTHING,
    ...(Object.fromEntries([...texts, ...numbers]) as Partial<Query>),
    weights: Object.fromEntries(weights),
  };
}

/** What asks this in an address. */
export function paramsOf(query: Query): URLSearchParams {
  const params = new URLSearchParams();
  for (const [field, name] of Object.entries({ ...TEXTS, ...NUMBERS })) {
    const value = query[field as keyof typeof TEXTS | keyof typeof NUMBERS];
    if (value !== '' && value !== undefined) params.set(name, String(value));
  }
  for (const [key, weight] of Object.entries(query.weights)) params.set(weightName(key), String(weight));
  return params;
}
