import { slugOf } from './address.ts';
import type { Film } from './film.ts';

/** What several films may have in common, and a reader finds them by. Each is the first part of its pages' addresses. */
export const FACETS = ['directors', 'writers', 'genres', 'decades'] as const;
export type Facet = (typeof FACETS)[number];

/** Facets of which one choice alone is none: all films here may be of one decade, and that says nothing. */
export const NEEDS_A_CHOICE: ReadonlySet<Facet> = new Set<Facet>(['genres', 'decades']);

/** The part of a film that its facets are read from. */
export type Faceted = Pick<Film, 'directors' | 'writers' | 'genres' | 'year'>;

/** What a film has of each facet, as its author writes it; a decade as "1990s". */
export const facetsOf = ({
  directors,
  writers,
  genres,
  year,
}: Faceted): Record<Facet, readonly string[]> => ({
  ...{ directors, writers, genres },
  decades: [`${Math.floor(year / 10) * 10}s`],
});

/** No folder of the built site has a longer name, in bytes. */
const LONGEST = 100;

/**
 * The last part of the address of what films have in common. Spellings that make one address are one.
 * @returns undefined where the name can have no page: it has neither letters nor digits, or is no name at all.
 */
export function facetSlug(name: string): string | undefined {
  const slug = slugOf(name);
  return slug === '' || Buffer.byteLength(slug) > LONGEST ? undefined : slug;
}
