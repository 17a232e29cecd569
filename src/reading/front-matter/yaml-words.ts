import type { Words } from '../../domain/explain.ts';
import type { ErrorCode } from 'yaml';

const QUOTE = 'If it belongs to the text, put the text in quotes.';

/** What yaml's error codes mean to someone who has never heard of them. */
const BY_CODE: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { what: 'a tab at the start of the line', fix: 'Indent with spaces: two for each level.' },
  BAD_INDENT: {
    what: 'the line doesn’t start where its neighbours do',
    fix: 'Indent the fields that belong together by the same number of spaces, and close every [ and {.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'a second field on the line of the first',
    fix: 'Put the text in quotes, or the field on a line of its own.',
  },
  BLOCK_IN_FLOW: { what: 'a colon inside brackets', fix: 'Put the text that contains it in quotes.' },
  MULTILINE_IMPLICIT_KEY: {
    what: 'a line without a colon after its name',
    fix: 'Write name: value; indent text that goes on from the line above.',
  },
  BAD_DQ_ESCAPE: {
    what: 'a backslash that means nothing here',
    fix: 'Write \\\\ for a backslash, or use single quotes.',
  },
  BAD_SCALAR_START: {
    what: 'the text starts with a sign that YAML keeps for itself',
    fix: 'Put the text in quotes.',
  },
  BAD_ALIAS: {
    what: '* and & have a meaning of their own at the start of a text',
    fix: 'Put the text in quotes.',
  },
  TAG_RESOLVE_FAILED: {
    what: '! has a meaning of its own at the start of a text',
    fix: 'Put the text in quotes.',
  },
  MULTIPLE_DOCS: {
    what: 'more than one front matter',
    fix: 'Keep one --- before the fields and one after them.',
  },
  BAD_DIRECTIVE: {
    what: '% has a meaning of its own at the start of a line',
    fix: 'Put the text in quotes.',
  },
  RESOURCE_EXHAUSTION: { what: 'brackets within brackets without end', fix: 'Write fewer.' },
  KEY_OVER_1024_CHARS: {
    what: 'the name of a field is more than 1024 characters long',
    fix: 'Shorten it, or put the text in quotes.',
  },
  NON_STRING_KEY: { what: 'the name of a field is not text', fix: 'Write name: value.' },
  UNEXPECTED_TOKEN: { what: 'something here doesn’t belong', fix: QUOTE },
  IMPOSSIBLE: { what: 'YAML can’t make sense of this', fix: QUOTE },
};

/** What is missing, by what yaml's message names. */
const MISSING: readonly (readonly [RegExp, Words])[] = [
  [
    /closing ["']quote/,
    {
      what: 'a quotation mark is never closed',
      fix: "Close it; double one that belongs to the text: 'It''s'.",
    },
  ],
  [/space after :|white space/, { what: 'a space is missing', fix: 'Write a space after the colon.' }],
  [
    /Missing , /,
    {
      what: 'a comma is missing between two items',
      fix: 'Separate them by commas; put text with : or [ in quotes.',
    },
  ],
  [/- indicator/, { what: 'an item of the list has no - before it', fix: 'Begin it with - and a space.' }],
  [
    /followed by map values/,
    {
      what: 'a line without a colon after its name',
      fix: 'Write name: value; indent text that goes on from the line above.',
    },
  ],
];

/** A YAML error in plain words, without looking at the line that it is in. */
export function wordsFor(code: ErrorCode, message: string): Words {
  const missing =
    code === 'MISSING_CHAR' || code === 'BAD_INDENT'
      ? MISSING.find(([pattern]) => pattern.test(message))?.[1]
      : undefined;
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  if (bracket)
    return {
      what: `a ${bracket === ']' ? '[' : '{'} is never closed`,
      fix: `Write ${bracket} after the last item.`,
    };
  return missing ?? BY_CODE[code] ?? { what: 'YAML can’t read this', fix: QUOTE };
}

const FIELD = /^(\s*(?:- )*)([^\s"'#[\]{},:][^:#]*):[ \t]+(\S.*)$/;

/** Text in double quotes, as YAML wants it. */
export const quoted = (text: string): string =>
  /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : JSON.stringify(text);

/**
 * The usual mistake: text that needs quotes. Says so with the very line to write instead.
 * @param line The line the error is in.
 */
export function quoteHint(line: string): Words | undefined {
  const [, , key, value] = FIELD.exec(line.trimEnd()) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const [start] = value;
  const what = /^(["']).*\1./.test(value)
    ? `${key}: text goes on after the closing quotation mark`
    : /^(["'])(?:(?!\1).)*$/.test(value)
      ? `${key}: the quotation mark that it starts with is never closed`
      : /^[@`%&*!]/.test(value)
        ? `${key}: YAML keeps ${start} at the start of a text for itself`
        : !/^[[{|>]/.test(value) && /:(\s|$)/.test(value)
          ? `${key}: a colon with a space behind it needs quotes around the text`
          : undefined;
  if (what === undefined) return undefined;
  const text = /^[“”„].*[“”]$/.test(value)
    ? value.slice(1, -1)
    : /^(["'])[^"']*$/.test(value) && value.length > 1 && !/^'(tis|twas|til|em|n)\b/i.test(value)
      ? value.slice(1)
      : value;
  return { what, fix: `Quote the ${key === 'title' ? 'title' : 'text'}: ${key}: ${quoted(text)}` };
}
