import { exact } from '../domain/points.ts';

/** What a browser is told of a criterion. */
export interface Measure {
  readonly key: string;
  readonly name: string;
  readonly outOf: number;
}

/** One review, as lists show and find it. What it hasn't is empty. */
export interface Row {
  readonly slug: string;
  readonly title: string;
  /** The language of the title, where that is not the site's. */
  readonly titleLang: string;
  readonly otherTitles: readonly string[];
  readonly year: number;
  readonly directors: readonly string[];
  readonly writers: readonly string[];
  readonly genres: readonly string[];
  /** The year in which the review appeared. */
  readonly reviewed: number;
  readonly verdict: string;
  /** The language of the verdict, and its direction, where they are not the site's. */
  readonly lang: string;
  readonly dir: string;
  /** Which criteria it was judged by; -1 without scores. */
  readonly period: number;
  /** A score for each of those, null where there is none. */
  readonly scores: readonly (number | null)[];
}

/** Every review, newest first, and what films were judged by: today's criteria come first. */
export interface Archive {
  readonly periods: readonly (readonly Measure[])[];
  readonly rows: readonly Row[];
}

const BLANK = {
  ...{ slug: '', title: '', titleLang: '', otherTitles: [], year: 0, directors: [], writers: [], genres: [] },
  ...{ reviewed: 0, verdict: '', lang: '', dir: '', period: 0 },
} satisfies Omit<Row, 'scores'>;

type Column = keyof typeof BLANK;

const COLUMNS = Object.keys(BLANK) as Column[];

/** Columns of names, which repeat: each is sent once, and its number wherever it stands. */
const PEOPLE = ['directors', 'writers'] as const;

/** An archive as it is sent: a list for each column, which compresses better than a list of rows; none where all are empty. */
export interface Packed {
  readonly periods: Archive['periods'];
  readonly count: number;
  readonly people: readonly string[];
  readonly columns: Readonly<Partial<Record<Column, readonly unknown[]>>>;
  /** For each place in the criteria of a review, the score of every review. */
  readonly scores: readonly (readonly (number | null)[])[];
}

/** The address that most films have: it need not be sent. */
const usualSlug = ({ title, year }: Row): string =>
  `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${year}`;

const isBlank = (value: unknown, column: Column): boolean =>
  JSON.stringify(value) === JSON.stringify(BLANK[column]);

/** Packs an archive for sending. */
export function pack({ periods, rows }: Archive): Packed {
  const people = [...new Set(rows.flatMap((row) => PEOPLE.flatMap((column) => row[column])))];
  const numbers = new Map(people.map((name, index) => [name, index]));
  const short = rows.map((row) => ({
    ...row,
    slug: row.slug === usualSlug(row) ? '' : row.slug,
    ...Object.fromEntries(PEOPLE.map((column) => [column, row[column].map((name) => numbers.get(name))])),
  }));
  const filled = COLUMNS.filter((column) => short.some((row) => !isBlank(row[column], column)));
  const most = Math.max(0, ...periods.map(({ length }) => length));
  return {
    periods,
    count: rows.length,
    people,
    columns: Object.fromEntries(filled.map((column) => [column, short.map((row) => row[column])])),
    scores: Array.from({ length: most }, (_, place) => rows.map(({ scores }) => scores[place] ?? null)),
  };
}

/** The archive that was packed. */
export function unpack({ periods, count, people, columns, scores }: Packed): Archive {
  const names = Object.keys(columns) as Column[];
  const rows = Array.from({ length: count }, (_, index) => {
    const sent = {
      ...BLANK,
      ...Object.fromEntries(names.map((column) => [column, columns[column]![index]])),
    } as Omit<Row, 'scores'>;
    const row: Row = {
      ...sent,
      ...Object.fromEntries(
        PEOPLE.map((column) => [column, (sent[column] as unknown as number[]).map((at) => people[at]!)]),
      ),
      scores: (periods[sent.period] ?? []).map((_criterion, place) => scores[place]![index]!),
    };
    return row.slug === '' ? { ...row, slug: usualSlug(row) } : row;
  });
  return { periods, rows };
}

/** The best rating that criteria add up to. */
export const bestOf = (criteria: readonly Measure[]): number =>
  exact(criteria.reduce((sum, { outOf }) => sum + outOf, 0));

/** The critic's rating; undefined where a review gives none. */
export const ratingOf = ({ period, scores }: Row): number | undefined =>
  period === -1 ? undefined : exact(scores.reduce<number>((sum, score) => sum + (score ?? 0), 0));
