import { type Words, wordsFor } from '../words.ts';

/** Stands where a phrase takes a text; a phrase that takes a number has none of it there. */
const GAP = '\u{E000}';

const COMPARISON = { same: [GAP], stronger: GAP, weaker: GAP };

/** What phrases may be asked for: one text or several, or a list of what has names and numbers. */
const ASKED = [[GAP, GAP, GAP], [[{ name: GAP, score: GAP, from: 2, count: 2 }]], [COMPARISON]];

/** A phrase as it stands in a dictionary, cut where it takes something; a group of phrases as all of them. */
function pieces(phrase: unknown): string[] {
  if (typeof phrase === 'string') return phrase.split(new RegExp(`${GAP}|NaN|ليس رقم`, 'u'));
  if (typeof phrase !== 'function') return Object.values(phrase as object).flatMap(pieces);
  for (const values of ASKED)
    try {
      return pieces((phrase as (...values: unknown[]) => unknown)(...values));
    } catch {}
  throw new Error(`what does this take? ${String(phrase)}`);
}

/** All that a language says of its own, in pieces of three letters and more. */
export function phrasesOf(language: string): string[] {
  const {
    formats: _formats,
    direction: _direction,
    line: _line,
    typeset: _typeset,
    ...groups
  } = wordsFor(language);
  return [...new Set(pieces(groups satisfies Partial<Words>).map((piece) => piece.trim()))].filter((piece) =>
    /\p{L}{3}/u.test(piece),
  );
}
