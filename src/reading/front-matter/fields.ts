import {
  type Document,
  type Node,
  type Pair,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
} from 'yaml';
import type { Place } from '../../markdown/compiled.ts';
import { START } from '../problem.ts';
import type { Path } from './path.ts';

/** Finds fields of front matter in the file they were read from. */
export class Fields {
  readonly #document: Document | undefined;
  readonly #yaml: string;
  readonly #at: (offset: number) => Place;

  /** @param at The place in the file of an offset in the YAML. */
  constructor(document: Document | undefined, yaml: string, at: (offset: number) => Place) {
    this.#document = document;
    this.#yaml = yaml;
    this.#at = at;
  }

  /** Where the value of a field begins; its name where it has no value; what it should stand in where it is missing. */
  place(path: Path): Place {
    const { found, complete } = this.#walk(path);
    const last = found.at(-1);
    if (!last) return START;
    const value = complete && !isEmpty(last.value) ? last.value : (last.key ?? last.value);
    return this.#start(value) ?? START;
  }

  /** Where the name of a field begins. */
  keyPlace(path: Path): Place {
    const { found, complete } = this.#walk(path);
    return (complete && this.#start(found.at(-1)?.key)) || this.place(path);
  }

  /** A value as it is written in the file. */
  source(path: Path): string | undefined {
    const { found, complete } = this.#walk(path);
    const range = complete ? found.at(-1)?.value?.range : undefined;
    return range ? this.#yaml.slice(range[0], range[1]) : undefined;
  }

  /** What an unquoted value says, letter for letter; undefined where it is quoted, a list or missing. */
  plainText(path: Path): string | undefined {
    const { found, complete } = this.#walk(path);
    const value = complete ? found.at(-1)?.value : undefined;
    return isScalar(value) && value.type === 'PLAIN' ? value.source : undefined;
  }

  /** What follows the name of a field on its line. */
  restOfLine(path: Path): string | undefined {
    const { found, complete } = this.#walk(path);
    const end = complete ? found.at(-1)?.key?.range?.[1] : undefined;
    return end === undefined ? undefined : /^\s*:[ \t]*(.*)/.exec(this.#yaml.slice(end))?.[1]?.trimEnd();
  }

  /** Whether a field is there without a value. */
  isEmpty(path: Path): boolean {
    const { found, complete } = this.#walk(path);
    return complete && isEmpty(found.at(-1)?.value);
  }

  /** The name of the field before a field. */
  before(path: Path): string | undefined {
    const group = this.#walk(path.slice(0, -1)).found.at(-1)?.value;
    const names = isMap(group) ? group.items.map(({ key }) => String(key)) : [];
    return names[names.indexOf(String(path.at(-1))) - 1];
  }

  /** A comment that begins behind the value on its line, from # on. */
  comment(path: Path): string | undefined {
    const { found, complete } = this.#walk(path);
    const last = complete ? found.at(-1) : undefined;
    const value = last?.value;
    const end =
      isScalar(value) && value.range && !isEmpty(value) ? value.range[1] : this.#endOfName(last?.key, value);
    if (end === undefined) return undefined;
    return /^:?[ \t]+(#.*)/.exec(this.#yaml.slice(end))?.[1]?.trimEnd();
  }

  /** Where a name ends; for an item without one and without a value, the space behind its -. */
  #endOfName(key: Node | undefined, value: Node | undefined): number | undefined {
    return key?.range?.[1] ?? (value?.range ? value.range[0] - 1 : undefined);
  }

  #start(node: Node | undefined): Place | undefined {
    return node?.range ? this.#at(node.range[0]) : undefined;
  }

  #walk(path: Path): { found: { key: Node | undefined; value: Node | undefined }[]; complete: boolean } {
    const found: { key: Node | undefined; value: Node | undefined }[] = [];
    let node: unknown = this.#document?.contents;
    for (const step of path) {
      const inside = isAlias(node) && this.#document ? node.resolve(this.#document) : node;
      const next = isCollection(inside) ? child(inside, step) : undefined;
      if (!next) return { found, complete: false };
      found.push(next);
      node = next.value;
    }
    return { found, complete: true };
  }
}

const isEmpty = (node: Node | undefined): boolean =>
  !node || (isScalar(node) && node.value === null && (node.source ?? '') === '');

const asNode = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

function child(
  node: unknown,
  step: PropertyKey,
): { key: Node | undefined; value: Node | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item): item is Pair =>
        isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(step),
    );
    return pair && { key: asNode(pair.key), value: asNode(pair.value) };
  }
  if (!isSeq(node)) return undefined;
  const value = node.items[Number(step)];
  // `[a: b]`: an item can be a pair.
  if (isPair(value)) return { key: undefined, value: asNode(value.key) };
  return isNode(value) ? { key: undefined, value } : undefined;
}
