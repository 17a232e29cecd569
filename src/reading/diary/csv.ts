import { parse } from 'csv-parse/sync';
import { decode } from '../files/bytes.ts';
import { type Finding, error } from '../problem.ts';

/** A line of a table, with where its cells begin. */
export interface CsvLine {
  /** Counted from 1, as columns are. */
  readonly line: number;
  readonly cells: readonly { readonly text: string; readonly column: number }[];
}

/** What a spreadsheet saved as a table of text. */
export interface Csv {
  /** Those that aren't blank; the first names the columns. */
  readonly lines: readonly CsvLine[];
  readonly delimiter: string;
  readonly findings: readonly Finding[];
}

/** The text of a table. Excel saves "Unicode text" in UTF-16, and its first two bytes leave no doubt of that. */
export function decodeCsv(bytes: Uint8Array): ReturnType<typeof decode> {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  return decode(encoding ? Buffer.from(new TextDecoder(encoding).decode(bytes)) : bytes);
}

/** What parts the cells: spreadsheets take a semicolon where a comma is in numbers, and tabs for UTF-16. */
export function delimiterOf(header: string): string {
  const count = (sign: string): number => header.split(sign).length;
  return [';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** Reads a table whose cells are of one line each. */
export function readCsv(text: string, known?: string): Csv {
  const lines = text.split('\n');
  const delimiter = known ?? delimiterOf(lines.find((line) => line.trim() !== '') ?? '');
  const findings: Finding[] = [];
  const starts = lines.map((line, at) => {
    const cells = cellsOf(line, delimiter);
    if (!('what' in cells)) return cells.starts;
    findings.push(error({ line: at + 1, column: cells.column }, cells.what, cells.fix));
    return undefined;
  });
  // A quote that stays open would take all that follows into its cell: a line with one is left out.
  const readable = lines.map((line, at) => (starts[at] ? line : '')).join('\n');
  const options = {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  } as const;
  const records = parse(readable, { ...options, skip_empty_lines: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return {
    delimiter,
    findings,
    lines: records
      .filter(({ record }) => record.some((cell) => cell !== ''))
      .map(({ record, info: { lines: line } }) => ({
        line,
        cells: record.map((cell, at) => ({ text: cell, column: (starts[line - 1]?.[at] ?? 0) + 1 })),
      })),
  };
}

/** A cell in quotes, with white space around it. */
const QUOTED = /\s*"(?:[^"]|"")*"[^\S\t]*/y;

/** Where the cells of a line begin, or what is wrong with their quotes. */
function cellsOf(
  line: string,
  delimiter: string,
): { starts: number[] } | { column: number; what: string; fix: string } {
  const starts: number[] = [];
  for (let at = 0; ;) {
    starts.push(at);
    QUOTED.lastIndex = at;
    const opens = /^[^\S\t]*"/.exec(line.slice(at));
    const column = at + (opens?.[0].length ?? 1);
    const [quoted] = (opens && QUOTED.exec(line)) ?? [];
    if (opens && quoted === undefined)
      return {
        column,
        what: 'a quote opens here and doesn’t close in this line',
        fix: 'Close it at the end of the cell, and take out a line break in it. A quote in the text is written twice: "".',
      };
    const end = at + (quoted?.length ?? 0);
    if (quoted !== undefined && end < line.length && line[end] !== delimiter)
      return {
        column: end + 1,
        what: 'text behind a closing quote',
        fix: 'Put the whole cell in quotes. A quote in the text is written twice: "".',
      };
    const next = line.indexOf(delimiter, end);
    if (next === -1) return { starts };
    at = next + 1;
  }
}

/** Where the cells of a line begin; undefined where its quotes are wrong. */
export function startsOf(line: string, delimiter: string): readonly number[] | undefined {
  const cells = cellsOf(line, delimiter);
  return 'starts' in cells ? cells.starts : undefined;
}
