import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, advice, error, inFile } from '../problem.ts';
import { addressOf, isPublished, addressKey } from './site.ts';

/**
 * The list of every address that has been published, in the content folder: `/reviews/x/  tag:films.example,2025:x`.
 * A build writes it; it is kept like a lockfile.
 */
export const ADDRESSES = 'addresses.txt';

/** An address that leads to something published. */
export interface Published {
  readonly address: string;
  /** What feed readers know the entry there by. Pages and old addresses have none. */
  readonly feedId?: string | undefined;
}

/** An address that was published, and its line in the list. */
export interface Recorded extends Published {
  readonly line: number;
}

/** Every address that leads to something published: entries, and where they were before. In alphabetical order. */
export const publishedAddresses = (items: readonly ReadEntry[], now: Date): Published[] =>
  items
    .filter((item) => isPublished(item, now))
    .flatMap((item): Published[] => [
      { address: addressOf(item), feedId: item.known.feedId },
      ...item.known.aliases.map(({ path }) => ({ address: path })),
    ])
    .toSorted((a, b) => (a.address < b.address ? -1 : 1));

/** An address as a line of the list. White space parts the two: neither has any in it. */
export const lineOf = ({ address, feedId }: Published): string =>
  feedId === undefined ? address : `${address}  ${feedId}`;

/** What the list in a content folder says; nothing where there is none yet. */
export function recordedIn(folder: string): Recorded[] {
  const file = join(folder, ADDRESSES);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const [address = '', feedId] = text.trim().split(/\s+/);
      return address === '' ? [] : [{ address, feedId, line: index + 1 }];
    });
}

const addressesOf = (item: ReadEntry): string[] => [
  addressOf(item),
  ...item.known.aliases.map(({ path }) => path),
];

/** An address that was published must go on leading somewhere. */
export function checkPublished(
  record: readonly Recorded[],
  published: readonly Published[],
  items: readonly ReadEntry[],
): Problem[] {
  const known = new Set(published.map(({ address }) => addressKey(address)));
  const owners = new Map(items.flatMap((item) => addressesOf(item).map((path) => [addressKey(path), item])));
  return record
    .filter(({ address }) => !known.has(addressKey(address)))
    .flatMap(({ address, line }) =>
      inFile(ADDRESSES, [gone(address, line, owners.get(addressKey(address)))]),
    );
}

/** @param owner The entry there, which isn't published now. */
function gone(address: string, line: number, owner: ReadEntry | undefined): Finding {
  const place = { line, column: 1 };
  if (!owner)
    return error(
      place,
      `${address} was published and leads nowhere now`,
      `Add it to the entry that took its place: aliases: [${address}]. If it is gone for good, delete this line.`,
    );
  const { file, slug } = owner.entry;
  return owner.known.draft
    ? error(
        place,
        `${address} was published, and its entry is a draft now`,
        `Publish ${file} again: npm run publish -- ${slug}. If it is gone for good, delete this line.`,
      )
    : advice(
        place,
        `${address} was published, and its entry is scheduled for later now`,
        `Until then it leads nowhere. If that isn’t meant, give ${file} its old date back.`,
      );
}
