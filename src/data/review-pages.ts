import type { Viewing } from '../domain/diary/diary.ts';
import { routes } from '../routes.ts';
import { diary } from './diary.ts';
import { newestFirst, reviews, type ReviewEntry, type Shown } from './entries.ts';
import { paths } from './paths.ts';

type ShownReview = Shown<ReviewEntry>;

/** What a review's page shows besides the review. */
export interface ReviewPage {
  readonly entry: ShownReview;
  readonly newer: ShownReview | undefined;
  readonly older: ShownReview | undefined;
  /** Other reviews of films by one of its directors: a few, those made nearest to it first. */
  readonly sameDirector: readonly ShownReview[];
  /** The director who has more of them, and a page. */
  readonly directed: { readonly name: string; readonly path: string } | undefined;
  /** When its film was seen, in order. */
  readonly viewings: readonly Viewing[];
}

/** As many others by a director are shown. */
const NEAREST = 3;

/** However a name is spelt that makes one address, it is one person. */
const personOf = (name: string): string => routes.facet('directors', name) ?? name;

/** Every review with its neighbours and relations. */
export async function reviewPages(): Promise<ReviewPage[]> {
  const all = await reviews();
  const there = await paths();
  const uses = all.flatMap((entry) =>
    entry.data.film.directors.map((name) => ({ person: personOf(name), entry })),
  );
  /** The films of each, by their years. */
  const filmography = new Map(
    [...Map.groupBy(uses, ({ person }) => person)].map(([person, its]) => [
      person,
      [...new Set(its.map(({ entry }) => entry))].sort((a, b) => a.data.film.year - b.data.film.year),
    ]),
  );
  const seen = Map.groupBy((await diary()).viewings, ({ film }) => film.review?.slug);
  return all.map((entry, i) => {
    const { directors } = entry.data.film;
    const sameDirector = nearest(
      entry,
      directors.map((name) => filmography.get(personOf(name))!),
    );
    return {
      entry,
      newer: all[i - 1],
      older: all[i + 1],
      viewings: seen.get(entry.id) ?? [],
      sameDirector,
      directed: directors
        .map((name) => ({ name, path: personOf(name) }))
        .find(({ path }) => there.has(path) && filmography.get(path)!.length > sameDirector.length + 1),
    };
  });
}

/** The films made nearest to one, of several filmographies: those of one distance as they were reviewed. */
function nearest(entry: ShownReview, filmographies: readonly (readonly ShownReview[])[]): ShownReview[] {
  const around = filmographies.flatMap((films) => {
    const at = films.indexOf(entry);
    return films.slice(Math.max(0, at - NEAREST), at + NEAREST + 1);
  });
  const distance = ({ data }: ShownReview): number => Math.abs(data.film.year - entry.data.film.year);
  return [...new Set(around)]
    .filter((other) => other !== entry)
    .sort((a, b) => distance(a) - distance(b) || newestFirst(a, b))
    .slice(0, NEAREST);
}
