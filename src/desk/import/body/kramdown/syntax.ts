import type { CompileContext, Extension as FromMarkdown, Handle } from 'mdast-util-from-markdown';
import type { Extension, Token } from 'micromark-util-types';
import { blockConstruct } from './block.ts';
import { BracesBlock, HtmlBlock, MathsBlock, Parting } from './scanners.ts';
import { emphasis } from './emphasis.ts';
import * as span from './span.ts';
import './nodes.ts';

const [DOLLAR, STAR, LESS, BACKSLASH, CARET, LOW_LINE, BRACE] = [36, 42, 60, 92, 94, 95, 123] as const;

/** Where kramdown, as Jekyll sets it up, reads something else than CommonMark and GFM. */
export const kramdown: Extension = {
  // Tables are found in paragraphs: a row needs no more than a `|`.
  disable: { null: ['htmlFlow', 'characterEscape', 'attention', 'table'] },
  flow: {
    [LESS]: blockConstruct('kramdownHtml', () => new HtmlBlock(), 'own'),
    [DOLLAR]: blockConstruct('kramdownMathsBlock', () => new MathsBlock(), 'refuse'),
    [BRACE]: blockConstruct('kramdownBraces', () => new BracesBlock(), 'refuse'),
    [CARET]: blockConstruct('kramdownParting', () => new Parting(), 'refuse'),
  },
  string: { [BACKSLASH]: span.escape },
  text: {
    [DOLLAR]: [span.doubleDollars, span.singleDollars],
    [LESS]: span.guillemet,
    [BACKSLASH]: [span.lineBreak, span.round, span.square, span.escape],
    [BRACE]: [span.shortComment, span.comment, span.shortNomarkdown, span.nomarkdown, span.attributes],
    [STAR]: emphasis,
    [LOW_LINE]: emphasis,
  },
};

const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=~-])/g;

function enter(this: CompileContext, token: Token): undefined {
  const value = this.sliceSerialize(token);
  if (value === '<<') this.enter({ type: 'text', value }, token);
  else if (token.type === 'kramdownTail') this.enter({ type: 'tail', value }, token);
  else if (value.startsWith('{') || value.trim() === '^')
    this.enter({ type: 'braces', value: value.trim() }, token);
  else if (value.startsWith('<')) this.enter({ type: 'html', value }, token);
  else if (value.startsWith('$$'))
    this.enter(
      { type: 'tex', value: value.trim().slice(2, -2).trim(), display: token.type === 'kramdownBlock' },
      token,
    );
  else {
    // What kramdown leaves to MathJax has gone through its escapes.
    const size = value.startsWith('$') ? 1 : 3;
    const tex = value.slice(size, -size).replace(ESCAPE, '$1').trim();
    this.enter({ type: 'tex', value: tex, display: value.startsWith('\\\\[') }, token);
  }
}

const exit: Handle = function (token) {
  this.exit(token);
};

/** The nodes that its tokens become. */
export const kramdownFromMarkdown: FromMarkdown = {
  enter: { kramdownBlock: enter, kramdownTail: enter, kramdownSpan: enter },
  exit: { kramdownBlock: exit, kramdownTail: exit, kramdownSpan: exit },
};
