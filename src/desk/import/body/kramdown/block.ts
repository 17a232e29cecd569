import type { Construct, State, Tokenizer } from 'micromark-util-types';
import { isEnd, isLineEnding, isSpace } from './codes.ts';
import type { Verdict } from './html-scanner.ts';

/** Follows a block from its first character to its last. */
export interface BlockScanner {
  feed(char: string): Verdict;
  /** Whether it may be cut short by the end of what it stands in. */
  readonly mayEnd: boolean;
  /** Whether it may stand in the lines of a paragraph, which then ends. */
  readonly mayInterrupt: boolean;
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    kramdownBlock: 'kramdownBlock';
    kramdownChunk: 'kramdownChunk';
    kramdownTail: 'kramdownTail';
    kramdownSpan: 'kramdownSpan';
  }
}

/** Tabs come as a code of their own and fillers, below zero. */
const charOf = (code: number): string => (code >= 0 ? String.fromCharCode(code) : code === -2 ? '\t' : '');

/** Whether the next line still belongs to what the block stands in. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return after;
    };
  },
};

/**
 * A construct for a block that ends where its scanner says, over as many lines as that takes.
 * @param tail What becomes of words behind its end: a block of their own, or a reason to refuse.
 */
export function blockConstruct(
  name: string,
  scannerFor: () => BlockScanner,
  tail: 'own' | 'refuse',
): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const scanner = scannerFor();
    const start: State = (code) => {
      effects.enter('kramdownBlock');
      effects.enter('kramdownChunk');
      return inside(code);
    };
    const cut: State = (code) => {
      if (!scanner.mayEnd) return nok(code);
      effects.exit('kramdownBlock');
      return ok(code);
    };
    const lineStart: State = (code) => {
      if (code === null) return cut(code);
      if (isLineEnding(code)) return lineEnd(code);
      effects.enter('kramdownChunk');
      return inside(code);
    };
    const newLine: State = (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return lineStart;
    };
    const lineEnd: State = (code) =>
      scanner.feed('\n') === 'refused' ? nok(code) : effects.check(nextLine, newLine, cut)(code);
    const inside: State = (code) => {
      if (isEnd(code)) {
        effects.exit('kramdownChunk');
        return code === null ? cut(code) : lineEnd(code);
      }
      effects.consume(code);
      const verdict = scanner.feed(charOf(code!));
      if (verdict === 'refused' || (this.interrupt && !scanner.mayInterrupt)) return nok;
      if (verdict === 'open' && this.interrupt) return ok;
      return verdict === 'done' ? after : inside;
    };
    const after: State = (code) => {
      if (isSpace(code)) {
        effects.consume(code);
        return after;
      }
      if (!isEnd(code) && tail === 'refuse') return nok(code);
      effects.exit('kramdownChunk');
      effects.exit('kramdownBlock');
      if (isEnd(code)) return ok(code);
      effects.enter('kramdownTail');
      return rest(code);
    };
    const rest: State = (code) => {
      if (isEnd(code)) {
        effects.exit('kramdownTail');
        return ok(code);
      }
      effects.consume(code);
      return rest;
    };
    return start;
  };
  return { name, concrete: true, tokenize };
}
