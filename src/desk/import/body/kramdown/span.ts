import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';
import { isLineEnding } from './codes.ts';
import { judgeDollars } from './dollars.ts';

/** The signs that kramdown lets a backslash escape; before any other it stays. */
const ESCAPED = '\\.*_+`<>()[]{}#!:|"\'$=-~';
const BACKSLASH = 92;
const DOLLAR = 36;

const charOf = (code: Code): string =>
  code === null || code < 0 ? (isLineEnding(code) ? '\n' : ' ') : String.fromCharCode(code);

export const escape: Construct = {
  name: 'kramdownEscape',
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('characterEscape');
    effects.enter('escapeMarker');
    effects.consume(code);
    effects.exit('escapeMarker');
    return (sign) => {
      if (sign === null || sign < 0 || !ESCAPED.includes(charOf(sign))) return nok(sign);
      effects.enter('characterEscapeValue');
      effects.consume(sign);
      effects.exit('characterEscapeValue');
      effects.exit('characterEscape');
      return ok;
    };
  },
};

/** `\\` at the end of a line breaks it. */
export const lineBreak: Construct = {
  name: 'kramdownLineBreak',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('hardBreakEscape');
      effects.consume(code);
      return (second) => {
        if (second !== BACKSLASH) return nok(second);
        effects.consume(second);
        return (end) => {
          if (!isLineEnding(end)) return nok(end);
          effects.exit('hardBreakEscape');
          return ok(end);
        };
      };
    };
  },
};

/**
 * A construct for text from an opening to a closing that MathJax or kramdown take as they are.
 * @param never A sign that does not stand between.
 */
function verbatim(
  name: string,
  open: string,
  close: string,
  accepts: (between: string, after: string) => boolean,
  never = '',
): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let text = '';
    let isEscape = false;
    let isInChunk = false;
    // A span over several lines is made of pieces, as the lines were tokenized each for itself.
    const take = (code: Code, next: State): State => {
      const isBreak = isLineEnding(code);
      if (isBreak && isInChunk) effects.exit('kramdownChunk');
      if (isBreak) effects.enter('lineEnding');
      else if (!isInChunk) effects.enter('kramdownChunk');
      isInChunk = !isBreak;
      effects.consume(code);
      if (isBreak) effects.exit('lineEnding');
      text += charOf(code);
      return next;
    };
    const opening: State = (code) => {
      if (code === null || charOf(code) !== open[text.length]) return nok(code);
      return take(code, text.length + 1 < open.length ? opening : inside);
    };
    const inside: State = (code) => {
      if (text.length >= open.length + close.length && text.endsWith(close) && !isEscape) {
        const between = text.slice(open.length, -close.length);
        if (accepts(between, code === null ? '' : charOf(code))) {
          effects.exit('kramdownChunk');
          effects.exit('kramdownSpan');
          return ok(code);
        }
        return nok(code);
      }
      if (code === null || (never !== '' && charOf(code) === never)) return nok(code);
      // One backslash keeps a dollar from ending; two are a backslash of the closing itself.
      isEscape = close.startsWith('$') && text.endsWith('\\') && !isEscape;
      return take(code, inside);
    };
    return (code) => {
      effects.enter('kramdownSpan');
      return opening(code);
    };
  };
  return { name, tokenize };
}

/** `<<`, which begins no tag. */
export const guillemet: Construct = {
  name: 'kramdownGuillemet',
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter('kramdownSpan');
    effects.consume(code);
    return (second) => {
      if (second !== code) return nok(second);
      effects.consume(second);
      effects.exit('kramdownSpan');
      return ok;
    };
  },
};

export const doubleDollars = verbatim('kramdownMaths', '$$', '$$', (between) => between.trim() !== '');
export const singleDollars: Construct = {
  ...verbatim('mathJaxDollars', '$', '$', (between, after) => judgeDollars(between, after) === 'maths'),
  previous: (code) => code !== DOLLAR,
};
export const round = verbatim('mathJaxRound', '\\\\(', '\\\\)', () => true);
export const square = verbatim('mathJaxSquare', '\\\\[', '\\\\]', () => true);

/** `{: .class}` behind a span, `{::comment}…{:/}` in a paragraph. */
export const attributes = verbatim(
  'kramdownAttributes',
  '{:',
  '}',
  (between) => !between.startsWith(':'),
  '{',
);
export const comment = verbatim('kramdownComment', '{::comment}', '{:/comment}', () => true);
export const nomarkdown = verbatim('kramdownNomarkdown', '{::nomarkdown}', '{:/nomarkdown}', () => true);
export const shortComment = verbatim('kramdownComment', '{::comment}', '{:/}', () => true);
export const shortNomarkdown = verbatim('kramdownNomarkdown', '{::nomarkdown}', '{:/}', () => true);
