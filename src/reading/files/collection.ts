import { join } from 'node:path';
import { isSlug, slugOf } from '../../domain/address.ts';
import type { CollectionName } from '../../domain/entry.ts';
import { type Finding, type Problem, START, advice, error, inFile } from '../problem.ts';
import { type Item, list } from './disk.ts';
import { type Found, INDEX, isText } from './found.ts';
import { readFolder } from './entry-folder.ts';

/**
 * Finds the entries of one collection's folder.
 * @param realFolder The folder without symbolic links.
 */
export function walkCollection(
  collection: CollectionName,
  folder: string,
  realFolder: string,
): { found: Found[]; problems: Problem[] } {
  const found: Found[] = [];
  const problems: Problem[] = [];
  const items = list(folder);
  for (const item of items) {
    const file = `${collection}/${item.name}`;
    const say = (...findings: Finding[]) => problems.push(...inFile(file, findings));
    const linked = item.target !== undefined;
    const real = item.target ?? join(realFolder, item.name);
    if (item.kind === 'broken') say(brokenLink);
    else if (item.kind === 'loop') say(loop);
    else if (item.kind === 'other') say(error(START, 'neither a file nor a folder', 'Move it away.'));
    else if (item.kind === 'folder') {
      const entry = readFolder(collection, item);
      problems.push(...entry.problems);
      if (entry.path !== undefined)
        found.push({
          collection,
          slug: slugFor(withoutExtension(item.name)),
          file: `${file}/${INDEX}`,
          path: entry.path,
          real: join(real, INDEX),
          linked,
          beside: entry.beside,
        });
    } else if (item.name.endsWith('.mdx') && item.name !== INDEX) {
      const slug = slugFor(withoutExtension(item.name));
      found.push({ collection, slug, file, path: item.path, real, linked, beside: undefined });
      if (collection === 'reviews')
        say(
          error(
            START,
            'a review is a folder of its own',
            `Move this to reviews/${slug || 'its-title'}/${INDEX}, with its pictures beside it.`,
          ),
        );
    } else
      say(
        stray(
          collection,
          item,
          items.map(({ name }) => name),
        ),
      );
  }
  return { found, problems };
}

const brokenLink = error(
  START,
  'a symbolic link that leads nowhere',
  'Delete it, or point it at what it is for.',
);
const loop = error(START, 'a symbolic link that leads back to where it is', 'Delete it.');

const withoutExtension = (name: string): string => (isText(name) ? name.replace(/\.\w+$/, '') : name);

const slugFor = (name: string): string => {
  const composed = name.normalize('NFC');
  return isSlug(composed) ? composed : slugOf(name);
};

/** A file in a collection's folder that is no entry. */
function stray(collection: CollectionName, { name }: Item, names: readonly string[]): Finding {
  if (name === INDEX)
    return error(
      START,
      `${INDEX} is not in a folder of its own`,
      `Move it to ${collection}/its-title/${INDEX}.`,
    );
  const slug = slugFor(name.replace(/\.\w+$/, '')) || 'its-title';
  if (isText(name)) {
    const twin = names.find((other) => other === slug || other === `${slug}.mdx`);
    const fix = twin
      ? `${twin} is there too: put the text into that, and delete one.`
      : `Rename it to ${collection === 'reviews' ? `${slug}/${INDEX}` : `${slug}.mdx`}.`;
    return error(START, 'not an .mdx file, so it is not published', fix);
  }
  return advice(START, 'belongs to no entry', `Move it into the folder of the entry that it is for.`);
}
