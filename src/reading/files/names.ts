import { isSlug, slugOf } from '../../domain/address.ts';
import { type Finding, type Problem, START, error, inFile } from '../problem.ts';
import { type Found, isText } from './found.ts';

/** Entries without those that are others by another name, and what to say of these. */
export function withoutLinked(found: readonly Found[]): { found: Found[]; problems: Problem[] } {
  const first = new Map<string, Found>();
  // What is there as itself comes first, in whatever collection.
  for (const item of found.toSorted((a, b) => Number(a.linked) - Number(b.linked)))
    if (!first.has(item.real)) first.set(item.real, item);
  const twice = found.filter((item) => first.get(item.real) !== item);
  const problems = twice.flatMap((item) =>
    inFile(item.file, [
      error(
        START,
        `leads to ${first.get(item.real)!.file}, which is an entry already`,
        'Delete the symbolic link: an entry has one address. An alias gives it a second.',
      ),
    ]),
  );
  return { found: found.filter((item) => first.get(item.real) === item), problems };
}

/** The name that makes an entry's address, and how it is spoken of. */
const nameOf = ({ file, beside }: Found): string => {
  const [, name = ''] = file.split('/');
  return beside === undefined ? name.slice(0, -4) : name;
};

/** Rules on names: each makes an address, and none the address of another. */
export function checkNames(found: readonly Found[]): Problem[] {
  const byAddress = Map.groupBy(found, ({ collection, slug, file }) =>
    slug === '' ? file : `${collection}/${slugOf(slug) || slug}`,
  );
  return [...byAddress.values()].flatMap((claims) =>
    claims.flatMap((claim) => {
      const others = claims.filter((other) => other !== claim).map(({ file }) => file);
      const finding = others.length > 0 ? clash(claim, others) : unfit(claim);
      return finding ? inFile(claim.file, [finding]) : [];
    }),
  );
}

const clash = ({ slug }: Found, others: readonly string[]): Finding =>
  error(START, `${others.join(' and ')} has the same address: ${slug}`, 'Keep one of them, or rename one.');

function unfit(claim: Found): Finding | undefined {
  const name = nameOf(claim);
  if (claim.beside !== undefined && isText(name))
    return error(
      START,
      `${JSON.stringify(name)} is a folder with the name of a file`,
      `Rename it to ${claim.slug || 'its-title'}.`,
    );
  const kind = claim.beside === undefined ? 'file' : 'folder';
  const extension = claim.beside === undefined ? '.mdx' : '';
  if (isSlug(name.normalize('NFC'))) return undefined;
  return claim.slug === ''
    ? error(
        START,
        `${JSON.stringify(name)} has no letters or digits to make an address of`,
        `Rename the ${kind}: small letters, digits and hyphens, like ballerina-2025${extension}.`,
      )
    : error(
        START,
        `${JSON.stringify(name)} can’t be part of an address as it is`,
        `Rename the ${kind} to ${claim.slug}${extension}.`,
      );
}
