import type { CollectionName } from './domain/entry.ts';
import { isoDate, parseDate } from './domain/dates.ts';
import { FACETS, type Facet, NEEDS_A_CHOICE } from './domain/facets.ts';
import { EVERY_FORMAT } from './domain/feed-format.ts';
import { MOST_TITLES, PAGE_SIZE, entryPath, fixedPaths, hostFiles, onPage, routes } from './routes.ts';
import { site as identity } from './settings/settings.ts';

/**
 * Every address that a build makes, pictures, fonts and what lies in `public/` apart: checks of links and aliases, and the
 * navigation, ask here. A build warns of files that are not as this file says.
 */

/** What an entry must say for its addresses to be known. */
export interface Addressed {
  readonly collection: CollectionName;
  readonly slug: string;
  /** When it appears; undefined for a draft. */
  readonly published: Date | undefined;
  readonly tags: readonly string[];
  /** Its old addresses, as the author writes them. */
  readonly aliases: readonly string[];
  /** Of a review: what its film may have in common with others. */
  readonly facets?: Readonly<Record<Facet, readonly string[]>> | undefined;
  /** Of a review: the criteria that it gives scores for, by key. */
  readonly scored?: readonly string[];
}

type HasDate = Pick<Addressed, 'published'>;

/** An address, and since when it leads somewhere. */
export interface Address<Entry extends Addressed> {
  readonly path: string;
  readonly kind: 'site' | 'entry' | 'alias';
  /** The moment from which on builds make it; undefined where only drafts ask for it. */
  readonly from: Date | undefined;
  /** The entry that it is about: whose page or picture it is, or was. */
  readonly entry?: Entry;
}

const ALWAYS = new Date(-8.64e15);

/**
 * The addresses that builds make of these entries, today or later.
 * @param days Those of the diary's viewings: `2025-06-08`.
 */
export function addressesOf<Entry extends Addressed>(
  entries: readonly Entry[],
  days: readonly string[],
  timeZone: string,
): Address<Entry>[] {
  const inFeeds = entries.filter(({ collection }) => collection !== 'pages');
  const reviews = inFeeds.filter(({ collection }) => collection === 'reviews');
  return [
    ...[...fixedPaths, ...hostFiles].map((path) => site(path, ALWAYS)),
    ...entries.flatMap(ownAddresses),
    ...tagAddresses(inFeeds),
    ...furtherPages(reviews, routes.reviews()),
    ...ranking(reviews),
    ...criterionAddresses(reviews),
    ...years(reviews, timeZone),
    ...FACETS.flatMap((facet) => facetAddresses(reviews, facet)),
    ...archives(inFeeds, timeZone),
    ...diaryAddresses(days, timeZone),
  ];
}

/** The file that answers at an address, in the folder of the built site: hosts look for an index where it names none. */
export function fileAt({ path, kind }: Pick<Address<Addressed>, 'path' | 'kind'>): string {
  const name = kind === 'alias' ? decodeURIComponent(path).slice(1) : path.slice(1);
  // A redirect is a page of HTML: under any other name, hosts would not serve it as one.
  const isFile = kind === 'alias' ? /\.html?$/i.test(name) : !/(?:^|\/)$/.test(name);
  return isFile ? name : `${name.replace(/(?<=.)\/?$/, '/')}index.html`;
}

const site = (path: string, from: Date | undefined) => ({ path, kind: 'site', from }) as const;

function ownAddresses<Entry extends Addressed>(entry: Entry): Address<Entry>[] {
  const { collection, slug, published: from, aliases } = entry;
  const path = entryPath(collection, slug);
  return [
    { path, kind: 'entry', from, entry },
    ...aliases.map((alias) => ({ path: alias, kind: 'alias', from, entry }) as const),
    ...(collection === 'pages' ? [] : [{ ...site(routes.shareCard(path), from), entry }]),
  ];
}

function tagAddresses(entries: readonly Addressed[]): Address<never>[] {
  const uses = entries.flatMap(({ tags, published }) =>
    [...new Set(tags.map((tag) => routes.tag(tag)))].map((page) => ({ page, published })),
  );
  return [...Map.groupBy(uses, ({ page }) => page)].flatMap(([page, same]) => {
    const [from] = datesOf(same);
    return [site(page, from), site(routes.feed('rss', page), from), ...furtherPages(same, page)];
  });
}

/** The pages of a list after its first: each is there from its first entry on. */
const furtherPages = (entries: readonly HasDate[], list: string): Address<never>[] =>
  datesOf(entries).flatMap((date, index) =>
    index > 0 && index % PAGE_SIZE === 0 ? [site(onPage(list, index / PAGE_SIZE + 1), date)] : [],
  );

