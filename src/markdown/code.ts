import Prism, { type TokenStream } from 'prismjs';
import loadLanguages from 'prismjs/components/index.js';
import { defineHastPlugin } from 'satteri';
import type { Child, Element } from './tree.ts';

// A language nobody taught Prism is shown plain; that is no news for the author's terminal.
loadLanguages.silent = true;

/** Prism's grammar for a language as written after ```, by name or alias; none where it knows none. */
function grammarOf(language: string): object | undefined {
  // Object's own functions live beside grammars in `Prism.languages`: "extend", "toString".
  const known = () => (Object.hasOwn(Prism.languages, language) ? Prism.languages[language] : undefined);
  if (!known()) loadLanguages(['markup-templating', language]);
  const grammar = known();
  return typeof grammar === 'object' ? grammar : undefined;
}

const spans = (tokens: TokenStream): Child[] =>
  [tokens].flat().map((token): Child => {
    if (typeof token === 'string') return { type: 'text', value: token };
    const className = ['token', token.type, ...[token.alias ?? []].flat()];
    return { type: 'element', tagName: 'span', properties: { className }, children: spans(token.content) };
  });

/**
 * A block of code as HTML in colour: classes only, which the site's CSS colours in both themes.
 * It can be scrolled with the keyboard, as a wide block has to be.
 */
function codeBlock(text: string, language: string | undefined): Element {
  const grammar = language === undefined ? undefined : grammarOf(language);
  const children = grammar ? spans(Prism.tokenize(text, grammar)) : spans(text);
  const named = language === undefined ? {} : { className: [`language-${language}`] };
  return {
    type: 'element',
    tagName: 'pre',
    properties: { ...named, tabIndex: 0 },
    children: [{ type: 'element', tagName: 'code', properties: named, children }],
  };
}

const colourCode = defineHastPlugin({
  name: 'code',
  element: {
    filter: ['pre'],
    visit(node, context) {
      const [code] = node.children;
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      const { className } = code.properties;
      const [, language] =
        /(?:^| )language-(\S+)/.exec(Array.isArray(className) ? className.join(' ') : '') ?? [];
      const block = codeBlock(context.textContent(code).replace(/\n$/, ''), language);
      const { dir } = node.properties;
      return dir === undefined ? block : { ...block, properties: { ...block.properties, dir } };
    },
  },
});

/** Every fenced block through `codeBlock`. */
export const codePlugin = ({ source }: { readonly source: string }) => /```|~~~/.test(source) && colourCode;
