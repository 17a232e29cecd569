import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeChanges } from '../../disk/changes.ts';
import { isCalendarDate } from '../../domain/dates.ts';
import type { Column } from '../../domain/diary/row.ts';
import { filmName } from '../../domain/film.ts';
import { DIARY } from '../../reading/diary/diary.ts';
import { type Cells, insertRows } from '../../reading/diary/insert.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { type Sources, filmCalled } from '../new/film.ts';
import { checkedYear, needed } from '../new/wish.ts';
import { type FamiliarFilm, called, choice, familiarFilms, likely } from './films.ts';

/** What the author has said of a viewing, as said. */
export interface Seen {
  readonly title?: string | undefined;
  readonly year?: string | undefined;
  readonly date?: string | undefined;
  readonly where?: string | undefined;
  readonly rewatch?: boolean | undefined;
}

/** A viewing that was logged. */
export interface Logged {
  readonly film: string;
  readonly date: string;
  /** Relative to the content folder. */
  readonly file: string;
  /** The days on which the film had been seen before, or was seen since. */
  readonly others: readonly string[];
}

/**
 * Logs a viewing: one row in the diary of its year. What reviews and earlier rows know of the film isn't repeated.
 * @throws Refusal where something is missing with nobody to ask, or can't be right; Cancelled.
 */
export async function log(seen: Seen, desk: Desk, sources: Sources): Promise<Logged> {
  const date = dayOf(seen.date, desk.today);
  const title = await needed(
    seen.title,
    sources.ask,
    'Which film?',
    new Refusal('the film’s title is missing', 'Write it: npm run log -- "Ballerina".'),
  );
  const content = await desk.reader.read();
  const familiar = await familiarFilm(title, seen.year, familiarFilms(content), sources);
  const facts = familiar ?? (await newFilm(title, seen.year, sources));
  const row: Cells = {
    date,
    title: facts.title,
    year: String(facts.year),
    ...(familiar ? {} : cellsOf({ ...facts })),
    ...(seen.where && { where: seen.where.trim() }),
    ...(seen.rewatch && { rewatch: 'yes' }),
  };
  const file = `${DIARY}/${date.slice(0, 4)}.csv`;
  append(desk, file, row);
  return { film: filmName(facts), date, file, others: familiar?.seen ?? [] };
}

function dayOf(said: string | undefined, today: string): string {
  if (said === undefined) return today;
  const date = said.trim();
  if (!isCalendarDate(date))
    throw new Refusal(`--date: ${JSON.stringify(date)} is not a calendar date`, `Write it like ${today}.`);
  if (date > today) throw new Refusal(`--date: ${date} is still to come`, 'Log what you have seen.');
  return date;
}

/** The film that is meant, if it is one that has been reviewed or seen. */
async function familiarFilm(
  title: string,
  year: string | undefined,
  films: readonly FamiliarFilm[],
  { ask, tmdb }: Sources,
): Promise<FamiliarFilm | undefined> {
  const said = year === undefined ? undefined : checkedYear(year);
  const same = called(title, said, films);
  if (same.length === 1) return same[0];
  if (same.length > 1) {
    if (ask) return ask.choose('Which of them?', same.map(choice));
    throw new Refusal(
      `${same.map(filmName).join(' or ')}?`,
      `Say the year: --year ${String(same[0]!.year)}.`,
    );
  }
  const maybe = said === undefined ? likely(title, films) : [];
  if (maybe.length === 0) return undefined;
  if (ask)
    return ask.choose<FamiliarFilm | undefined>('Is it one of these?', [
      ...maybe.map(choice),
      { value: undefined, label: 'Another film' },
    ]);
  if (tmdb) return undefined;
  throw new Refusal(
    `no film is called ${JSON.stringify(title)} here yet`,
    `Did you mean ${filmName(maybe[0]!)}? For another film say its year: --year ${String(maybe[0]!.year)}.`,
  );
}

type NewFilm = Awaited<ReturnType<typeof filmCalled>>['film'];

const newFilm = async (title: string, year: string | undefined, sources: Sources): Promise<NewFilm> =>
  (await filmCalled(title, { year }, sources)).film;

/** What is known of a film that stands nowhere yet. */
const cellsOf = (film: Readonly<Record<string, unknown>>): Partial<Record<Column, string>> =>
  Object.fromEntries(
    (['directors', 'genres'] as const).flatMap((column) => {
      const names = film[column];
      return Array.isArray(names) && names.length > 0 ? [[column, names.join(';')]] : [];
    }),
  );

function append({ folder, shown }: Desk, file: string, row: Cells): void {
  const path = join(folder, file);
  const was = existsSync(path) ? readFileSync(path) : undefined;
  const inserted = insertRows(was, [row]);
  if ('lacks' in inserted)
    throw new Refusal(
      `${join(shown, file)} has no ${inserted.lacks.join(', ')}`,
      'Add the column to its first line; npm run check says what else is wrong.',
    );
  makeChanges(folder, [{ write: path, data: inserted.bytes, was }]);
}
