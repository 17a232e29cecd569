import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COLLECTIONS, type CollectionName } from '../../domain/entry.ts';
import { nearest } from '../../markdown/nearest.ts';
import { type Problem, START, error } from '../problem.ts';
import { walkCollection } from './collection.ts';
import { type Item, cause, list } from './disk.ts';
import { type Found, type Walked, isText } from './found.ts';
import { checkNames, withoutLinked } from './names.ts';

const isCollection = (name: string): name is CollectionName =>
  (COLLECTIONS as readonly string[]).includes(name);

/** Finds every entry in a content folder, and says what in it is not one. */
export function walk(folder: string): Walked {
  let items: Item[];
  let root: string;
  try {
    root = realpathSync(folder);
    items = list(resolve(folder));
  } catch (reason) {
    return {
      found: [],
      problems: [
        {
          file: '',
          ...error(
            START,
            `the content folder can’t be read (${cause(reason)})`,
            `Make the folder ${folder}, or say where it is with CONTENT_DIR.`,
          ),
        },
      ],
    };
  }
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const item of items) {
    try {
      if (item.kind !== 'folder' || !isCollection(item.name)) problems.push(...outside(item));
      else {
        const collection = walkCollection(item.name, item.path, item.target ?? join(root, item.name));
        found.push(...collection.found);
        problems.push(...collection.problems);
      }
    } catch (reason) {
      problems.push({
        file: item.name,
        ...error(START, `the folder can’t be read (${cause(reason)})`, 'Allow yourself to read it.'),
      });
    }
  }
  const single = withoutLinked(found);
  return { found: single.found, problems: [...problems, ...single.problems, ...checkNames(single.found)] };
}

/** Something in the content folder that is not a collection: texts in it would be lost. */
function outside({ name, kind, path }: Item): Problem[] {
  const wrong = (what: string, fix: string): Problem[] => [{ file: name, ...error(START, what, fix) }];
  if (kind === 'broken')
    return wrong('a symbolic link that leads nowhere', 'Delete it, or point it at what it is for.');
  if (kind === 'loop') return wrong('a symbolic link that leads back to where it is', 'Delete it.');
  if (kind === 'file')
    return isText(name)
      ? wrong(
          'in no collection, so it is not published',
          `Move it into one of ${COLLECTIONS.map((c) => `${c}/`).join(', ')}.`,
        )
      : [];
  // A folder of pictures that several entries use is fine.
  if (kind !== 'folder' || !holdsText(path, 4)) return [];
  const meant = nearest(name, COLLECTIONS);
  return wrong(
    'not a collection, so nothing in it is published',
    meant
      ? `Did you mean ${meant}?`
      : `Move what it holds into one of ${COLLECTIONS.map((c) => `${c}/`).join(', ')}.`,
  );
}

const holdsText = (folder: string, depth: number): boolean =>
  list(folder).some(
    ({ name, kind, path, target }) =>
      isText(name) || (kind === 'folder' && target === undefined && depth > 0 && holdsText(path, depth - 1)),
  );
