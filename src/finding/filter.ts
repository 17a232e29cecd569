import { exact } from '../domain/points.ts';
import type { Query } from './query.ts';
import { type Archive, bestOf, type Measure, ratingOf, type Row } from './rows.ts';

/** What can be chosen of each review. */
const FACETS = {
  genre: ({ genres }) => genres,
  director: ({ directors }) => directors,
  writer: ({ writers }) => writers,
  decade: ({ year }) => [String(Math.floor(year / 10) * 10)],
  reviewed: ({ reviewed }) => [String(reviewed)],
} as const satisfies Record<string, (row: Row) => readonly string[]>;

export type Facet = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** How many reviews there are of each choice. */
type Counts = ReadonlyMap<string, number>;

/** A review that was found. */
export interface Found {
  readonly row: Row;
  /** Its rating by the reader's weights, out of today's best; undefined where there are none, or nothing that they weigh. */
  readonly mine: number | undefined;
}

export interface Answer {
  readonly found: readonly Found[];
  /** For each choice, how many reviews there would be with it and all else that is asked. */
  readonly counts: Readonly<Record<Facet, Counts>>;
}

const byFacet = <Value>(value: (facet: Facet) => Value): Record<Facet, Value> =>
  Object.fromEntries(FACET_NAMES.map((facet) => [facet, value(facet)])) as Record<Facet, Value>;

const count = (counts: Map<string, number>, values: readonly string[]): void => {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
};

const FEWEST = 2;

/** What is worth choosing from: choices with two reviews at least, in facets with two of those at least. */
export function choicesOf(rows: readonly Row[]): Partial<Record<Facet, string[]>> {
  return Object.fromEntries(
    FACET_NAMES.flatMap((facet) => {
      const counts = new Map<string, number>();
      for (const row of rows) count(counts, [...new Set<string>(FACETS[facet](row))]);
      const choices = [...counts].filter(([, reviews]) => reviews >= FEWEST).map(([choice]) => choice);
      return choices.length < FEWEST ? [] : [[facet, choices]];
    }),
  );
}

/** A text as it is searched: accents and case apart. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** What is asked of a row with every key. */
interface Ready {
  readonly row: Row;
  /** Where words are looked for. */
  readonly text: string;
  readonly choices: Readonly<Record<Facet, readonly string[]>>;
  /** Its rating at its share of today's best, which is how ratings by other criteria compare. */
  readonly rating: number | undefined;
}

const made = new WeakMap<Archive, readonly Ready[]>();

/** Makes the rows of an archive ready for queries; once. */
function readied(archive: Archive): readonly Ready[] {
  const known = made.get(archive);
  if (known) return known;
  const bests = archive.periods.map(bestOf);
  const ready = archive.rows.map((row): Ready => {
    const rating = ratingOf(row);
    return {
      row,
      text: plain([row.title, ...row.otherTitles, ...row.directors, ...row.writers].join('\n')),
      choices: byFacet((facet) => [...new Set<string>(FACETS[facet](row))]),
      rating: rating === undefined ? undefined : exact((rating / bests[row.period]!) * bests[0]!),
    };
  });
  made.set(archive, ready);
  return ready;
}

/** The part of a criterion's maximum that a review has. */
const shareOf = (row: Row, key: string, { periods }: Archive): number | undefined => {
  const at = periods[row.period]?.findIndex((criterion) => criterion.key === key) ?? -1;
  const score = row.scores[at] ?? undefined;
  return score === undefined ? undefined : score / periods[row.period]![at]!.outOf;
};

/** What today's criteria count for a reader. */
const weightsOf = (criteria: readonly Measure[], { weights }: Query): [string, number][] =>
  criteria.map(({ key, outOf }) => [key, weights[key] ?? outOf]);

/** A review's rating by a reader's weights, out of today's best. What it wasn't judged by has no part in it. */
function weigh(row: Row, weights: readonly [string, number][], archive: Archive): number | undefined {
  let [sum, most] = [0, 0];
  for (const [key, weight] of weights) {
    const share = shareOf(row, key, archive);
    if (share === undefined) continue;
    sum += share * weight;
    most += weight;
  }
  return most === 0 ? undefined : exact((sum / most) * bestOf(archive.periods[0]!));
}

/** What sorts by a criterion, in a query: by its key. */
export const byCriterion = (key: string): string => `score-${key}`;

/** How the list is sorted: as asked, by the reader's weights if there are any, newest first otherwise. */
const sortOf = ({ sort, weights }: Query): string =>
  sort || (Object.keys(weights).length > 0 ? 'mine' : 'newest');

/** A review that was found, with what it may be sorted by. */
type Hit = Found & Pick<Ready, 'rating'>;

type Value = (hit: Hit) => number | undefined;

/** What the list is sorted by, the greatest first; undefined where its own order holds. */
function valueOf(sort: string, archive: Archive): Value | undefined {
  if (sort === 'rating') return ({ rating }) => rating;
  if (sort === 'mine') return ({ rating, mine }) => mine ?? rating;
  if (sort === 'year') return ({ row }) => row.year;
  const criterion = archive.periods[0]!.find(({ key }) => byCriterion(key) === sort);
  return criterion && (({ row }) => shareOf(row, criterion.key, archive));
}

const ranks = new WeakMap<Archive, ReadonlyMap<Row, number>>();

/** The place of each row in the order of titles: to compare them as a language does takes too long to do with every key. */
function rankedByTitle(archive: Archive, compare: (a: string, b: string) => number): Value {
  let rank = ranks.get(archive);
  if (!rank) {
    const inOrder = archive.rows.toSorted((a, b) => compare(a.title, b.title) || a.year - b.year);
    rank = new Map(inOrder.map((row, index) => [row, -index]));
    ranks.set(archive, rank);
  }
  return ({ row }) => rank.get(row);
}

function sorted(found: readonly Hit[], value: Value): Hit[] {
  const keyed = found.map((hit) => ({ hit, key: value(hit) ?? -Infinity }));
  // Where both are infinite, their difference is no number.
  return keyed.sort((one, other) => other.key - one.key || 0).map(({ hit }) => hit);
}

/**
 * Answers a query.
 * @param compare The order of titles in the site's language.
 */
export function filter(archive: Archive, query: Query, compare: (a: string, b: string) => number): Answer {
  const words = plain(query.text).split(/\s+/).filter(Boolean);
  const counts = byFacet(() => new Map<string, number>());
  const asked = FACET_NAMES.filter((facet) => query[facet] !== '');
  const weights = Object.keys(query.weights).length > 0 && weightsOf(archive.periods[0]!, query);
  const found: Hit[] = [];
  const { from, to } = query;

  const isOf = ({ text, rating }: Ready): boolean =>
    words.every((word) => text.includes(word)) &&
    ((from === undefined && to === undefined) ||
      (rating !== undefined && rating >= (from ?? 0) && rating <= (to ?? Infinity)));
  for (const ready of readied(archive)) {
    if (!isOf(ready)) continue;
    const { row, choices } = ready;
    const missed = asked.filter((facet) => !choices[facet].includes(query[facet]));
    if (missed.length === 0)
      found.push({ row, rating: ready.rating, mine: weights ? weigh(row, weights, archive) : undefined });
    // A choice takes the place of what is chosen of its facet: that one may be missed.
    const counted = missed.length === 0 ? FACET_NAMES : missed.length === 1 ? missed : [];
    for (const facet of counted) count(counts[facet], choices[facet]);
  }
  const sort = sortOf(query);
  const value = sort === 'title' ? rankedByTitle(archive, compare) : valueOf(sort, archive);
  return { found: value ? sorted(found, value) : found, counts };
}
