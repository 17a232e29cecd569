import { fixedPaths, isListPart, reservedNames } from '../../routes.ts';
import type { ReadEntry } from '../entry/entry.ts';
import type { Place } from '../../markdown/compiled.ts';
import { type Problem, START, error, inFile } from '../problem.ts';
import { type Site, addressOf, keyOf } from './site.ts';

/** Somebody's wish to be found at an address. */
interface Claim {
  readonly item: ReadEntry;
  readonly place: Place;
  readonly path: string;
  readonly alias: boolean;
}

/** One address, one page: entries and their old addresses must not get in each other's way, nor in the site's. */
export function checkAddresses(items: readonly ReadEntry[], site: Site): Problem[] {
  const claims = items.flatMap((item): Claim[] => [
    { item, place: START, path: addressOf(item), alias: false },
    ...item.known.aliases.map(({ path, index }) => ({
      item,
      place: item.front.fields.place(['aliases', index]),
      path,
      alias: true,
    })),
  ]);
  const fixed = new Set(fixedPaths.map(keyOf));
  const byKey = Map.groupBy(claims, ({ path }) => keyOf(path));
  return claims.flatMap((claim): Problem[] => {
    const say = (what: string, fix: string) => inFile(claim.item.entry.file, [error(claim.place, what, fix)]);
    const key = keyOf(claim.path);
    if (
      !claim.alias &&
      claim.item.entry.collection === 'pages' &&
      reservedNames.includes(claim.item.entry.slug)
    )
      return say(`${claim.path} belongs to the site itself`, 'Give the page another name.');
    if (claim.alias && (fixed.has(key) || isListPart(`${key}/`) || site.at(claim.path)?.kind === 'site'))
      return say(`the alias ${claim.path} is a page of the site`, 'Delete it.');
    if (site.isFile(claim.path))
      return say(
        `${claim.alias ? `the alias ${claim.path}` : claim.path} is a file in the public folder`,
        claim.alias ? 'Delete it, or the file.' : 'Delete the file, or rename this.',
      );
    const others = (byKey.get(key) ?? []).filter((other) => other !== claim);
    return others.length > 0 && (claim.alias || others.some((other) => !other.alias))
      ? clash(claim, others, say)
      : [];
  });
}

function clash(
  claim: Claim,
  others: readonly Claim[],
  say: (what: string, fix: string) => Problem[],
): Problem[] {
  const other =
    others.find(({ alias }) => !alias) ?? others.find(({ item }) => item !== claim.item) ?? others[0]!;
  if (other.item === claim.item) {
    if (!other.alias) return say(`the alias ${claim.path} is the address of this very entry`, 'Delete it.');
    return claim.place.line > other.place.line || claim.place.column > other.place.column
      ? say(`the alias ${claim.path} stands here twice`, 'Delete one.')
      : [];
  }
  const file = other.item.entry.file;
  return claim.alias
    ? say(
        `the alias ${claim.path} is ${other.alias ? 'also an alias' : 'the address'} of ${file}`,
        other.alias
          ? 'Delete it from one of them: an address leads to one page.'
          : 'Delete it: an address leads to one page.',
      )
    : say(`${claim.path} is also the address of ${file}`, 'Rename one of them.');
}
