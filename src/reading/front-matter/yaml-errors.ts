import type { Document, ErrorCode, YAMLError } from 'yaml';
import type { Place } from '../../markdown/compiled.ts';
import { type Finding, error } from '../problem.ts';
import { slipAt } from './slips.ts';
import type { Words } from '../../domain/explain.ts';
import { quoteHint, quoted, wordsFor } from './yaml-words.ts';

/** What YAML could not read, in plain words, where the author has to look. */
export function explainYaml(document: Document, source: string, at: (offset: number) => Place): Finding[] {
  const lines = source.split('\n');
  // What follows the first error in the grammar mostly follows from it.
  const grammar = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .slice(0, 1);
  const twice = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  return [
    ...grammar.map((problem) => explain(problem, lines, at(problem.pos[0]))),
    ...twice.map((problem) => repeated(lines, at(problem.pos[0]))),
  ];
}

function explain({ code, message }: YAMLError, lines: readonly string[], noticed: Place): Finding {
  const comment = BRACKET.test(message) ? swallowed(lines, noticed) : undefined;
  if (comment) return comment;
  const opened = opening(message, lines, noticed);
  // Of brackets without end it says where its stack ended, which is elsewhere the next time.
  const place = code === 'RESOURCE_EXHAUSTION' ? { ...noticed, column: 1 } : (opened ?? noticed);
  const line = lines[place.line - 1] ?? '';
  const hint = quoteHint(line);
  const slip = opened || hint || !LATE.has(code) ? undefined : slipAt(lines, noticed);
  if (slip) return error(slip.place, slip.what, slip.fix);
  const { what, fix } = hint ?? inBrackets(code, message, line, place.column - 1) ?? wordsFor(code, message);
  return error(place, what, fix);
}

/** What YAML says of a line when something else is wrong with it, or with the next. */
const LATE: ReadonlySet<ErrorCode> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
]);

/** Text between brackets that needs quotes, or others. */
function inBrackets(code: ErrorCode, message: string, line: string, index: number): Words | undefined {
  const [tag] = /^#[^\s,\]}]*/.exec(line.slice(index)) ?? [];
  if (code === 'MISSING_CHAR' && tag && message.startsWith('Comments'))
    return { what: '# begins a comment', fix: `Put the text in quotes: ${quoted(tag)}` };
  return code === 'UNEXPECTED_TOKEN' && /["']/.test(line[index - 1] ?? '')
    ? {
        what: 'text goes on after the closing quotation mark',
        fix: 'Use the other kind of quotation marks around the whole text: "Eve’s" or "Eve\'s", not \'Eve\'s\'.',
      }
    : undefined;
}

/** How YAML says that a list or group in brackets doesn't end, or that its items run into each other. */
const BRACKET = /end with a ([\]}])|Missing , /;

/** `{ title: Film #9 }` ends before #9, with the bracket or the comma behind it. What is meant as a comment has a space behind its #. */
function swallowed(lines: readonly string[], { line }: Place): Finding | undefined {
  for (let index = Math.min(line, lines.length) - 1; index > 0; index -= 1) {
    const text = lines[index]!.slice(0, 2000);
    const [, before, tag] =
      /^((?:"[^"]*"|(?<!\w)'[^']*'|(?<=\w)'|[^"'#]|(?<=[^\s:,[{])#)*)(#(?:[^\s,\]}#][^,\]}]*|\s*))[,\]}]/.exec(
        text,
      ) ?? [];
    if (before !== undefined && tag !== undefined) {
      const item = /[^,:[\]{}]*$/.exec(before)![0].trimStart() + tag.trimEnd();
      const fix = /^["']/.test(item)
        ? 'Put the whole text into one pair of quotes.'
        : `Put the text in quotes: ${quoted(item)}`;
      const place = { line: index + 1, column: before.length + 1 };
      return error(place, `# begins a comment: ${tag.trimEnd()} and the rest of the line don’t count`, fix);
    }
    // The field began here.
    if (/^\w/.test(text) && index + 1 < line) return undefined;
  }
  return undefined;
}

/** An open quote or bracket is noticed where the text ends or the next field begins: the line that opened it is above. */
function opening(message: string, lines: readonly string[], { line }: Place): Place | undefined {
  const bracket = BRACKET.exec(message);
  const quote = /Missing closing (["'])quote/.exec(message)?.[1];
  const wanted = quote
    ? new RegExp(`^[^"'#]*?[:\\[,-]\\s*(${quote})(?:(?!${quote}).)*$`)
    : bracket
      ? /[[{]/
      : undefined;
  for (let index = line - 1; wanted && index > 0; index -= 1) {
    const text = lines[index]!;
    // Nobody wrote a line of that length, and looking through it could take for ever.
    if (text.length > 2000) continue;
    const found = quote ? wanted.exec(text) : unclosed(text) === undefined ? null : wanted.exec(text);
    if (found) return { line: index + 1, column: (quote ? text.lastIndexOf(quote) : unclosed(text)!) + 1 };
  }
  return undefined;
}

/** Where a line opens a bracket that it doesn't close. */
function unclosed(text: string): number | undefined {
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/"[^"]*"|'[^']*'|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') open.push(index);
    else if (sign === ']' || sign === '}') open.pop();
  }
  return open.at(-1);
}

function repeated(lines: readonly string[], place: Place): Finding {
  const key = /^[^:]*/.exec((lines[place.line - 1] ?? '').slice(place.column - 1))![0].trim();
  return error(place, `${key} stands here twice`, 'Delete one of the two.');
}
