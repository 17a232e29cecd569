import { fold } from '../../domain/text.ts';
import type { ReadEntry } from '../entry/entry.ts';
import type { Path } from '../front-matter/path.ts';
import { type Problem, error, inFile } from '../problem.ts';

/** What no two entries may share. */
interface Shared {
  readonly path: Path;
  /** What makes it the same, or undefined where an entry has none. */
  readonly of: (item: ReadEntry) => string | undefined;
  readonly what: (value: string) => string;
  readonly fix: string;
}

const ONE_REVIEW = 'A film has one review: delete one, or correct what is wrong in the other.';

const UNIQUE: readonly Shared[] = [
  {
    path: ['film', 'tmdb'],
    of: ({ known }) => tmdbOf(known.film),
    what: (id) => `the film is TMDB ${id}, as in`,
    fix: ONE_REVIEW,
  },
  {
    path: ['film', 'imdb'],
    of: ({ known }) => (isSeason(known.film) ? undefined : written(known.film['imdb'])),
    what: (id) => `the film is IMDb ${id}, as in`,
    fix: ONE_REVIEW,
  },
  {
    path: ['film', 'title'],
    of: ({ known }) => sameFilm(known.film),
    what: () => 'title, year and directors are the same as in',
    fix: ONE_REVIEW,
  },
  {
    path: ['feedId'],
    of: ({ known }) => known.feedId,
    what: () => 'feedId is the same as in',
    fix: 'Each entry needs its own, or feed readers hide one of the two. Whichever was published first keeps it.',
  },
];

const written = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;

type Film = Readonly<Record<string, unknown>>;

/** A season has the ids of its series: there they are one thing, and here each may have a review. */
const isSeason = ({ kind }: Film): boolean => kind === 'season';

/** TMDB counts films and series apart. */
function tmdbOf(film: Film): string | undefined {
  const id = isSeason(film) ? undefined : written(film['tmdb']);
  return id !== undefined && film['kind'] === 'series' ? `${id}, a series` : id;
}

/** Films of one title and year are different films if different people directed them. */
function sameFilm({ kind, title, year, directors }: Film): string | undefined {
  if (typeof title !== 'string' || typeof year !== 'number' || !Array.isArray(directors)) return undefined;
  const names = directors.map((name) => fold(String(name))).sort();
  return JSON.stringify([fold(title), year, names, kind]);
}

/** Entries that say they are the same thing. Only the first thing that two have in common is said. */
export function checkDuplicates(items: readonly ReadEntry[]): Problem[] {
  const said = new Set<string>();
  return UNIQUE.flatMap(({ path, of, what, fix }) => {
    const groups = Map.groupBy(items, of);
    return [...groups].flatMap(([value, members]): Problem[] => {
      if (value === undefined || members.length < 2) return [];
      return members.flatMap((member) => {
        // A few stand for all: a thousand copies of one file must not name a thousand files each.
        const others = members
          .slice(0, 5)
          .flatMap(({ entry }) => (entry === member.entry ? [] : [entry.file]));
        const fact = [path[0] as string, member.entry.file, ...others].join('\n');
        if (said.has(fact)) return [];
        said.add(fact);
        return inFile(member.entry.file, [
          error(
            member.front.fields.place(path),
            `${what(value)} ${others.slice(0, 3).join(', ')}${others.length > 3 ? ' and more' : ''}`,
            fix,
          ),
        ]);
      });
    });
  });
}
