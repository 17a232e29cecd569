import { averageShares } from '../domain/averages.ts';
import { FACETS, type Facet, facetsOf } from '../domain/facets.ts';
import { routes } from '../routes.ts';
import { words } from '../settings/settings.ts';
import { reviews, type ReviewEntry, type Shown } from './entries.ts';
import { once } from './once.ts';
import { paths } from './paths.ts';
import { inPages, type ListPage } from './review-lists.ts';

/** What several films have in common: a person, a genre, a decade. */
export interface Choice {
  readonly facet: Facet;
  readonly path: string;
  /** As it is mostly spelt. */
  readonly name: string;
  /** Other spellings that make the same address, but for capitals. */
  readonly spellings: readonly string[];
  /** Its films by their years, the latest first; of one year, as they were reviewed. */
  readonly reviews: readonly Shown<ReviewEntry>[];
}

/** Every facet with the choices that have a page, in alphabetical order. */
export const choices = once(async (): Promise<Record<Facet, Choice[]>> => {
  const there = await paths();
  const all = (await reviews()).map((entry) => ({ entry, facets: facetsOf(entry.data.film) }));
  const ofFacet = (facet: Facet): Choice[] => {
    const uses = all.flatMap(({ entry, facets }) =>
      facets[facet].flatMap((name) => ({ entry, name, path: routes.facet(facet, name) ?? '' })),
    );
    return [...Map.groupBy(uses, ({ path }) => path)]
      .filter(([path]) => there.has(path))
      .map(([path, same]) => {
        const [written = '', ...others] = mostUsed(same.map((use) => use.name));
        const name = facet === 'decades' ? words.facets.decade(parseInt(written)) : written;
        const spellings = others.filter((other) => other.toLowerCase() !== name.toLowerCase());
        return { facet, path, name, spellings, reviews: byYear(same.map(({ entry }) => entry)) };
      })
      .sort((a, b) => words.formats.compare(a.name, b.name));
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, ofFacet(facet)])) as Record<Facet, Choice[]>;
});

/** Spellings, the most used first. */
const mostUsed = (names: readonly string[]): string[] =>
  [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);

/** Every page of every choice. */
export const choicePages = async (): Promise<{ choice: Choice; page: ListPage }[]> =>
  Object.values(await choices())
    .flat()
    .flatMap((choice) => inPages(choice.reviews).map((page) => ({ choice, page })));

/** What each criterion has had on average in all reviews, as a share of its maximum. */
export const siteAverages = once(async () =>
  averageShares((await reviews()).flatMap(({ scores }) => scores ?? [])),
);

const byYear = (entries: readonly Shown<ReviewEntry>[]): Shown<ReviewEntry>[] =>
  [...new Set(entries)].sort((a, b) => b.data.film.year - a.data.film.year);
