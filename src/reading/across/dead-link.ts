import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Compiled } from '../../markdown/compiled.ts';
import { nearest } from '../../markdown/nearest.ts';
import { isListPart } from '../../routes.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { isPicture } from '../pictures/picture-file.ts';
import { type Finding, error } from '../problem.ts';
import { type Site, addressOf, normalizedPath } from './site.ts';

export type Link = Compiled['links'][number];

/** Comparing a dead link with ten thousand addresses takes a while: the first ones get a suggestion, which is enough to start with. */
const SUGGESTIONS = 40;

/** Says of links that lead nowhere where they were probably meant to lead. */
export class DeadLinks {
  readonly #byPath: ReadonlyMap<string, ReadEntry>;
  readonly #site: Site;
  #left = SUGGESTIONS;

  constructor(items: readonly ReadEntry[], site: Site) {
    this.#byPath = new Map(items.map((item) => [item.entry.path, item]));
    this.#site = site;
  }

  explain(link: Link, pathname: string, { entry }: ReadEntry): Finding {
    const beside = resolve(dirname(entry.path), link.target.replace(/[?#].*$/, ''));
    const meantFile = this.#byPath.get(beside) ?? this.#byPath.get(resolve(beside, 'index.mdx'));
    if (meantFile)
      return error(link, `${link.target} is a file, not an address`, `Write ${addressOf(meantFile)}`);
    if (!link.target.startsWith('/') && existsSync(beside))
      return error(
        link,
        `${link.target} is beside the entry, where only pictures it shows are published`,
        'Put the file into public/ and link to it from the root: /name.pdf.',
      );
    // A picture is named from its entry, not from the root of the site.
    const picture = `./${basename(pathname)}`;
    if (isPicture(pathname) && existsSync(resolve(dirname(entry.path), picture)))
      return error(link, `${link.target} leads nowhere`, `Did you mean ${picture}?`);
    if (isListPart(pathname))
      return error(
        link,
        `${link.target} leads nowhere: the list has no such page`,
        `Link to the list itself: ${pathname.replace(/page\/\d+\/$/, '')}`,
      );
    const meant = this.#left-- > 0 ? likeliest(pathname, this.#site.addresses()) : undefined;
    return error(
      link,
      `${link.target} leads nowhere`,
      meant ? `Did you mean ${meant}?` : 'Correct it, or take the link out.',
    );
  }
}

/** The same last part elsewhere, or else what is spelt nearly so. */
function likeliest(path: string, addresses: readonly string[]): string | undefined {
  const wanted = normalizedPath(path);
  const lastPart = (address: string) => address.split('/').filter(Boolean).at(-1)?.toLowerCase();
  const near = addresses.filter((address) => Math.abs(address.length - wanted.length) <= wanted.length / 3);
  return (
    addresses.find((address) => lastPart(address) === lastPart(wanted)) ??
    nearest(wanted.endsWith('/') ? wanted : `${wanted}/`, near)
  );
}
