import type { ItemList, Person } from 'schema-dts';
import type { Of } from './things.ts';

/** Somebody who has a page here. */
export const personThing = (name: string, url: URL): Of<'Person', Person> => ({
  '@type': 'Person',
  name,
  url: url.href,
});

/**
 * What a page lists as schema.org's ItemList, each by the address of its own page.
 * @param first The place of the first in the whole list, from 1.
 * @see https://schema.org/ItemList
 */
export const itemList = (
  name: string,
  items: readonly { name: string; url: URL }[],
  first: number,
): Of<'ItemList', ItemList> => ({
  '@type': 'ItemList',
  name,
  itemListElement: items.map((item, i) => ({
    '@type': 'ListItem',
    position: first + i,
    name: item.name,
    url: item.url.href,
  })),
});
