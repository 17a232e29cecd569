import { aliasSchema } from '../domain/address.ts';
import { parseDate } from '../domain/dates.ts';
import { addressKey } from '../reading/across/site.ts';
import { entryPath, fixedPaths, isListPart, routes } from '../routes.ts';
import { site as newSite } from '../settings/settings.ts';
import { oldAddressKey } from './addresses.ts';
import type { Surroundings } from './convert.ts';
import { type Note, note } from './note.ts';
import type { Planned } from './plan.ts';

const pathOf = ({ collection, slug }: Planned): string => entryPath(collection, slug);

/** Where addresses of the old site lead now. */
export interface Links {
  /** @see BodyContext.link */
  readonly from: (entry: Planned) => (href: string) => string | undefined;
  /** What is to be said of where an entry's links lead. */
  readonly notes: (entry: Planned) => readonly Note[];
  /** Old addresses of an entry that redirect to it. */
  readonly aliases: (entry: Planned) => {
    readonly aliases: readonly string[];
    readonly notes: readonly Note[];
  };
}

/**
 * @param entries Those that are written.
 * @param gone Those that can't be: links to them stay the old address.
 * @param isDraft Whether an entry will not be on the site.
 */
export function linksOf(
  entries: readonly Planned[],
  gone: readonly Planned[],
  { addresses, isFile }: Pick<Surroundings, 'addresses' | 'isFile'>,
  isDraft: (entry: Planned) => boolean,
  now: Date,
): Links {
  const byAddress = (all: readonly Planned[]): Map<string, Planned> => {
    const targets = new Map<string, Planned>();
    for (const entry of all)
      for (const address of oldAddresses(entry))
        if (!targets.has(oldAddressKey(address))) targets.set(oldAddressKey(address), entry);
    for (const entry of all) targets.set(oldAddressKey(entry.document.address), entry);
    return targets;
  };
  const targets = byAddress(entries);
  const left = byAddress(gone);

  const instant = ({ published }: Planned) => parseDate(published, newSite.timeZone) ?? new Date(0);
  /** A link from what is read to what can't be is dead. */
  const isHidden = (target: Planned, from: Planned): boolean => {
    if (target === from || isDraft(from) || target.collection === 'pages') return false;
    return isDraft(target) || instant(target) > new Date(Math.max(now.valueOf(), instant(from).valueOf()));
  };
  const notes = new Map<Planned, Note[]>();
  const claimed = claims(entries);
  return {
    from: (entry) => (href) => {
      const { source, bodyLine, address } = entry.document;
      const say = (kind: Note['kind'], what: string): void => {
        const said = notes.get(entry) ?? [];
        const line = source.split('\n').findIndex((each) => each.includes(href)) + 1;
        if (!said.some((each) => each.what === what))
          notes.set(entry, [...said, note(line || bodyLine, kind, what)]);
      };
      const path = addresses.path(href, address);
      if (path === undefined) return undefined;
      const target = targets.get(oldAddressKey(path));
      if (target && !isHidden(target, entry)) return pathOf(target);
      const other = target ?? left.get(oldAddressKey(path));
      const before = other && addresses.absolute(path);
      // At the new site's own address it would lead nowhere.
      if (before !== undefined && new URL(before).origin !== newSite.origin) {
        say(
          'unknown',
          `${href} leads to ${other!.document.file}, which is not on the site: the link stays the old address`,
        );
        return before;
      }
      if (target) return 'dead';
      const kept = [routes.home, routes.oldFeed].find(
        (known) => known !== undefined && addressKey(known) === addressKey(path),
      );
      if (kept !== undefined) return kept;
      // Of the same host, and nothing that was made here: it may be another project's.
      if (isFile(path)) {
        say('missing', `${path} is a file that nothing moves: put it into public${path}, and the link back`);
        return 'dead';
      }
      if (!addresses.isAbsolute(href)) return 'dead';
      say(
        'unknown',
        `${href} is on the old site’s host, but nothing was found there: the link stays as it is`,
      );
      return undefined;
    },
    notes: (entry) => notes.get(entry) ?? [],
    aliases: (entry) => claimed.get(entry) ?? { aliases: [], notes: [] },
  };
}

const oldAddresses = ({ document: { address, redirects, kind, published } }: Planned): readonly string[] =>
  kind === 'draft' || !published ? [] : [address, ...redirects];

/** Every old address once: the first that claims it has it. */
function claims(entries: readonly Planned[]): Map<Planned, ReturnType<Links['aliases']>> {
  const taken = new Map<string, string>([
    ...fixedPaths.map((path) => [addressKey(path), 'a page of the site itself'] as const),
    ...entries.map(
      (entry) => [addressKey(pathOf(entry)), `the address of ${entry.collection}/${entry.slug}`] as const,
    ),
  ]);
  // An entry's own address counts for more than where another once was.
  const rank = entries.flatMap((entry) =>
    oldAddresses(entry).map((address, index) => ({ entry, address, index })),
  );
  const found = new Map(entries.map((entry) => [entry, { aliases: [] as string[], notes: [] as Note[] }]));
  for (const { entry, address } of rank.toSorted((a, b) => Math.min(a.index, 1) - Math.min(b.index, 1))) {
    const key = addressKey(address);
    const { aliases, notes } = found.get(entry)!;
    // It has the same address as before.
    if (key === addressKey(pathOf(entry))) continue;
    const by = taken.get(key) ?? (isListPart(`${key}/`) ? 'a page of the site itself' : undefined);
    const line = entry.document.lines['redirect_from'] ?? entry.document.lines['permalink'] ?? 1;
    if (by !== undefined) {
      if (by !== `an old address of ${entry.document.file}`)
        notes.push(note(line, 'dropped', `the old address ${address}: it is ${by}`));
      continue;
    }
    if (!aliasSchema.safeParse(address).success) {
      notes.push(note(line, 'dropped', `the old address ${address}, which can’t redirect`));
      continue;
    }
    taken.set(key, `an old address of ${entry.document.file}`);
    aliases.push(address);
  }
  return found;
}