/** What shows only what repeats is there from the second on. */
const SECOND = 1;

/** The list of what has a rating. */
function ranking(reviews: readonly Addressed[]): Address<never>[] {
  const rated = reviews.filter(({ scored = [] }) => scored.length > 0);
  if (rated.length <= SECOND) return [];
  return [site(routes.best, datesOf(rated)[SECOND]), ...furtherPages(rated, routes.best)];
}

/** The pages of criteria: each from its second score on. One that is all there is has none. */
function criterionAddresses(reviews: readonly Addressed[]): Address<never>[] {
  const uses = reviews.flatMap(({ scored = [], published }) =>
    scored.length > 1 ? scored.map((key) => ({ path: routes.criterion(key), published })) : [],
  );
  return [...Map.groupBy(uses, ({ path }) => path)].flatMap(([path, same]) =>
    same.length > SECOND ? [site(path, datesOf(same)[SECOND])] : [],
  );
}

/** The page of all years: reviews have to be of two. Where they are too many for one page, each year has its own. */
function years(reviews: readonly Addressed[], timeZone: string): Address<never>[] {
  const dates = datesOf(reviews);
  const firsts = [...Map.groupBy(dates, (date) => isoDate(date, timeZone).slice(0, 4))].map(
    ([year, [first]]) => ({ year, first: first! }),
  );
  const second = firsts[SECOND]?.first;
  if (!second) return [];
  const tooMany = dates[MOST_TITLES];
  const own = tooMany
    ? firsts.map(({ year, first }) =>
        site(routes.reviewedIn(year), new Date(Math.max(...[first, second, tooMany].map(Number)))),
      )
    : [];
  return [site(routes.years, second), ...own];
}

/** The pages of what films have in common: each from its second film on, and where a choice is needed, with another one. */
function facetAddresses(reviews: readonly Addressed[], facet: Facet): Address<never>[] {
  const uses = reviews.flatMap(({ facets, published }) =>
    [...new Set(facets?.[facet].map((name) => routes.facet(facet, name)))].flatMap((path) =>
      path === undefined ? [] : { path, published },
    ),
  );
  const repeated = [...Map.groupBy(uses, ({ path }) => path)].filter(([, same]) => same.length > SECOND);
  const starts = repeated.map(([, same]) => ({ published: datesOf(same)[SECOND] }));
  if (NEEDS_A_CHOICE.has(facet) && starts.length <= SECOND) return [];
  const open = NEEDS_A_CHOICE.has(facet) ? datesOf(starts)[SECOND] : ALWAYS;
  return repeated.flatMap(([path, same], index) =>
    [site(path, starts[index]?.published), ...furtherPages(same, path)].map(({ from, ...page }) => ({
      ...page,
      from: from && open && new Date(Math.max(from.valueOf(), open.valueOf())),
    })),
  );
}

/** The feed of a year is there as soon as its first entry is no longer among the newest. */
function archives(entries: readonly Addressed[], timeZone: string): Address<never>[] {
  const dates = datesOf(entries);
  const years = new Map<string, Date>();
  for (const [index, date] of dates.slice(0, -identity.feedLimit).entries()) {
    const year = isoDate(date, timeZone).slice(0, 4);
    if (!years.has(year)) years.set(year, dates[index + identity.feedLimit]!);
  }
  return [...years].map(([year, from]) => site(routes.feedArchive(Number(year)), from));
}

/** The diary is there from its first viewing on, and so is each year of it. */
function diaryAddresses(days: readonly string[], timeZone: string): Address<never>[] {
  const firsts = new Map<string, string>();
  for (const day of days.toSorted()) if (!firsts.has(day.slice(0, 4))) firsts.set(day.slice(0, 4), day);
  const years = [...firsts].map(([year, day]) => ({ year: Number(year), from: parseDate(day, timeZone) }));
  const [first] = years;
  if (!first) return [];
  const feeds = identity.diaryFeed ? EVERY_FORMAT.map((format) => routes.feed(format, routes.diary())) : [];
  return [
    ...[routes.diary(), ...feeds].map((path) => site(path, first.from)),
    ...years.flatMap(({ year, from }) => [
      site(routes.diary(year), from),
      site(routes.shareCard(routes.diary(year)), from),
    ]),
  ];
}

/** When each appears that isn't a draft, the first one first. */
const datesOf = (entries: readonly HasDate[]): Date[] =>
  entries.flatMap(({ published }) => published ?? []).sort((a, b) => a.valueOf() - b.valueOf());
