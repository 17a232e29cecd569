import { unspaced } from './segments.ts';

/** A piece of a sentence, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** As much as a row of a list has room for. */
const MOST_WORDS = 36;

const END = /[.!?…。！？؟۔]\p{P}*$/u;
/** What only looks like the end of one: "J.", "Dr." */
const SHORT = /^\P{L}*\p{Lu}\p{L}?\.$/u;

const endsSentence = (word: string): boolean => END.test(word) && !SHORT.test(word);

/** The sentence around a word, from its first word to behind its last; so much of a long one as there is room for. */
function around(words: readonly string[], place: number): [from: number, to: number] {
  let from = place;
  while (from > 0 && place - from < MOST_WORDS / 3 && !endsSentence(words[from - 1]!)) from -= 1;
  let to = place + 1;
  while (to < words.length && to - from < MOST_WORDS && !endsSentence(words[to - 1]!)) to += 1;
  return [from, to];
}

/** Punctuation around a word is not what was looked for. */
const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;

/**
 * The sentence of a text in which most was found, the first of them.
 * @param content As Pagefind gives it: its words stand between spaces, or between spaces of no width.
 * @param places Which words were found.
 * @returns it in pieces; none where nothing was found.
 */
export function sentenceIn(content: string, places: readonly number[]): Piece[] {
  const isZeroWidth = content.includes('\u200B');
  const words = isZeroWidth ? content.split('\u200B') : content.split(/[\r\n\s]+/);
  const found = new Set(places.filter((place) => place < words.length));
  const sentences = [...found].map((place) => around(words, place));
  const countIn = ([from, to]: readonly [number, number]): number =>
    new Set(words.slice(from, to).filter((_, index) => found.has(from + index))).size;
  const [best] = sentences.toSorted((a, b) => countIn(b) - countIn(a) || a[0] - b[0]);
  if (!best) return [];
  const [from, to] = best;
  const gap = isZeroWidth ? '' : ' ';
  const pieces = words.slice(from, to).flatMap((word, index): Piece[] => {
    const isLast = from + index === to - 1;
    if (!found.has(from + index)) return [{ text: isLast ? word : word + gap, isFound: false }];
    const [, before = '', core = '', after = ''] = CORE.exec(word)!;
    return [
      { text: before, isFound: false },
      { text: core, isFound: true },
      { text: isLast ? after : after + gap, isFound: false },
    ];
  });
  const isCutBefore = from > 0 && !endsSentence(words[from - 1]!);
  const isCutAfter = to < words.length && !endsSentence(words[to - 1]!);
  return joined([
    { text: isCutBefore ? '… ' : '', isFound: false },
    ...pieces,
    { text: isCutAfter ? ' …' : '', isFound: false },
  ]);
}

/** Pieces of a kind beside each other as one; what was written without spaces, without them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const { text, isFound } of pieces) {
    const last = all.at(-1);
    if (last?.isFound === isFound) all[all.length - 1] = { text: last.text + text, isFound };
    else if (text !== '') all.push({ text, isFound });
  }
  return all.map(({ text, isFound }, index) => {
    const [before = '', next = ''] = [all[index - 1]?.text.at(-1), all[index + 1]?.text[0]];
    return {
      text: unspaced(before + text + next).slice(before.length, next ? -next.length : undefined),
      isFound,
    };
  });
}
