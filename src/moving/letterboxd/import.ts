import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, makeChanges } from '../../disk/changes.ts';
import { filmKey } from '../../domain/diary/diary.ts';
import type { Column } from '../../domain/diary/row.ts';
import { filmName } from '../../domain/film.ts';
import { slugFor } from '../../domain/slug.ts';
import { DIARY } from '../../reading/diary/diary.ts';
import { type Cells, insertRows } from '../../reading/diary/insert.ts';
import type { Content } from '../../reading/reader.ts';
import { Refusal } from '../../refusal.ts';
import { draftOf } from './draft.ts';
import type { LetterboxdEntry, LetterboxdExport } from './read.ts';

/** What became of an export. */
export interface LetterboxdOutcome {
  /** Rows that the diary was given, and how many it had already. */
  readonly rows: number;
  readonly rowsThere: number;
  /** Drafts that were begun, and films that had a review or a draft already. */
  readonly drafts: readonly string[];
  readonly reviewsThere: readonly string[];
  /** What an author should know of single films, in words: what was changed in a text, what was not imported. */
  readonly notes: readonly string[];
}

/** Where it goes, and what is there. */
export interface Destination {
  readonly folder: string;
  readonly content: Pick<Content, 'entries' | 'diary'>;
  /** `2026-06-08`, where the author is. */
  readonly today: string;
  readonly dryRun: boolean;
}

/**
 * Adds what an export has and the content has not: rows of the diary, drafts of reviews. What is there stays as it is, so a
 * second time nothing is added.
 * @throws Refusal where a year of the diary can't be added to; nothing is changed then.
 */
export function importLetterboxd(from: LetterboxdExport, to: Destination): LetterboxdOutcome {
  const fresh = newRows(from.diary, to.content);
  const byFile = Map.groupBy(fresh, ({ watched }) => `${DIARY}/${watched!.slice(0, 4)}.csv`);
  const { drafts, there, notes } = newDrafts(from.reviews, to);
  const withoutDay = from.diary.filter(({ watched }) => watched === undefined);
  const changes = [...[...byFile].map(([file, rows]) => rowsInto(to.folder, file, rows)), ...drafts];
  if (!to.dryRun && changes.length > 0) makeChanges(to.folder, changes);
  return {
    rows: fresh.length,
    rowsThere: from.diary.length - withoutDay.length - fresh.length,
    drafts: drafts.map(({ write }) => write),
    reviewsThere: there,
    notes: [
      ...notes,
      ...withoutDay.map((film) => `not imported: ${filmName(film)}, seen on no day that the calendar has`),
    ],
  };
}

const viewingKey = (film: { title: string; year: number }, date: string): string =>
  `${date} ${filmKey(film)}`;

/** The viewings that the diary doesn't have yet. Two on one day are two. */
function newRows(viewings: readonly LetterboxdEntry[], { diary }: Destination['content']): LetterboxdEntry[] {
  const there = new Map<string, number>();
  for (const { row } of diary.flatMap(({ rows }) => rows)) {
    const key = viewingKey(row, row.date);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return viewings.filter((viewing) => {
    if (viewing.watched === undefined) return false;
    const key = viewingKey(viewing, viewing.watched);
    const left = there.get(key) ?? 0;
    there.set(key, left - 1);
    return left <= 0;
  });
}

const list = (names: readonly string[]): string => names.join(';');

const cellsOf = ({ watched, title, year, directors, rewatch, rating, tags }: LetterboxdEntry): Cells => {
  const cells: [Column, string][] = [
    ['title', title],
    ['year', String(year)],
    ['directors', list(directors)],
    ['rewatch', rewatch ? 'yes' : ''],
    ['rating', rating ?? ''],
    ['tags', list(tags)],
  ];
  return { date: watched!, ...Object.fromEntries(cells.filter(([, text]) => text !== '')) };
};

function rowsInto(folder: string, file: string, viewings: readonly LetterboxdEntry[]): Change {
  const path = join(folder, file);
  const was = existsSync(path) ? readFileSync(path) : undefined;
  const inserted = insertRows(was, viewings.map(cellsOf));
  if ('lacks' in inserted)
    throw new Refusal(`${file} has no ${inserted.lacks.join(', ')}`, 'Add the columns to its first line.');
  return { write: path, data: inserted.bytes, was };
}

type Writing = Extract<Change, { write: string }>;

/** Drafts of reviews of films that have neither a review nor a draft. One that would lose a word is not begun. */
function newDrafts(
  reviews: readonly LetterboxdEntry[],
  { folder, content, today }: Destination,
): { drafts: Writing[]; there: string[]; notes: string[] } {
  const reviewed = new Set(
    content.entries.flatMap(({ frontMatter: { film } }) => {
      const { title, year } = (film ?? {}) as { title?: unknown; year?: unknown };
      return typeof title === 'string' && typeof year === 'number' ? [filmKey({ title, year })] : [];
    }),
  );
  const drafts = new Map<string, Writing>();
  const there: string[] = [];
  const notes: string[] = [];
  for (const [key, same] of Map.groupBy(reviews, filmKey)) {
    const [{ title, year }] = same as [LetterboxdEntry];
    const name = filmName({ title, year });
    const slug = slugFor(title, year) || `film-${year}`;
    if (reviewed.has(key) || existsSync(join(folder, 'reviews', slug))) {
      there.push(name);
      continue;
    }
    const {
      text,
      notes: said,
      lost,
    } = draftOf(
      same.toSorted((a, b) => ((a.entered ?? '') < (b.entered ?? '') ? -1 : 1)),
      today,
    );
    notes.push(...said.map((what) => `${name}: ${what}`));
    if (lost.length > 0) {
      notes.push(`not imported: the review of ${name}, since ${lost.join('; ')}`);
      continue;
    }
    // Two titles may make one address: “Heat” and “Heat!”.
    let free = slug;
    for (let more = 2; drafts.has(free); more += 1) free = `${slug}-${more}`;
    drafts.set(free, { write: join(folder, 'reviews', free, 'index.mdx'), data: text, was: undefined });
  }
  return { drafts: [...drafts.values()], there, notes };
}
