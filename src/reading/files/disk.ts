import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { cause as why } from '../../disk/cause.ts';
import { isIgnored } from './found.ts';

/** What a name in a folder leads to. */
type Kind = 'folder' | 'file' | 'broken' | 'loop' | 'other';

export interface Item {
  readonly name: string;
  readonly path: string;
  readonly kind: Kind;
  /** Where a symbolic link leads in the end; undefined where it is none. */
  readonly target: string | undefined;
}

/** Everything in a folder. */
const listAll = (folder: string): Item[] =>
  readdirSync(folder, { withFileTypes: true }).map((item) =>
    item.isSymbolicLink()
      ? link(item, folder)
      : { name: item.name, path: join(folder, item.name), kind: kindOf(item), target: undefined },
  );

/** Every file below a folder, by its path in it; none where there is no such folder. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? listAll(folder).flatMap(({ name, path, kind }) =>
        kind === 'folder' ? filesBelow(path).map((file) => `${name}/${file}`) : kind === 'file' ? [name] : [],
      )
    : [];

/**
 * What is in a folder, in order, but for what editors leave behind; things before links, so that what is there twice is
 * there first as itself.
 */
export function list(folder: string): Item[] {
  const items = listAll(folder).filter(({ name }) => !isIgnored(name));
  const order = (item: Item) => (item.target === undefined ? 0 : 1);
  return items.sort((a, b) => order(a) - order(b) || (a.name < b.name ? -1 : 1));
}

const kindOf = (item: Pick<Dirent, 'isDirectory' | 'isFile'>): Kind =>
  item.isDirectory() ? 'folder' : item.isFile() ? 'file' : 'other';

function link({ name }: Dirent, folder: string): Item {
  const path = join(folder, name);
  try {
    const target = realpathSync(path);
    const kind = kindOf(statSync(target));
    // A link to a folder that it lies in: following it would never end.
    const loop = kind === 'folder' && `${realpathSync(folder)}${sep}`.startsWith(`${target}${sep}`);
    return { name, path, kind: loop ? 'loop' : kind, target };
  } catch (reason) {
    return {
      name,
      path,
      kind: (reason as NodeJS.ErrnoException).code === 'ELOOP' ? 'loop' : 'broken',
      target: '',
    };
  }
}

/** When and how large: changes whenever a file does. Empty where there is no file. */
export function stamp(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.mtimeMs}:${stats.ctimeMs}:${stats.size}` : '';
}

/** Why something can't be read. */
export const cause = (reason: unknown): string => why(reason, 'read');
