import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadEntry } from '../entry/entry.ts';
import { error, inFile, type Problem } from '../problem.ts';
import { addressOf, isPublished, keyOf } from './site.ts';

/** The list of every address that has been published, in the content folder. A build adds to it; it is kept like a lockfile. */
export const ADDRESSES = 'addresses.txt';

/** Every address that leads to something published: entries, and where they were before. In alphabetical order. */
export const publishedAddresses = (items: readonly ReadEntry[], now: Date): string[] =>
  items
    .filter((item) => isPublished(item, now))
    .flatMap((item) => [addressOf(item), ...item.known.aliases.map(({ path }) => path)])
    .toSorted();

/** An address that was published must go on leading somewhere. */
export function checkPublished(folder: string, addresses: readonly string[]): Problem[] {
  const file = join(folder, ADDRESSES);
  if (!existsSync(file)) return [];
  const known = new Set(addresses.map(keyOf));
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const address = line.trim();
      return address === '' || known.has(keyOf(address))
        ? []
        : inFile(ADDRESSES, [
            error(
              { line: index + 1, column: 1 },
              `${address} was published and leads nowhere now`,
              `Add it to the entry that took its place: aliases: [${address}]. If it is gone for good, delete this line.`,
            ),
          ]);
    });
}
