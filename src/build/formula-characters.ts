import type { Entry } from '../reading/reader.ts';

/** Where the italic letters of a font for maths begin, by the first and last of the letters that they are for. */
const ITALICS = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
] as const;

/** A letter as browsers show it where it stands for a quantity: ℎ had its place before the others. */
function italic(letter: string): string {
  if (letter === 'h') return 'ℎ';
  const [from, , italics] = ITALICS.find(([first, last]) => letter >= first && letter <= last) ?? [];
  return from === undefined
    ? letter
    : String.fromCodePoint(italics + letter.codePointAt(0)! - from.codePointAt(0)!);
}

/**
 * Every character that formulas of the site show.
 * @returns undefined where some are known to Astro alone: in entries that import something.
 */
export function formulaCharacters(entries: readonly Pick<Entry, 'body'>[]): string | undefined {
  if (entries.some(({ body }) => body.deferred && body.hasMaths)) return undefined;
  const shown = entries.flatMap(({ body }) =>
    [...body.code.matchAll(/<math[^]*?<\/math>/g)].map(([formula]) => formula.replace(/<[^>]*>|\\n/g, '')),
  );
  // < and & are written as entities there.
  const letters = new Set(['<>&', ...shown].join(''));
  return [...new Set([...letters, ...[...letters].map(italic)])].sort().join('');
}
