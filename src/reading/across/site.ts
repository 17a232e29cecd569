import { type Address, type Addressed, addressesOf } from '../../addresses.ts';
import { unescapePart } from '../../domain/address.ts';
import { entryPath } from '../../routes.ts';
import type { ReadEntry } from '../entry/entry.ts';

/** What is at an address. */
export interface Target {
  /** The address as it should be written. */
  readonly path: string;
  /** The entry there, or the one that an old address leads to. */
  readonly item?: ReadEntry | undefined;
  /** Since when it leads somewhere; undefined where only drafts ask for it. */
  readonly from: Date | undefined;
  readonly kind: Address<Addressed>['kind'] | 'file';
}

/** A path without escapes, with each letter and its accents as one character where there is one: how paths are compared. */
export const normalizedPath = (path: string): string => unescapePart(path).normalize('NFC');

/** An address without what servers add or drop: escapes, the closing slash, index.html. */
export function addressKey(path: string): string {
  return normalizedPath(path)
    .replace(/\/index\.html$/, '/')
    .replace(/(?<=.)\/+$/, '');
}

/**
 * Where on the site a link leads: a path, an anchor; undefined where it leads to another site.
 * @param home The site's own address, which links may begin with: `https://films.example`.
 */
export function withinSite(target: string, home: string | undefined): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) return target;
  const bare = (address: string): string => address.replace(/^(?:https?:)?\/\//i, '');
  if (home === undefined || !/^(?:https?:)?\/\//i.test(target)) return undefined;
  const rest = bare(target).slice(bare(home).length);
  const isOwn = bare(target).toLowerCase().startsWith(bare(home).toLowerCase()) && /^(?:[/?#]|$)/.test(rest);
  return isOwn ? rest.replace(/^(?!\/)/, '/') : undefined;
}

/** Whether an entry is on the site at a time. */
export const isPublished = (item: ReadEntry, at: Date): boolean => {
  const from = publishedFrom(item);
  return from !== undefined && from <= at;
};

export const addressOf = ({ entry }: ReadEntry): string => entryPath(entry.collection, entry.slug);

const ALWAYS = new Date(0);

/** Since when an entry is published; of a date that can't be read, enough is said elsewhere. */
const publishedFrom = ({ known: { draft, published } }: ReadEntry): Date | undefined =>
  draft ? undefined : (published ?? ALWAYS);

/** Every address of a site that is made of these entries, and of a diary with viewings on these days. */
export const addressesIn = (items: readonly ReadEntry[], days: readonly string[], timeZone: string) =>
  addressesOf(
    items.map((item) => ({
      item,
      collection: item.entry.collection,
      slug: item.entry.slug,
      published: publishedFrom(item),
      tags: item.known.tags.map(({ text }) => text),
      aliases: item.known.aliases.map(({ path }) => path),
      facets: item.known.facets,
      scored: item.known.scored,
    })),
    days,
    timeZone,
  );

export type AddressesIn = ReturnType<typeof addressesIn>;

/** What is at an address of the site: what its content makes, and what is there without. */
export class Site {
  readonly #targets = new Map<string, Target>();

  /** @param publicFiles Files of the public folder, by their paths in it. */
  constructor(addresses: AddressesIn, publicFiles: readonly string[]) {
    for (const file of publicFiles) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      this.#targets.set(addressKey(encodeURI(path)), { path, kind: 'file', from: ALWAYS });
    }
    // Where an old address is another page's, too, links lead to the page.
    const inOrder = addresses.toSorted((a, b) => Number(b.kind === 'alias') - Number(a.kind === 'alias'));
    for (const { path, kind, from, entry } of inOrder) {
      const item = entry?.item;
      this.#targets.set(addressKey(path), {
        path: item && kind === 'alias' ? addressOf(item) : path,
        kind,
        from,
        item,
      });
    }
  }

  /** What is at a path, if anything is. */
  at(path: string): Target | undefined {
    return this.#targets.get(addressKey(path));
  }

  /** Every address that a link could mean, old ones left out. */
  addresses(): string[] {
    return [...this.#targets.values()].filter(({ kind }) => kind !== 'alias').map(({ path }) => path);
  }
}
