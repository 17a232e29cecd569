import { badBraces, openingBrace, unclosedBrace } from './bad-braces.ts';
import type { Words } from '../domain/explain.ts';
import { badTag, neverClosed, strayEnd } from './bad-tag.ts';
import type { BodyProblem } from './compiled.ts';
import { offsetOf, placeAt } from './place.ts';

/** What the parser says of text that is no MDX, in words that say what to write. */

/** A mistake, and the signs that make the parser stop there. */
export interface SyntaxProblem extends BodyProblem {
  /** Where they are in the file: once they are gone, it can be read on. */
  readonly signs: readonly number[];
}

/** What a rule has to go by. */
interface Stop {
  readonly source: string;
  readonly index: number;
  /** The text from there on. */
  readonly from: string;
}

interface Meaning extends Words {
  /** Where to look instead of where the parser stopped. */
  readonly at?: number;
  readonly signs?: readonly number[];
}

interface Rule {
  /** What the parser says. */
  readonly says: RegExp;
  readonly means: (found: RegExpExecArray, stop: Stop) => Meaning;
}

function comment({ from, index }: Stop): Meaning {
  if (!from.startsWith('<!--'))
    return { what: '<! begins nothing that MDX knows', fix: 'Delete it, or write \\< for the sign itself.' };
  const [whole, text = ''] = /^<!--([^]*?)(?:-->|$)/.exec(from)!;
  const isShort = text.length <= 60 && !/\n|\*\//.test(text);
  return {
    what: 'a comment in HTML',
    fix: `Write {/* ${isShort ? text.trim() || '…' : '…'} */}.`,
    signs: [...whole.matchAll(/[<{]/g)].map((sign) => index + sign.index),
  };
}

/** The end of a tag, unless another of its name begins before: without its beginning it would be a mistake, too. */
function endOf(name: string, { from, index }: Stop): number[] {
  const [end, next] = [from.indexOf(`</${name}>`, 1), from.indexOf(`<${name}`, 1)];
  return end === -1 || (next !== -1 && next < end) ? [] : [index + end];
}

/** A second beginning that was meant as the end. */
const meantAsEnd = (name: string, { from, index }: Stop): number[] =>
  from.includes(`</${name}>`)
    ? []
    : [...from.slice(1).matchAll(/<[\w.]+/g)]
        .filter(([tag]) => tag === `<${name}`)
        .slice(0, 1)
        .map((tag) => index + 1 + tag.index);

function exportOrImport(reason: string, { source, index }: Stop): Meaning {
  const [found] = [...source.slice(0, index).matchAll(/^(?:import|export)\b/gm)].slice(-1);
  const at = found?.index ?? index;
  return {
    what: `a line that begins with ${found?.[0] ?? 'import'} is code to MDX, and this is none: ${reason}`,
    fix: 'If it is part of the text, begin the line with another word.',
    at,
    signs: [at],
  };
}

function inBraces(reason: string, { source, index }: Stop): Meaning {
  const brace = openingBrace(source, index);
  const { what, fix, atBrace } = badBraces(source, brace, reason);
  // A tag that loses a value would be a mistake, too.
  const tag = source[brace - 1] === '=' ? [source.lastIndexOf('<', brace)] : [];
  const braces = /^\{*/.exec(source.slice(brace))![0].length;
  return {
    what,
    fix,
    ...(atBrace && { at: brace }),
    signs: [...tag, ...Array.from({ length: braces }, (_, more) => brace + more)],
  };
}

const RULES: readonly Rule[] = [
  { says: /Unexpected character `!`/, means: (_found, stop) => comment(stop) },
  { says: /Unexpected end of file in expression/, means: () => unclosedBrace },
  {
    says: /Expected a closing tag for `<([^`>]*)>`(?: \(\d+:\d+\))?( before the end of)?/,
    means: ([, name = '', inside], stop) => ({
      ...neverClosed(name, stop.from, inside !== undefined),
      signs: [stop.index, ...endOf(name, stop), ...meantAsEnd(name, stop)],
    }),
  },
  {
    says: /Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/,
    means: ([, closed = '', name = '', line = '', column = ''], stop) => {
      const opened = offsetOf(stop.source, { line: Number(line), column: Number(column) });
      const isMeant = closed.toLowerCase() === name.toLowerCase();
      return {
        ...strayEnd(closed, { name, line }),
        signs: isMeant ? [opened, stop.index] : [opened, ...endOf(name, stop)],
      };
    },
  },
  { says: /Unexpected closing tag `<\/([^`>]*)>`/, means: ([, name = '']) => strayEnd(name) },
  {
    says: /Could not parse esm[^:]*:\s*(.*)/i,
    means: ([, reason = ''], stop) => exportOrImport(reason, stop),
  },
  {
    says: /Could not parse expression[^:]*:\s*(.*)/,
    means: ([, reason = ''], stop) => inBraces(reason, stop),
  },
  {
    says: /Unexpected character|Unexpected end of file/,
    means: (_found, stop) => {
      const [, name] = /^<([A-Za-z][\w.]*)/.exec(stop.from) ?? [];
      return { ...badTag(stop.from), signs: [stop.index, ...(name ? endOf(name, stop) : [])] };
    },
  },
];

/**
 * A mistake in MDX in the author's words.
 * @param message What the parser threw: `12:3: Expected a closing tag for …`.
 * @param source The whole file.
 */
export function explainSyntax(message: string, source: string): SyntaxProblem {
  const [prefix, line, column] = /^(\d+):(\d+): /.exec(message) ?? [];
  const text = message.slice(prefix?.length ?? 0).replace(/\s*\([\w-]+:[\w-]+\)$/, '');
  // Without a place of its own, the first line under the front matter.
  const underFrontMatter = (/^---\n[^]*?\n---\n/.exec(source)?.[0] ?? '').split('\n').length;
  const place = { line: line ? Number(line) : underFrontMatter, column: column ? Number(column) : 1 };
  const index = offsetOf(source, place);
  for (const { says, means } of RULES) {
    const found = says.exec(text);
    if (!found) continue;
    // The parser keeps no place for a mistake in `<Still {...} />`.
    if (!line) return { ...place, ...badBraces('', 0, found[1] ?? text), signs: [] };
    const { what, fix, at, signs = [index] } = means(found, { source, index, from: source.slice(index) });
    return { ...(at === undefined ? place : placeAt(source, at)), what, fix, signs };
  }
  return {
    ...place,
    what: `no MDX: ${text}`,
    fix: 'Look for a stray <, {, or tag near there; \\< and \\{ write the signs themselves.',
    signs: [],
  };
}
