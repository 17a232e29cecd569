import { isoDate } from '../domain/dates.ts';
import { facetsOf } from '../domain/facets.ts';
import { routes } from '../routes.ts';
import { site, words } from '../settings/settings.ts';
import type { ReviewEntry } from './entries.ts';
import { type Choice, choices } from './facets.ts';
import { existingItems } from './existing-items.ts';
import { addressedEntries, paths } from './paths.ts';
import { tags } from './tags.ts';

/** A path by what it is called. */
interface Way {
  readonly label: string;
  readonly path: string;
}

/** Links of a kind. */
export interface Ways {
  readonly title?: string;
  readonly links: readonly Way[];
}

const { lists, facets } = words;

const existing = async (ways: readonly Way[]): Promise<Way[]> => {
  const there = await paths();
  return ways.filter(({ path }) => there.has(path.replace(/#.*/, '')));
};

/** Ways into all reviews that need no searching: by rating, by year, by what many have in common. */
export async function waysIn(): Promise<Ways[]> {
  const { genres, decades } = await choices();
  const named = (all: typeof genres): Way[] => all.map(({ name, path }) => ({ label: name, path }));
  return [
    {
      links: await existing([
        { label: lists.best, path: routes.best },
        { label: lists.years, path: routes.years },
      ]),
    },
    { title: facets.genres, links: named(genres) },
    { title: facets.decades, links: named(decades) },
  ];
}

/** Ways to all that there is. */
export async function waysEverywhere(): Promise<Ways[]> {
  const whole = [
    { label: lists.allReviews, path: routes.reviews() },
    { label: lists.allPosts, path: routes.posts },
    { label: words.diary.title, path: routes.diary() },
  ];
  const named = (await tags()).map(({ name, slug }) => ({ label: name, path: routes.tag(slug) }));
  return [
    { links: existingItems(whole, await addressedEntries(), await paths()) },
    ...(await waysIn()),
    { title: words.tags, links: named },
  ];
}

/** Ways from what films have in common to what else the same person did, and to all of its kind that there are few of. */
export async function waysBeside({ facet, name, path }: Choice): Promise<Ways[]> {
  const all = await choices();
  if (facet === 'genres' || facet === 'decades') {
    const others = all[facet].filter((other) => other.path !== path);
    return [
      { title: facets[facet], links: others.map((other) => ({ label: other.name, path: other.path })) },
    ];
  }
  const other = facet === 'directors' ? 'writers' : 'directors';
  const same = routes.facet(other, name);
  return [
    { links: same === undefined ? [] : await existing([{ label: facets.about[other](name), path: same }]) },
  ];
}

/** Ways from a review to what is like it: films of its decade, reviews of its year, all by rating. */
export async function waysOn({ data }: ReviewEntry): Promise<Ways[]> {
  const [decade = ''] = facetsOf(data.film).decades;
  const year = isoDate(data.published, site.timeZone).slice(0, 4);
  const found = (await choices()).decades.find(({ path }) => path === routes.facet('decades', decade));
  const own = routes.reviewedIn(year);
  const links = await existing([
    ...(found ? [{ label: found.name, path: found.path }] : []),
    { label: lists.ofYear(Number(year)), path: (await paths()).has(own) ? own : routes.year(year) },
    { label: lists.best, path: routes.best },
  ]);
  return [{ links }];
}
