import { COLUMNS, type Column } from '../../domain/diary/row.ts';
import { exactText } from '../files/bytes.ts';
import { delimiterOf, readCsv, startsOf } from './csv.ts';

/** What a new row says, by column; the rest of its cells are blank. */
export type Cells = Readonly<Partial<Record<Column, string>>> & { readonly date: string };

/** A table with more rows, or why there can be none: columns that it lacks. */
export type Inserted = { readonly bytes: Buffer } | { readonly lacks: readonly string[] };

/**
 * Puts rows into a year of a diary, each behind those of its day and of the days before. All else stays, byte for byte.
 * @param bytes Undefined where there is no file yet.
 */
export function insertRows(bytes: Uint8Array | undefined, rows: readonly Cells[]): Inserted {
  const table = tableIn(bytes ?? Buffer.from(`${COLUMNS.join(',')}\n`));
  if (!table) return { lacks: ['text in UTF-8'] };
  const { lines, header, delimiter, columns, end, encode } = table;
  const lacks = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !columns.includes(name),
  );
  if (lacks.length > 0) return { lacks };
  const at = columns.indexOf('date');
  const dates = lines.map((line, index) => (index > header ? (cellsIn(line, delimiter)[at] ?? '') : ''));
  for (const row of rows) {
    const line = columns.map((name) => quoted(row[name as Column] ?? '', delimiter)).join(delimiter);
    const before = Math.max(
      header,
      dates.findLastIndex((date) => date !== '' && date <= row.date),
    );
    const isOpen = /[^\r\n]$/.test(lines[before]!);
    lines.splice(before + 1, 0, isOpen ? `${end}${line}` : `${line}${end}`);
    dates.splice(before + 1, 0, row.date);
  }
  return { bytes: encode(lines.join('')) };
}

/**
 * Fills in blank cells of a year of a diary. A column that it lacks comes last; all else stays, byte for byte.
 * @param cells By line, counted from 1.
 */
export function fillCells(
  bytes: Uint8Array,
  cells: ReadonlyMap<number, Readonly<Partial<Record<Column, string>>>>,
): Buffer {
  const { lines, header, delimiter, columns, encode } = tableIn(bytes)!;
  const wanted = [...new Set([...cells.values()].flatMap((row) => Object.keys(row)))];
  const more = wanted.filter((name) => !columns.includes(name));
  const all = [...columns, ...more];
  const written = lines.map((line, index) => {
    const [, text = '', end = ''] = /^([^\r\n]*)([\r\n]*)$/.exec(line) ?? [];
    if (index === header) return [text, ...more].join(delimiter) + end;
    const row = cells.get(index + 1);
    const starts = row && startsOf(text, delimiter);
    if (!row || !starts) return line;
    const parts = starts.map((start, at) => text.slice(start, (starts[at + 1] ?? text.length + 1) - 1));
    for (const [name, value] of Object.entries(row)) {
      const at = all.indexOf(name);
      while (parts.length <= at) parts.push('');
      if (parts[at]!.trim() === '') parts[at] = quoted(value, delimiter);
    }
    return parts.join(delimiter) + end;
  });
  return encode(written.join(''));
}

/** A table as it is written, line by line; undefined where it is no text. */
function tableIn(bytes: Uint8Array) {
  const { decode, encode } = encodingOf(bytes);
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const header = lines.findIndex((line) => line.trim() !== '');
  const first = lines[header] ?? '';
  const delimiter = delimiterOf(first);
  const columns = cellsIn(first, delimiter).map((name) => name.toLowerCase());
  return { lines, header, delimiter, columns, end: /\r\n|\r|\n/.exec(first)?.[0] ?? '\n', encode };
}

/** The cells of one line; none where its quotes don't close. */
const cellsIn = (line: string, delimiter: string): string[] =>
  readCsv(line.replace(/^\uFEFF|[\r\n]+$/g, ''), delimiter).lines[0]?.cells.map(({ text }) => text) ?? [];

/** A cell as it is written: in quotes where it would be read otherwise. */
export const quoted = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

interface Encoding {
  /** Byte order mark and line ends as they are; undefined where the bytes are in another encoding. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
  readonly encode: (text: string) => Buffer;
}

function encodingOf([first, second]: Uint8Array): Encoding {
  const utf16 = (name: string, encode: Encoding['encode']): Encoding => ({
    decode: (all) => new TextDecoder(name, { ignoreBOM: true }).decode(all),
    encode,
  });
  if (first === 0xff && second === 0xfe) return utf16('utf-16le', (text) => Buffer.from(text, 'utf16le'));
  if (first === 0xfe && second === 0xff)
    return utf16('utf-16be', (text) => Buffer.from(text, 'utf16le').swap16());
  return { decode: exactText, encode: (text) => Buffer.from(text) };
}
