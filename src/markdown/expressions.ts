import type { Words } from '../domain/explain.ts';
import { suggest } from './nearest.ts';

type FrontMatter = Readonly<Record<string, unknown>>;

/** Whether code in braces says nothing but a comment. */
export const isComment = (code: string): boolean => code.replace(/\/\*[^]*?\*\//g, '').trim() === '';

const LITERAL = /^\s*(?:(true|false|-?\d+(?:\.\d+)?)|(["'`])([^"'`\\$]*)\2)\s*$/;
const FIELD = /^\s*frontmatter((?:(?:\?\.|\.)\w+|(?:\?\.)?\[(?:\d+|"[^"\\]*"|'[^'\\]*')\])+)\s*$/;
const STEP = /\w+|"[^"]*"|'[^']*'/g;

const isRecord = (value: unknown): value is FrontMatter =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const quote = (code: string): string => {
  const text = code.trim().replace(/\s+/g, ' ');
  return `{${text.length > 60 ? `${text.slice(0, 60)}…` : text}}`;
};

/** What a field of the front matter holds, or why it holds nothing. */
function fieldValue(path: readonly string[], frontMatter: FrontMatter): { value: unknown } | Words {
  let value: unknown = frontMatter;
  let written = 'frontmatter';
  for (const name of path) {
    const fields = isRecord(value) ? Object.keys(value) : [];
    value = Object.hasOwn(Object(value) as object, name) ? (value as FrontMatter)[name] : undefined;
    written += /^\d+$/.test(name) ? `[${name}]` : `.${name}`;
    if (value === undefined || value === null)
      return {
        what: `${written} is empty`,
        fix: suggest(name, fields, 'Fill it in above, or leave the braces out.'),
      };
  }
  return { value };
}

function notAllowed(code: string, frontMatter: FrontMatter, prop: string | undefined): Words {
  const name = code.trim();
  if (!/^[A-Za-z_$][\w$]*$/.test(name))
    return {
      what: `${quote(code)} is code, which a text can’t run`,
      fix: 'Write the value itself, {frontmatter.…} for a field of the front matter, or \\{ for a brace in the text.',
    };
  return {
    what: `${name} is not defined`,
    fix: Object.hasOwn(frontMatter, name)
      ? `A field of the front matter is frontmatter.${name}.`
      : prop !== undefined
        ? `Text stands in quotes: ${prop}="${name}".`
        : 'Write \\{ for a brace in the text, or frontmatter.… for a field of the front matter.',
  };
}

/** What a field holds that a page would show as nothing, or as one word: undefined where it is text or a number. */
function notText(code: string, value: unknown): Words | undefined {
  const written = code.trim().replaceAll('?.', '.');
  if (Array.isArray(value))
    return { what: `${written} is a list`, fix: `Name one of its items: ${written}[0], or write them out.` };
  if (isRecord(value))
    return {
      what: `${written} is not text`,
      fix: `Name one of its fields: ${Object.keys(value).join(', ')}.`,
    };
  return typeof value === 'boolean'
    ? { what: `${written} is ${value}, which shows nothing`, fix: 'Write in words what it means.' }
    : undefined;
}

/**
 * What code in braces stands for, read without running it: a text, a number, or a field of the front matter.
 * @param prop The prop whose value it is; undefined in the text, where only what can be shown is right.
 * @returns the value, or what is wrong and what to do.
 */
export function valueOf(
  code: string,
  frontMatter: FrontMatter,
  prop?: string,
): { readonly value: unknown } | Words {
  const [literal, bare, , quoted] = LITERAL.exec(code) ?? [];
  if (literal !== undefined) return { value: quoted ?? (JSON.parse(bare!) as unknown) };
  const [, steps] = FIELD.exec(code) ?? [];
  if (steps === undefined) return notAllowed(code, frontMatter, prop);
  const path = (steps.match(STEP) ?? []).map((step) => step.replace(/^["']|["']$/g, ''));
  const found = fieldValue(path, frontMatter);
  return prop === undefined && 'value' in found ? (notText(code, found.value) ?? found) : found;
}
