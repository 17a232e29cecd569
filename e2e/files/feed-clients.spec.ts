import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { findClient, notProved, type ClientName } from '../clients.ts';
import { textIn } from './elements.ts';
import { carriedBy, publishedIn, type Published } from './published.ts';
import { READ, type Stored } from './reading-clients.ts';

/** Where real feed readers are sent: both formats of every feed, the old blog's address, an archive. */
const ADDRESSES = [
  ...['', 'reviews/', 'posts/'].flatMap((section) => [`${section}rss.xml`, `${section}atom.xml`]),
  'feed.xml',
  'atom/2021.xml',
];

/** What a subscriber should have, as far as the reader keeps such. */
const expected = (entry: Published, { categories, film }: Stored) => ({
  id: entry.id,
  title: entry.title,
  url: entry.url,
  published: entry.published,
  author: entry.author,
  // sfeed keeps them between bars.
  ...(categories && { categories: entry.categories }),
  ...(film && { film: entry.film.map((value) => value ?? null) }),
});

const words = (html: string): string => textIn(html.replaceAll('<', ' <')).replace(/\s+/g, ' ');

/** What of an entry's text did not arrive; undefined where all did. */
function lacking({ total, summary, title }: Published, { html }: Stored): string | undefined {
  const text = words(html);
  const table = /Story\/Screenplay (?:(?!Story\/).)* Bonus .*? Total (\S+) of 10 /.exec(`${text} `);
  const isWhole = text.includes(summary.replace(/\s+/g, ' ')) && text.length > summary.length;
  if (!isWhole) return `${title}: ${text.slice(0, 80)}`;
  return total === undefined || table?.[1] === String(total) ? undefined : `${title}: no total of ${total}`;
}

for (const name of Object.keys(READ) as ClientName[])
  test(`${name} keeps every entry once, in order and whole`, async ({ baseURL }) => {
    const command = findClient(name);
    if (!command) console.warn(notProved(name));
    test.skip(!command, notProved(name));

    const entries = publishedIn(foldersOf('main'));
    for (const address of ADDRESSES) {
      const stored = await READ[name](command!, `${baseURL}/${address}`);
      const carried = carriedBy(address, entries)!;
      expect(carried.length).toBeGreaterThan(5);
      expect
        .soft(
          stored.map(({ html: _html, ...rest }) => rest),
          address,
        )
        .toEqual(stored.length === 0 ? carried : carried.map((entry) => expected(entry, stored[0]!)));
      const byId = new Map(stored.map((each) => [each.id, each]));
      expect
        .soft(
          carried.flatMap((entry) => lacking(entry, byId.get(entry.id)!) ?? []),
          address,
        )
        .toEqual([]);
    }
  });
