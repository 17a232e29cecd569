import { spellingKey } from '../../domain/slug.ts';
import type { ReadEntry } from '../entry/entry.ts';
import type { Path } from '../front-matter/path.ts';
import { type Finding, type Problem, advice, inFile } from '../problem.ts';

/** A name where it stands. */
export interface Use {
  readonly item: ReadEntry;
  readonly path: Path;
  readonly text: string;
}

/** Where a name stands in its file. */
export const placeOf = ({ item, path }: Use) => item.front.fields.place(path);

/** A name that is mostly written in another way. */
export interface Spelling {
  readonly use: Use;
  /** How it is mostly written. */
  readonly usual: string;
  /** One place in which it is, in words. */
  readonly where: string;
}

/** Every use of a name that is mostly spelt in another way: with other capitals, accents, punctuation or spaces. */
export function otherSpellings(uses: readonly Use[]): Spelling[] {
  const groups = Map.groupBy(uses, ({ text }) => spellingKey(text));
  return [...groups].flatMap(([key, same]) => {
    const [usual, ...rare] = [...Map.groupBy(same, ({ text }) => text)].sort(
      ([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1),
    );
    if (key === '' || !usual) return [];
    const [text, [example]] = usual;
    return rare.flatMap(([, each]) =>
      each.map((use) => ({
        use,
        usual: text,
        where: example!.item === use.item ? 'beside it' : `in ${example!.item.entry.file}`,
      })),
    );
  });
}

/** @param kind "tag", "genre", "person": what it is to be one of everywhere. @param name What the field calls it. */
export const asUsual = ({ use, usual, where }: Spelling, kind: string, name = kind): Finding =>
  advice(
    placeOf(use),
    `the ${name} “${use.text}” is “${usual}” ${where}`,
    `Write “${usual}” here too, so that it is one ${kind} everywhere.`,
  );

/** Names in one list of a film. */
const usesIn = (item: ReadEntry, field: string): Use[] => {
  const names = item.known.film[field];
  return (Array.isArray(names) ? names : []).flatMap((text: unknown, index): Use[] =>
    typeof text === 'string' ? [{ item, path: ['film', field, index], text: text.trim() }] : [],
  );
};

/** People and genres that would be two, though only their spelling differs. Who directs may write, too. */
export function checkNames(items: readonly ReadEntry[]): Problem[] {
  const uses = (...fields: readonly string[]): Use[] =>
    items.flatMap((item) => fields.flatMap((field) => usesIn(item, field)));
  const said = (found: readonly Spelling[], kind: string): Problem[] =>
    found.flatMap((spelling) => {
      const name = String(spelling.use.path[1]).replace(/s$/, '');
      return inFile(spelling.use.item.entry.file, [asUsual(spelling, kind, name)]);
    });
  return [
    ...said(otherSpellings(uses('directors', 'writers')), 'person'),
    ...said(otherSpellings(uses('genres')), 'genre'),
  ];
}
