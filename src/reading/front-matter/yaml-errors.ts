import type { Document, YAMLError } from 'yaml';
import type { Place } from '../../markdown/compiled.ts';
import { type Finding, error } from '../problem.ts';
import { quoteHint, wordsFor } from './yaml-words.ts';

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
  const place = opening(message, lines, noticed) ?? noticed;
  const { what, fix } = quoteHint(lines[place.line - 1] ?? '') ?? wordsFor(code, message);
  return error(place, what, fix);
}

/** An open quote or bracket is noticed where the text ends or the next field begins: the line that opened it is above. */
function opening(message: string, lines: readonly string[], { line }: Place): Place | undefined {
  const bracket = /end with a ([\]}])|Missing , /.exec(message);
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
