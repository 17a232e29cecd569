import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWhole } from '../disk/write-whole.ts';
import { COLLECTIONS, type CollectionName } from '../domain/entry.ts';
import { frontMatterSchemas } from './front-matter.ts';

/** The author's content, whichever folder a test builds from. */
const CONTENT = 'src/content';

/** Where the Astro language server looks, in the folder that an editor has open. */
const FOLDER = '.astro/collections';

/**
 * What the language server calls the front matter of a collection, and finds its schema by. Not the collection's name:
 * under that Astro keeps a schema of its own, with what its loader adds and without what a review needs to be published.
 */
const nameOf = (collection: CollectionName): string => `${collection}-front-matter`;

/** A file as the language server asks for it: an address without escapes, in small letters. */
const fileKey = (path: string): string => decodeURIComponent(pathToFileURL(path).href).toLowerCase();

const entriesOf = (root: string, collection: CollectionName): [key: string, name: string][] => {
  const folder = join(root, CONTENT, collection);
  return globSync('*/index.{md,mdx}', { cwd: folder }).map((file) => [
    fileKey(join(folder, file)),
    nameOf(collection),
  ]);
};

/**
 * Tells the Astro language server which file's front matter has which schema. Astro's own list lacks entries that have
 * errors and folders whose names are not plain ASCII; this one has every file there is. It holds absolute paths.
 * @param root The project's folder.
 */
export function writeCollections(root: string): void {
  const folder = join(root, FOLDER);
  const schemas = frontMatterSchemas();
  const list = {
    collections: COLLECTIONS.map((collection) => ({ name: nameOf(collection), hasSchema: true })),
    entries: Object.fromEntries(COLLECTIONS.flatMap((collection) => entriesOf(root, collection))),
  };
  for (const collection of COLLECTIONS)
    writeWhole(join(folder, `${nameOf(collection)}.schema.json`), JSON.stringify(schemas[collection]));
  writeWhole(join(folder, 'collections.json'), JSON.stringify(list));
}
