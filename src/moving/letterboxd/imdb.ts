import { readFileSync } from 'node:fs';
import { type Change, makeChanges } from '../../disk/changes.ts';
import { diaryOf, filmKey } from '../../domain/diary/diary.ts';
import type { Column } from '../../domain/diary/row.ts';
import { filmSchema } from '../../domain/film.ts';
import { fillCells } from '../../reading/diary/insert.ts';
import { Refusal } from '../../refusal.ts';
import type { Destination } from './import.ts';
import { readTable } from './table.ts';

type Facts = Readonly<Partial<Record<Column, string>>>;

/** What IMDb’s ratings.csv says of a film, by each title that it has there. */
function factsIn(text: string, name: string): Map<string, Facts> {
  const rows = readTable(text, name);
  if (!rows.some((row) => 'const' in row && 'title' in row))
    throw new Refusal(`${name} is no export of IMDb`, 'Take ratings.csv, as IMDb exports it.');
  const list = (names: string | undefined): string =>
    (names ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join(';');
  return new Map(
    rows.flatMap((row): [string, Facts][] => {
      const facts = {
        directors: list(row['directors']),
        genres: list(row['genres']),
        runtime: /^[1-9]\d*$/.test(row['runtime(mins)'] ?? '') ? row['runtime(mins)']! : '',
      };
      const titles = [row['title'], row['originaltitle']].filter(
        (title) => title !== undefined && title !== '',
      );
      return titles.map((title) => [filmKey({ title: title!, year: Number(row['year']) }), facts]);
    }),
  );
}

/**
 * Fills in what the diary doesn't know of its films: directors, genres, runtime; each once, at the film's first row.
 * @returns how many films were given something.
 * @throws Refusal where the file is none of IMDb's.
 */
export function fillFromImdb(text: string, name: string, to: Destination): number {
  const facts = factsIn(text, name);
  const reviews = to.content.entries.flatMap(({ frontMatter }) => {
    const { data } = filmSchema.safeParse(frontMatter['film']);
    return data ? [{ film: data }] : [];
  });
  const rows = to.content.diary.flatMap((file) => file.rows.map((placed) => ({ file, placed })));
  const films = diaryOf(
    rows.map(({ placed }) => placed.row),
    reviews,
  ).map(({ film }) => film);
  const cells = new Map<(typeof rows)[number]['file'], Map<number, Facts>>();
  let count = 0;
  for (const film of new Set(films)) {
    const known = facts.get(filmKey(film));
    const at = rows.find(({ placed: { row } }) => filmKey(row) === filmKey(film));
    if (!known || !at) continue;
    const lacking = Object.entries({
      directors: film.directors.length === 0,
      genres: film.genres.length === 0,
      runtime: film.runtime === undefined,
    }).flatMap(([column, isLacking]) => {
      const value = known[column as Column];
      return isLacking && value ? [[column, value]] : [];
    });
    if (lacking.length === 0) continue;
    count += 1;
    const lines = cells.get(at.file) ?? new Map<number, Facts>();
    lines.set(at.placed.line, Object.fromEntries(lacking) as Facts);
    cells.set(at.file, lines);
  }
  const changes = [...cells].map(([{ path }, lines]): Change => {
    const was = readFileSync(path);
    return { write: path, data: fillCells(was, lines), was };
  });
  if (!to.dryRun && changes.length > 0) makeChanges(to.folder, changes);
  return count;
}
