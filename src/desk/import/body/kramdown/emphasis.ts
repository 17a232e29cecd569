import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, State } from 'micromark-util-types';
import { isSpaceOrEnding, isWord } from './codes.ts';

const STAR = 42;

/** Emphasis by what stands beside it alone: white space forbids, punctuation doesn't matter. */
export const emphasis: Construct = {
  name: 'kramdownEmphasis',
  ...(attention.resolveAll && { resolveAll: attention.resolveAll }),
  tokenize(effects, ok) {
    const before = this.previous;
    let marker: Code;
    const inside: State = (code) => {
      if (code === marker) {
        effects.consume(code);
        return inside;
      }
      const token = effects.exit('attentionSequence');
      const opens = code !== null && !isSpaceOrEnding(code);
      const closes = before !== null && !isSpaceOrEnding(before);
      token._open = opens && (marker === STAR || !isWord(before));
      token._close = closes && (marker === STAR || !isWord(code));
      return ok(code);
    };
    return (code) => {
      marker = code;
      effects.enter('attentionSequence');
      return inside(code);
    };
  },
};
