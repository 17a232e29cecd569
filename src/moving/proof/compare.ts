import { type Item, KINDS, type Kind, inventory, isUnit } from './inventory.ts';
import type { Nodes, RootContent } from 'hast';
import { wordsOf } from './words.ts';

/** Neighbours may share a word. */
const inventoryOf = (nodes: readonly Nodes[]): Item[] =>
  inventory({ type: 'root', children: nodes as RootContent[] });

/** What was changed on purpose between two texts, each change told to the author: what of the first went, what of the second came. */
export class Ledger {
  readonly gone: Item[] = [];
  readonly come: Item[] = [];

  /** Enters something that is left out. */
  take(...nodes: readonly Nodes[]): void {
    this.gone.push(...inventoryOf(nodes));
  }

  /** Enters something that the old text doesn't have. */
  give(...nodes: readonly Nodes[]): void {
    this.come.push(...inventoryOf(nodes));
  }
}

/** What one text has and the other hasn't, though nobody meant it. */
export interface Difference {
  readonly lost: readonly Item[];
  readonly gained: readonly Item[];
}

const itemKey = ({ kind, text }: Item): string => `${kind} ${text}`;

/** What of `items` is left when each of `others` has taken its like away. */
function without(items: readonly Item[], others: readonly Item[]): Item[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(itemKey(other), (counts.get(itemKey(other)) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(itemKey(item)) ?? 0;
    if (left > 0) counts.set(itemKey(item), left - 1);
    return left === 0;
  });
}

const isWord = ({ kind }: Item): boolean => kind === 'word';

/**
 * Holds one text against another.
 * @param ledger What may differ.
 */
export function compare(before: Nodes, after: Nodes, ledger: Ledger): Difference {
  const went = without(ledger.gone, ledger.come);
  const came = without(ledger.come, ledger.gone);
  // A unit is still the same if a word in it was changed on purpose: the word itself is in the ledger.
  const changed = new Set(
    [...went, ...came].flatMap(({ kind, text }) =>
      kind === 'word' ? text : isUnit(kind) ? [] : wordsOf(text),
    ),
  );
  const unchanged = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      if (!isUnit(item.kind)) return item;
      const text = item.text
        .split(' ')
        .filter((word) => word !== '' && !changed.has(word))
        .join(' ');
      return text === '' && item.text !== '' && item.kind !== 'row' ? [] : { ...item, text };
    });
  // What came on purpose has to be there as well: of a link that leads elsewhere now, both addresses count.
  const meant = [...unchanged(inventory(before)), ...unchanged(came)];
  const found = [...unchanged(inventory(after)), ...unchanged(went)];
  return { lost: without(meant, found), gained: without(found, meant) };
}

/** How many of each kind there are. */
function counted(items: readonly Item[]): Record<Kind, number> {
  const counts = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const { kind } of items) counts[kind] += 1;
  return counts;
}

/** How many of each kind two texts hold, and how many of what the first holds went elsewhere or were replaced. */
export const countsOf = (before: Nodes, after: Nodes, ledger: Ledger): Counts => ({
  in: counted(inventory(before)),
  out: counted(inventory(after)),
  elsewhere: counted(without(ledger.gone, ledger.come)),
  added: counted(without(ledger.come, ledger.gone)),
});

export type Counts = Readonly<Record<'in' | 'out' | 'elsewhere' | 'added', Readonly<Record<Kind, number>>>>;

/** Differences in the author's words, each with the words to look for: words of things that are named are not named again. */
export function inWords({ lost, gained }: Difference): { what: string; words: string }[] {
  const say = (items: readonly Item[], verb: string): { what: string; words: string }[] => {
    const things = items.filter((item) => !isWord(item));
    const named = things.flatMap(({ text }) => wordsOf(text)).map((text): Item => ({ kind: 'word', text }));
    const words = without(items.filter(isWord), named).map(({ text }) => text);
    return [
      ...things.map(({ kind, text }) => ({
        what: `the ${KINDS[kind]} “${shortened(text)}” would ${verb}`,
        words: text,
      })),
      ...(words.length > 0
        ? [
            {
              what: `the ${words.length === 1 ? 'word' : 'words'} “${shortened(words.join(' '))}” would ${verb}`,
              words: words.join(' '),
            },
          ]
        : []),
    ];
  };
  return [...say(lost, 'be lost'), ...(lost.length > 0 ? [] : say(gained, 'be there once too often'))];
}

const LONGEST = 160;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
