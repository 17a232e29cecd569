import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import type { BodyProblem } from './compiled.ts';
import type { Words } from './bad-tag.ts';
import { placeOf } from './tree.ts';

/** What looks like a link, a picture or a footnote, and is shown letter for letter: it would be lost without a word. */
const LOOKS: readonly (readonly [looks: RegExp, means: (found: RegExpExecArray) => Words])[] = [
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
export function unmadePlugin(source: string, problems: BodyProblem[]): HastPluginDefinition | undefined {
  // Nearly always there is nothing to look for.
  if (!mayHold(source)) return undefined;
  const lines = source.split('\n');
  return defineHastPlugin({
    name: 'unmade',
    options: { position: true },
    text(node) {
      if (!node.position) return;
      const { line, column } = placeOf(node);
      const { end } = node.position;
      const written = lines.slice(line - 1, end.line);
      written[written.length - 1] = written.at(-1)!.slice(0, end.column - 1);
      written[0] = written[0]!.slice(column - 1);
      // Code is shown letter for letter on purpose.
      if (/^[`~$]/.test(written[0])) return;
      for (const [index, text] of written.entries())
        for (const [looks, means] of LOOKS)
          for (const found of text.matchAll(looks))
            problems.push({
              line: line + index,
              column: found.index + (index === 0 ? column : 1),
              ...means(found),
            });
    },
  });
}
