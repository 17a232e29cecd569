import { wordsOf } from './proof/words.ts';

/** As many words as are unlikely to stand together twice. */
const MANY = 5;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds words in a file, whatever signs of Markdown or HTML stand between them. */
export interface Places {
  /** The line (1-based) in which words stand: the first that has most of them in a row; the first of the body where none has. */
  readonly lineOf: (words: string) => number;
}

/**
 * @param source The whole file.
 * @param bodyLine Line at which its body begins (1-based).
 */
export function placesIn(source: string, bodyLine: number): Places {
  const text = source.normalize('NFC');
  const start = text.split('\n', bodyLine - 1).join('\n').length;
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  return {
    lineOf(wanted) {
      const found = text.indexOf(wanted.normalize('NFC'), start);
      if (wanted !== '' && found >= 0) return lineAt(found);
      const words = wordsOf(wanted);
      for (let count = Math.min(MANY, words.length); count > 0; count -= 1) {
        const form = new RegExp(
          words
            .slice(0, count)
            .map(escaped)
            .join(String.raw`[^\p{L}\p{N}]{1,40}`),
          'u',
        );
        const match = form.exec(text.slice(start));
        if (match) return lineAt(start + match.index + (start > 0 ? 1 : 0));
      }
      return bodyLine;
    },
  };
}
