import type { BodyProblem, Place } from './compiled.ts';

/** What the parser says of text that is no MDX, in words that say what to write. */

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const LITERAL_BRACE = 'Braces run code: write \\{ for a brace in the text.';

interface Rule {
  /** What the parser says. */
  readonly says: RegExp;
  /** @param from The text from the place it names on. */
  readonly means: (found: RegExpExecArray, from: string) => { what: string; fix: string };
}

/** `<` that begins no tag, or a tag with a mistake in it. */
function badTag(from: string): { what: string; fix: string } {
  const [, link] = /^<((?:https?:\/\/|mailto:|[\w.]+@)[^>\s]*)>?/.exec(from) ?? [];
  if (link)
    return {
      what: `<${link}> is no link in MDX`,
      fix: `Write [text](${link}), or ${link} without the < and >.`,
    };
  const [, name] = /^<\/?([A-Za-z][\w.]*)/.exec(from) ?? [];
  if (!name)
    return {
      what: `< begins a tag, and ${JSON.stringify(from.slice(0, 8).split('\n')[0])} is none`,
      fix: 'Write &lt; or \\< for the sign itself.',
    };
  const [, attribute, value] = /^<[^>"'{]*?\s([\w-]+)=([^\s"'{>/][^\s>]*)/.exec(from) ?? [];
  if (attribute)
    return {
      what: `<${name}>: the value of ${attribute} has no quotes`,
      fix: `Write ${attribute}="${value!.replace(/\/$/, '')}".`,
    };
  return {
    what: `the tag <${name} is not finished`,
    fix: 'Check that each quote has its partner, and that > or /> ends it.',
  };
}

const RULES: readonly Rule[] = [
  { says: /Unexpected character `!`/, means: () => ({ what: 'a comment in HTML', fix: 'Write {/* … */}.' }) },
  {
    says: /Unexpected end of file in expression/,
    means: () => ({ what: '{ is never closed', fix: `Add the }. ${LITERAL_BRACE}` }),
  },
  {
    says: /Expected a closing tag for `<([^`>]*)>`(?: \(\d+:\d+\))?( before the end of)?/,
    means: ([, name = '', inside]) => ({
      what:
        inside && !VOID.test(name)
          ? `<${name}> is not closed within its paragraph`
          : `<${name}> is never closed`,
      fix: VOID.test(name)
        ? `Write <${name} />.`
        : inside
          ? `Add </${name}>. Around several paragraphs, put <${name}> and </${name}> on lines of their own, with blank lines between them and the text.`
          : `Add </${name}>, or write <${name} /> if it holds nothing.`,
    }),
  },
  {
    says: /Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):/,
    means: ([, closed = '', open = '', line]) => ({
      what: `</${closed}>, but <${open}> of line ${line} is still open`,
      fix: VOID.test(open)
        ? `Write <${open} />.`
        : `Close it before: </${open}>, or write <${open} /> if it holds nothing.`,
    }),
  },
  {
    says: /Unexpected closing tag `<\/([^`>]*)>`/,
    means: ([, name = '']) => ({
      what: `</${name}> closes nothing`,
      fix: `Delete it, or open <${name}> before it.`,
    }),
  },
  {
    says: /Could not parse (?:expression|esm|ESM)[^:]*:\s*(.*)/,
    means: ([, reason = ''], from) =>
      /^[^{]*\{\s*#/.test(from) || reason.includes('Expected `in`')
        ? { what: 'an id in braces', fix: 'Leave it out: headings get their ids from their text.' }
        : { what: `what stands in braces is no JavaScript: ${reason}`, fix: LITERAL_BRACE },
  },
  { says: /Unexpected character|Unexpected end of file/, means: (_found, from) => badTag(from) },
];

/** The text from a place on. */
const textFrom = (source: string, { line, column }: Place): string =>
  source
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);

/**
 * A mistake in MDX in the author's words.
 * @param message What the parser threw: `12:3: Expected a closing tag for …`.
 * @param source The whole file.
 */
export function explainSyntax(message: string, source: string): BodyProblem {
  const [prefix, line, column] = /^(\d+):(\d+): /.exec(message) ?? [];
  // Without a place of its own, the first line under the front matter.
  const underFrontMatter = (/^---\n[^]*?\n---\n/.exec(source)?.[0] ?? '').split('\n').length;
  const place = { line: line ? Number(line) : underFrontMatter, column: column ? Number(column) : 1 };
  const text = message.slice(prefix?.length ?? 0).replace(/\s*\([\w-]+:[\w-]+\)$/, '');
  for (const { says, means } of RULES) {
    const found = says.exec(text);
    if (found) return { ...place, ...means(found, textFrom(source, place)) };
  }
  return {
    ...place,
    what: `no MDX: ${text}`,
    fix: 'Look for a stray <, {, or tag near there; \\< and \\{ write the signs themselves.',
  };
}
