import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entryPath, fixedPaths, isListPart, routes } from '../../routes.ts';
import type { ReadEntry } from '../entry/entry.ts';

/** What is at an address. */
export interface Target {
  /** The address as it should be written. */
  readonly path: string;
  /** The entry there, or the one that an old address leads to. */
  readonly item?: ReadEntry | undefined;
  /** The entries with the tag whose page it is: there is one as soon as one of them is published. */
  readonly tagged?: readonly ReadEntry[];
  readonly kind: 'site' | 'entry' | 'alias' | 'file';
}

/** Text without percent escapes; as it is where a % is no escape. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}

/** An address without what servers add or drop: escapes, the closing slash, index.html. */
export function keyOf(path: string): string {
  return decoded(path)
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
export const isPublished = ({ known: { draft, published } }: ReadEntry, at: Date): boolean =>
  !draft && (published === undefined || published <= at);

export const addressOf = ({ entry }: ReadEntry): string => entryPath(entry.collection, entry.slug);

const tagsOf = (item: ReadEntry) => item.known.tags.map(({ text }) => ({ path: routes.tag(text), item }));

/** Every address of the site: what its content makes and what is there without. */
export class Site {
  readonly #targets = new Map<string, Target>();
  readonly #publicFolder: string | undefined;

  constructor(items: readonly ReadEntry[], publicFolder: string | undefined) {
    this.#publicFolder = publicFolder;
    for (const item of items)
      for (const { path } of item.known.aliases)
        this.#targets.set(keyOf(path), { path: addressOf(item), item, kind: 'alias' });
    for (const item of items) this.#add({ path: addressOf(item), item, kind: 'entry' });
    for (const path of fixedPaths) this.#add({ path, kind: 'site' });
    for (const [path, tagged] of Map.groupBy(items.flatMap(tagsOf), (tag) => tag.path))
      this.#add({ path, kind: 'site', tagged: tagged.map(({ item }) => item) });
  }

  /** What is at a path, if anything is. */
  at(path: string): Target | undefined {
    const key = keyOf(path);
    const slashed = `${key}/`;
    return (
      this.#targets.get(key) ?? (isListPart(slashed) ? { path: slashed, kind: 'site' } : this.#file(key))
    );
  }

  /** Whether the public folder has a file for a path. */
  isFile(path: string): boolean {
    return this.#file(keyOf(path)) !== undefined;
  }

  /** Every address that a link could mean, old ones left out. */
  addresses(): string[] {
    return [...this.#targets.values()].filter(({ kind }) => kind !== 'alias').map(({ path }) => path);
  }

  #add(target: Target): void {
    this.#targets.set(keyOf(target.path), target);
  }

  #file(key: string): Target | undefined {
    if (this.#publicFolder === undefined || key === '/' || key.includes('\0')) return undefined;
    const path = join(this.#publicFolder, key);
    if (!existsSync(path)) return undefined;
    const isFolder = statSync(path).isDirectory();
    return isFolder && !existsSync(join(path, 'index.html'))
      ? undefined
      : { path: isFolder ? `${key}/` : key, kind: 'file' };
  }
}
