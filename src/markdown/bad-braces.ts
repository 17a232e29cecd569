import type { Words } from '../domain/explain.ts';

const LITERAL_BRACE = 'Braces run code: write \\{ for a brace in the text.';

/** Where the braces begin that a place lies in: the first of several that stand together. */
export function openingBrace(source: string, index: number): number {
  let at = source.lastIndexOf('{', index);
  while (source[at - 1] === '{') at -= 1;
  return Math.max(0, at);
}

/** Braces as they are written, and in short. */
function writtenAt(source: string, brace: number): { readonly written: string; readonly short: string } {
  const [written = ''] = /^\{+[^{}\n]*\}*/.exec(source.slice(brace)) ?? [];
  return { written, short: written.length > 60 ? `${written.slice(0, 60)}…` : written };
}

/**
 * What stands in braces and was never meant to be run, even if it could be: TeX, or what another system fills in.
 * @param source The whole file.
 * @param brace Where they open in it.
 */
export function notMeantAsCode(source: string, brace: number): Words | undefined {
  const { written, short } = writtenAt(source, brace);
  const [command] = /\\[A-Za-z]+$/.exec(source.slice(Math.max(0, brace - 40), brace)) ?? [];
  if (command)
    return {
      what: `${command}${short} is TeX outside a formula`,
      fix: `Write $$${command}${short}$$, or \\{ for a brace in the text.`,
    };
  if (written.startsWith('{%'))
    return {
      what: `${short} is a tag of Jekyll’s`,
      fix: 'Write what it stood for: <Trailer video="…" />, <Still src="…" alt="…" />, or Markdown.',
    };
  const [, field = 'film.title'] = /^\{\{-?\s*page\.(?!title\b)(\w+)\s*-?\}\}$/.exec(written) ?? [];
  return written.startsWith('{{')
    ? {
        what: `${short} is a placeholder of another system’s`,
        fix: `Write what it stood for, {frontmatter.${field}} for a field of the front matter, or \\{ for a brace in the text.`,
      }
    : undefined;
}

/**
 * What stands in braces and can't be run.
 * @param source The whole file.
 * @param brace Where they open in it.
 * @param reason What the parser says, which helps only those who meant to write code.
 * @returns with whether the brace, rather than the place that the parser names, is where to look.
 */
export function badBraces(
  source: string,
  brace: number,
  reason: string,
): Words & { readonly atBrace: boolean } {
  const from = source.slice(brace);
  const { written, short } = writtenAt(source, brace);
  if (/^\{\s*#/.test(from))
    return {
      what: 'an id in braces',
      fix: 'Leave it out: headings get their ids from their text.',
      atBrace: false,
    };
  const meant = notMeantAsCode(source, brace);
  if (meant) return { ...meant, atBrace: true };
  const [attribute, name] = /([\w-]+)=$/.exec(source.slice(Math.max(0, brace - 40), brace)) ?? [];
  if (attribute && /^\{[\w .:/?=&-]+\}$/.test(written))
    return {
      what: `${name}=${short} is no code`,
      fix: `Text stands in quotes: ${name}="${written.slice(1, -1)}".`,
      atBrace: true,
    };
  // Nothing in it looks like code: no reason why it is none would help.
  if (/^\{[^{}()=<>`]*\}$/.test(written))
    return {
      what: `${short} is no code`,
      fix: `Braces run code. For braces in the text write \\${short}.`,
      atBrace: true,
    };
  return { what: `what stands in braces is no JavaScript: ${reason}`, fix: LITERAL_BRACE, atBrace: false };
}

export const unclosedBrace: Words = { what: '{ is never closed', fix: `Add the }. ${LITERAL_BRACE}` };
