import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import type { BodyProblem } from './compiled.ts';
import type { Words } from '../domain/explain.ts';
import { placeOf } from './tree.ts';

type Meaning = Words & Pick<BodyProblem, 'severity'>;

/** TeX, where it stands between single dollars: a command, an index, an equation or one word. The rest is money. */
const IS_TEX = /\\[A-Za-z]|[_^]|^[^\d\s][^]*[=+<>]|^\p{L}+'*$/u;

/** A brace that is no code: escaped, or written as HTML writes it. */
const OPEN = String.raw`(?:\\\{|&(?:#0*123|#x0*7b|lcub|lbrace);)`;
const CLOSE = String.raw`(?:\\?\}|&(?:#0*125|#x0*7d|rcub|rbrace);)`;
const LIQUID = new RegExp(`${OPEN}(?:%[^\\n]+?%|${OPEN}[^\\n]+?${CLOSE})${CLOSE}`, 'gi');

/** What looks like a link, a picture, a footnote or a formula, and is shown letter for letter: it would be lost without a word. */
const LOOKS: readonly (readonly [looks: RegExp, means: (found: RegExpExecArray) => Meaning | undefined])[] = [
  [
    LIQUID,
    ([whole]) => ({
      what: `${whole.replaceAll('\\', '')} is shown letter for letter: nothing fills it in`,
      fix: 'Write what it stood for, or `…` around it if it is code.',
      severity: 'advice',
    }),
  ],
  [
    /(?<![\\$\w])\$((?![\s$])[^$\n]*(?<![\s\\]))\$(?![\w$])/g,
    ([whole, tex = '']) =>
      IS_TEX.test(tex)
        ? {
            what: `${whole} is shown with its dollars`,
            fix: `Write $${whole}$ for a formula, \\$ for the sign itself.`,
            severity: 'advice',
          }
        : undefined,
  ],
  [
    /(?<!\\)(!?)\[\[([^[\]\n|]+)(?:\|([^[\]\n]+))?\]\]/g,
    ([whole, picture, name = '', text = name]) => ({
      what: `${whole} is a ${picture ? 'picture' : 'link'} to Obsidian only`,
      fix: picture
        ? `Write ![What is to be seen](./${name}).`
        : `Write [${text}](/reviews/…/), or \\[ for the sign itself.`,
    }),
  ],
  [
    /(?<!\\)(!?)\[([^[\]\n]*)\]\(([^()\s<]+(?: [^()\s"']+)+)\)/g,
    ([, mark, text, address]) => ({
      what: `a space in the address of a ${mark ? 'picture' : 'link'}: ${address}`,
      fix: `Write ${mark}[${text}](<${address}>).`,
    }),
  ],
  [
    /(?<!\\)\[(\^[^[\]\s]+)\](?!:)/g,
    ([whole]) => ({
      what: `there is no footnote ${whole}`,
      fix: `Write it on a line of its own: ${whole}: …`,
    }),
  ],
  [
    /(?<!\\)\[([^[\]\n]+)\]\[([^[\]\n]*)\]/g,
    ([whole, text, name]) => ({
      what: `${whole} leads nowhere: no line says what ${name || text} is`,
      fix: `Write [${text}](/reviews/…/), or add the line [${name || text}]: /reviews/…/`,
    }),
  ],
];

const mayHold = (source: string): boolean => LOOKS.some(([looks]) => source.search(looks) !== -1);

/**
 * Looks through a body for what the author meant as Markdown and isn't.
 * @param problems Is told.
 */
export function literalMarkupPlugin(
  source: string,
  problems: BodyProblem[],
): HastPluginDefinition | undefined {
  // Nearly always there is nothing to look for.
  if (!mayHold(source)) return undefined;
  const lines = source.split('\n');
  return defineHastPlugin({
    name: 'literal-markup',
    options: { position: true },
    text(node) {
      if (!node.position) return;
      const { line, column } = placeOf(node);
      const { end } = node.position;
      const written = lines.slice(line - 1, end.line);
      written[written.length - 1] = written.at(-1)!.slice(0, end.column - 1);
      written[0] = written[0]!.slice(column - 1);
      // Code is shown letter for letter on purpose.
      if (/^(?:[`~]|\$\$)/.test(written[0])) return;
      for (const [index, text] of written.entries())
        for (const [looks, means] of LOOKS)
          for (const found of text.matchAll(looks)) {
            const meaning = means(found);
            if (meaning)
              problems.push({
                line: line + index,
                column: found.index + (index === 0 ? column : 1),
                ...meaning,
              });
          }
    },
  });
}
