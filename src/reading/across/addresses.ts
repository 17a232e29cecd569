import { fileAt } from '../../addresses.ts';
import type { Place } from '../../markdown/compiled.ts';
import { isKept, isReserved } from '../../routes.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, START, error, inFile } from '../problem.ts';
import { type AddressesIn, addressOf, addressKey } from './site.ts';

/** Something that has an address, and so a file on the built site. */
interface Holder {
  readonly kind: 'site' | 'public' | 'entry' | 'alias';
  readonly path: string;
  readonly file: string;
}

/** An entry's address or one of its old ones, where the author can change it. */
interface Claim extends Holder {
  readonly item: ReadEntry;
  readonly place: () => Place;
}

/** A name as disks and hosts see it on which case doesn't count. */
const fold = (name: string): string => name.normalize('NFC').toLowerCase();

const keyIn = ({ path }: Holder): string => fold(addressKey(path));

/** One address, one page: entries and their old addresses must not get in each other's way, nor in the site's. */
export function checkAddresses(
  items: readonly ReadEntry[],
  addresses: AddressesIn,
  publicFiles: readonly string[],
): Problem[] {
  const claims = items.flatMap(claimsOf);
  const holders: Holder[] = [
    ...addresses
      .filter(({ kind }) => kind === 'site')
      .map((address) => ({ kind: 'site', path: address.path, file: fileAt(address) }) as const),
    ...publicFiles.map((file) => ({ kind: 'public', path: encodeURI(`/${file}`), file }) as const),
    ...claims,
  ];
  const byKey = Map.groupBy(holders, keyIn);
  const byFile = new Map(holders.map((holder) => [fold(holder.file), holder]));
  const byFolder = new Map(holders.flatMap((holder) => foldersOf(holder.file).map((name) => [name, holder])));
  return claims.flatMap((claim) => {
    const others = byKey.get(keyIn(claim))!.filter((other) => other !== claim);
    const across =
      byFolder.get(fold(claim.file)) ?? foldersOf(claim.file).flatMap((name) => byFile.get(name) ?? [])[0];
    const finding = reserved(claim) ?? clash(claim, others) ?? (across && inTheWay(claim, across));
    const code = claim.kind === 'alias' && ({ code: 'alias-taken', about: claim.path } as const);
    return finding ? inFile(claim.item.entry.file, [{ ...finding, ...code }]) : [];
  });
}

function claimsOf(item: ReadEntry): Claim[] {
  const path = addressOf(item);
  return [
    { kind: 'entry', path, file: fileAt({ kind: 'entry', path }), item, place: () => START },
    ...item.known.aliases.map(({ path: alias, index }): Claim => ({
      kind: 'alias',
      path: alias,
      file: fileAt({ kind: 'alias', path: alias }),
      item,
      place: () => item.front.fields.place(['aliases', index]),
    })),
  ];
}

/** The folders that a file lies in. */
const foldersOf = (file: string): string[] =>
  fold(file)
    .split('/')
    .slice(0, -1)
    .map((_, index, names) => names.slice(0, index + 1).join('/'));

function reserved({ kind, path, place, item: { entry } }: Claim): Finding | undefined {
  if (kind === 'alias') return isKept(fold(addressKey(path))) ? isTheSites(path, place()) : undefined;
  return isReserved(entry.collection, entry.slug)
    ? error(place(), `${path} belongs to the site itself`, 'Give its folder another name.')
    : undefined;
}

const isTheSites = (path: string, place: Place): Finding =>
  error(
    place,
    `the alias ${path} is ${/\.(?!html?$)\w+$/i.test(path) ? 'a file' : 'a page'} of the site`,
    'Delete it.',
  );

function clash(claim: Claim, others: readonly Holder[]): Finding | undefined {
  const { path, place, kind } = claim;
  const alias = kind === 'alias';
  if (alias && others.some((other) => other.kind === 'site')) return isTheSites(path, place());
  if (others.some((other) => other.kind === 'public'))
    return error(
      place(),
      `${alias ? `the alias ${path}` : path} is a file in the public folder`,
      alias ? 'Delete it, or the file.' : 'Delete the file, or rename this.',
    );
  const rivals = others.filter((other): other is Claim => 'item' in other);
  const other =
    rivals.find((rival) => rival.kind === 'entry') ??
    rivals.find(({ item }) => item !== claim.item) ??
    rivals[0];
  // An old address that is another's page is said of the old address only.
  if (!other || (!alias && other.kind === 'alias')) return undefined;
  if (other.item === claim.item) return withItself(claim, other);
  const { file } = other.item.entry;
  if (!alias) return error(place(), `${path} is also the address of ${file}`, 'Rename one of them.');
  if (addressKey(claim.path) !== addressKey(other.path))
    return error(
      place(),
      `the alias ${path} is ${other.path} of ${file} but for capitals`,
      'Delete it: many hosts and disks take them for one.',
    );
  return other.kind === 'alias'
    ? error(
        place(),
        `the alias ${path} is also an alias of ${file}`,
        'Delete it from one of them: an address leads to one page.',
      )
    : error(
        place(),
        `the alias ${path} is the address of ${file}`,
        'Delete it: an address leads to one page.',
      );
}

function withItself({ path, place }: Claim, other: Claim): Finding | undefined {
  const same = addressKey(path) === addressKey(other.path);
  if (other.kind === 'entry')
    return error(
      place(),
      `the alias ${path} is the address of this very entry${same ? '' : ' but for capitals'}`,
      'Delete it.',
    );
  const [here, there] = [place(), other.place()];
  const isSecond = here.line > there.line || here.column > there.column;
  // Two that differ in capitals lead to one page, whether they are one file or two.
  return same && isSecond ? error(place(), `the alias ${path} stands here twice`, 'Delete one.') : undefined;
}

/** What is a file for one address can't be a folder for another. */
const inTheWay = ({ kind, path, place }: Claim, other: Holder): Finding =>
  error(
    place(),
    `${kind === 'alias' ? `the alias ${path}` : path} can’t be beside ${other.path}: one is a file, for the other it would be a folder`,
    kind === 'alias' ? 'Delete it.' : `Delete the alias or the file ${other.path}.`,
  );
