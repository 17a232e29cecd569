import type { WordProof } from './body/contract.ts';

/** Words that one list has more often than the other. */
export interface Difference {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** What of `words` is left when each of `others` has taken one of its kind away. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const counts = counted(others);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left === 0;
  });
}

/** Words in against words out; nothing of either is left where a body was moved whole. */
export function difference({ source, result, accountedFor, added }: WordProof): Difference {
  const kept = without(source, accountedFor);
  const own = without(result, added);
  return { lost: without(kept, own), gained: without(own, kept) };
}

/**
 * Where words stand that are lost: the first line in which most of what follows each other is found.
 * @param text Of the body.
 * @param firstLine Of the file, in which the body begins.
 */
export function placeOf(word: string, text: string, firstLine: number): number {
  const index = text
    .normalize('NFC')
    .split('\n')
    .findIndex((line) => line.includes(word));
  return firstLine + Math.max(index, 0);
}
