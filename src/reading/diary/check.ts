import { filmKey } from '../../domain/diary/diary.ts';
import { filmName } from '../../domain/film.ts';
import { fold } from '../../domain/text.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Problem, advice, inFile } from '../problem.ts';
import type { DiaryFile } from './diary.ts';
import type { PlacedRow } from './file.ts';

/** A film as a row or a review names it, and where it is named first. */
interface Named {
  readonly title: string;
  readonly folded: string;
  readonly year: number;
  readonly directors: readonly string[];
  readonly at: string;
  /** The row to correct; undefined of a review. */
  readonly row: { readonly file: string; readonly placed: PlacedRow } | undefined;
}

/** What is odd about the rows of a diary beside each other, and beside the reviews. All of it may be meant. */
export const checkDiary = (files: readonly DiaryFile[], items: readonly ReadEntry[]): Problem[] => [
  ...files.flatMap(twiceInADay),
  ...almostTheSame([...reviewed(items), ...logged(files)]),
];

function twiceInADay({ file, rows }: DiaryFile): Problem[] {
  const groups = Map.groupBy(rows, ({ row }) => `${row.date} ${filmKey(row)}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap(({ place }) =>
      inFile(file, [
        advice(
          place('title'),
          `the same film on the same day as in line ${first!.line}`,
          'Delete one, unless you saw it twice.',
        ),
      ]),
    ),
  );
}

const reviewed = (items: readonly ReadEntry[]): Named[] =>
  items.flatMap(({ entry: { file }, known: { film } }): Named[] => {
    const { title, year, directors, alsoKnownAs } = film;
    if (typeof title !== 'string' || typeof year !== 'number') return [];
    const names = [title, ...(Array.isArray(alsoKnownAs) ? alsoKnownAs.map(String) : [])];
    const people = Array.isArray(directors) ? directors.map(String) : [];
    return names.map((name) => ({
      title: name,
      folded: fold(name),
      year,
      directors: people,
      at: file,
      row: undefined,
    }));
  });

const logged = (files: readonly DiaryFile[]): Named[] =>
  files.flatMap(({ file, rows }) =>
    rows.map((placed) => {
      const { title, year, directors } = placed.row;
      return {
        title,
        folded: fold(title),
        year,
        directors,
        at: `${file}, line ${placed.line}`,
        row: { file, placed },
      };
    }),
  );

/** Films that are probably one: a letter apart, or a year. */
function almostTheSame(named: readonly Named[]): Problem[] {
  const first = new Map<string, Named>();
  for (const film of named) if (!first.has(filmKey(film))) first.set(filmKey(film), film);
  const films = [...first.values()];
  const places = new Map(films.map((film, at) => [film, at]));
  const ofYear = Map.groupBy(films, ({ year }) => year);
  const ofTitle = Map.groupBy(films, ({ folded }) => folded);
  return films.flatMap((film, at): Problem[] => {
    if (!film.row) return [];
    const before = (other: Named): boolean => places.get(other)! < at && !byOthers(film, other);
    const alike = ofYear
      .get(film.year)!
      .find((other) => aLetterApart(film.folded, other.folded) && before(other));
    const near = ofTitle
      .get(film.folded)!
      .find((other) => Math.abs(other.year - film.year) === 1 && before(other));
    const { file, placed } = film.row;
    return inFile(file, [
      ...(alike
        ? [
            advice(
              placed.place('title'),
              `“${film.title}” is a letter away from “${alike.title}” (${alike.at})`,
              'Write both alike, if they are one film.',
            ),
          ]
        : []),
      ...(near
        ? [
            advice(
              placed.place('year'),
              `${filmName(film)} is a year away from ${filmName(near)} (${near.at})`,
              'Give both one year, if they are one film.',
            ),
          ]
        : []),
    ]);
  });
}

/** Whether two films are by different people: then they are two. */
const byOthers = ({ directors: some }: Named, { directors: others }: Named): boolean =>
  some.length > 0 && others.length > 0 && !some.some((name) => others.map(fold).includes(fold(name)));

/** Shorter titles have too many neighbours: Her, Hero. */
const SHORTEST = 5;

/** Part 1 and Part 2 are two films, and so are II and III. */
const NUMERAL = /^[\divx]+$/;

/** The word that a letter stands in. */
const wordAt = (title: string, at: number): string =>
  /\S*$/.exec(title.slice(0, at))![0] + /^\S*/.exec(title.slice(at))![0];

/**
 * Whether one letter is missing, too much, another, or swapped with its neighbour.
 * @param one A folded title, as the other is.
 */
function aLetterApart(one: string, other: string): boolean {
  const [a, b] = one.length < other.length ? [one, other] : [other, one];
  if (a.length < SHORTEST || b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (at === b.length) return false;
  const isOne =
    a.length < b.length
      ? a.slice(at) === b.slice(at + 1)
      : a.slice(at + 1) === b.slice(at + 1) ||
        (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
  return isOne && !NUMERAL.test(wordAt(b, at));
}
