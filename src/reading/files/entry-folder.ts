import { join } from 'node:path';
import type { CollectionName } from '../../domain/entry.ts';
import { type Finding, type Problem, START, error, inFile } from '../problem.ts';
import { type Item, cause, list } from './disk.ts';
import { INDEX, isText } from './found.ts';

/** What the folder of an entry holds. */
export interface EntryFolder {
  /** Undefined where it has no index.mdx. */
  readonly path: string | undefined;
  readonly beside: readonly string[];
  readonly problems: readonly Problem[];
}

/** Looks through the folder of an entry, and says what in it would be lost. */
export function readFolder(collection: CollectionName, folder: Item): EntryFolder {
  const file = `${collection}/${folder.name}`;
  let items: Item[];
  try {
    items = tree(folder.path, '');
  } catch (reason) {
    return {
      path: undefined,
      beside: [],
      problems: inFile(file, [
        error(START, `the folder can’t be read: ${cause(reason)}`, 'Allow yourself to read it.'),
      ]),
    };
  }
  const index = items.find(({ name }) => name === INDEX);
  const files = items.filter(({ kind }) => kind === 'file');
  const beside = files.map(({ name }) => name).filter((name) => name !== INDEX);
  const lost = items.flatMap(({ name, kind }): Problem[] => inFile(`${file}/${name}`, badItem(name, kind)));
  if (index?.kind === 'file') {
    const extra = beside.filter(isText).map((name) => ({
      file: `${file}/${name}`,
      ...error(
        START,
        `not published: the text of an entry is ${INDEX}`,
        `Put it into ${file}/${INDEX}, or give it a folder of its own.`,
      ),
    }));
    return { path: index.path, beside, problems: [...lost, ...extra] };
  }
  const finding =
    files.length > 0 && lost.length === 0 ? noIndex(collection, folder.name, beside) : undefined;
  return { path: undefined, beside, problems: [...lost, ...(finding ? inFile(file, [finding]) : [])] };
}

/** Everything in a folder and the folders in it; names are relative to it. Linked folders are left alone: nothing is in them that isn't elsewhere. */
function tree(folder: string, prefix: string): Item[] {
  return list(folder).flatMap((item): Item[] => {
    const named = { ...item, name: `${prefix}${item.name}` };
    return item.kind === 'folder' && item.target === undefined && !isText(item.name)
      ? tree(join(folder, item.name), `${named.name}/`)
      : [named];
  });
}

function badItem(name: string, kind: Item['kind']): Finding[] {
  if (kind === 'broken')
    return [error(START, 'a symbolic link that leads nowhere', 'Delete it, or point it at what it is for.')];
  if (kind === 'loop') return [error(START, 'a symbolic link that leads back to where it is', 'Delete it.')];
  if (kind === 'folder' && isText(name))
    return [error(START, 'a folder with the name of a text', 'Rename it, or put a file in its place.')];
  return [];
}

function noIndex(collection: CollectionName, folder: string, files: readonly string[]): Finding {
  const texts = files.filter(isText);
  if (isText(folder))
    return error(
      START,
      'a folder with the name of a file',
      `Rename it to ${folder.replace(/\.\w+$/, '')}, with the text in ${INDEX}.`,
    );
  const nested = texts.find((name) => name.includes('/'));
  if (nested !== undefined)
    return error(
      START,
      `entries don’t lie in folders of folders: ${nested}`,
      `Move ${nested.split('/').slice(-2)[0]} to ${collection}/.`,
    );
  if (texts.length === 1)
    return error(START, `has ${texts[0]}, but no ${INDEX}`, `Rename ${texts[0]} to ${INDEX}.`);
  return error(
    START,
    `has no ${INDEX}, so nothing of it is published`,
    `Write ${INDEX}, or delete the folder.`,
  );
}
