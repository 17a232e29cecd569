import type { z } from 'zod';
import {
  ALL_COLUMNS,
  type Column,
  NEEDED_COLUMNS,
  COLUMNS,
  type Row,
  rowSchema,
} from '../../domain/diary/row.ts';
import { show } from '../../domain/explain.ts';
import type { Place } from '../../markdown/compiled.ts';
import { suggest } from '../../markdown/nearest.ts';
import { type Finding, START, advice, error } from '../problem.ts';
import { type Csv, type CsvLine, decodeCsv, readCsv } from './csv.ts';

/** A row, and where it and its cells stand. */
export interface PlacedRow {
  readonly row: Row;
  readonly line: number;
  /** Where the cell of a column begins; the line's beginning where it is blank. */
  readonly place: (column: Column) => Place;
}

/** A year of a diary, as far as it can be read. */
export interface DiaryTable {
  readonly rows: readonly PlacedRow[];
  readonly findings: readonly Finding[];
}

const columnsAre = `The columns are ${COLUMNS.join(',')}`;

/** Which column is which, by the first line; undefined where that can't be told. */
function readHeader({
  line,
  cells,
}: CsvLine): { columns: (Column | undefined)[]; findings: Finding[] } | Finding {
  const names = cells.map(({ text }) => text.toLowerCase());
  if (names.includes('letterboxd uri'))
    return error(START, 'a file of Letterboxd’s', 'Import it: npm run import -- letterboxd export.zip.');
  const isKnown = (name: string): name is Column => (ALL_COLUMNS as readonly string[]).includes(name);
  if (!names.some(isKnown))
    return error(START, 'the first line doesn’t name the columns', `Put it above: ${COLUMNS.join(',')}`);
  const findings = cells.flatMap(({ text, column }, at): Finding[] => {
    const name = names[at]!;
    const place = { line, column };
    if (isKnown(name))
      return names.indexOf(name) === at
        ? []
        : [error(place, `two columns are called ${name}`, 'Delete one.')];
    return name === ''
      ? []
      : [
          error(
            place,
            `there is no column ${show(text)}`,
            suggest(name, ALL_COLUMNS, `${columnsAre}. Delete it, if it is none of them.`),
          ),
        ];
  });
  const missing = NEEDED_COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0)
    findings.push(
      error({ line, column: 1 }, `there is no column ${missing.join(', ')}`, `Add it: ${columnsAre}.`),
    );
  return { columns: names.map((name) => (isKnown(name) ? name : undefined)), findings };
}

/**
 * Reads a year of a diary.
 * @param year What its file is named.
 * @param today `2026-06-08`, where the author is.
 */
export function readDiaryTable(bytes: Uint8Array, year: number, today: string): DiaryTable {
  const { text, findings: unreadable } = decodeCsv(bytes);
  if (text === undefined) return { rows: [], findings: unreadable };
  const csv = readCsv(text);
  const found = [...unreadable, ...csv.findings];
  const [first, ...lines] = csv.lines;
  if (!first) {
    const empty = error(START, 'there is nothing in it', `Write ${COLUMNS.join(',')} in its first line.`);
    return { rows: [], findings: [...found, ...(csv.findings.length > 0 ? [] : [empty])] };
  }
  const header = readHeader(first);
  if ('what' in header) return { rows: [], findings: [...found, header] };
  if (header.findings.some(({ what }) => what.startsWith('there is no column date')))
    return { rows: [], findings: [...found, ...header.findings] };
  const read = lines.map((line) => readLine(line, header.columns, csv));
  const rows = read.flatMap(({ row }) => row ?? []);
  const findings = [
    ...found,
    ...header.findings,
    ...datesAsOne(read.flatMap(({ findings }) => findings)),
    ...rows.flatMap((row) => checkDate(row, year, today)),
    ...rows.flatMap(checkNames),
  ];
  return { rows, findings };
}

const WRONG_DATE = /is not a calendar date/;

/** A spreadsheet writes all dates in one way of its own: that is said once. */
function datesAsOne(findings: readonly Finding[]): Finding[] {
  const dates = findings.filter(({ what }) => WRONG_DATE.test(what) && /\d[./]\d|\d-\d\d?-\d{4}/.test(what));
  const [first] = dates;
  if (!first || dates.length < 3) return [...findings];
  const once = error(
    first,
    `${first.what.replace(WRONG_DATE, 'and')} ${dates.length - 1} more dates are not year-month-day`,
    'Give the column the format YYYY-MM-DD in the spreadsheet, and save it again.',
  );
  return [once, ...findings.filter((finding) => !dates.includes(finding))];
}

interface ReadLine {
  readonly row: PlacedRow | undefined;
  readonly findings: readonly Finding[];
}

function readLine(
  { line, cells }: CsvLine,
  columns: readonly (Column | undefined)[],
  { delimiter }: Csv,
): ReadLine {
  const placeOf = (column: Column): Place => ({
    line,
    column: cells[columns.indexOf(column)]?.column ?? 1,
  });
  const values = Object.fromEntries(
    cells.flatMap(({ text }, at) => (text === '' || !columns[at] ? [] : [[columns[at], text]])),
  );
  const { data, error: wrong } = rowSchema.safeParse(values);
  const beyond = cells.slice(columns.length);
  // Blank ones behind the last column are what spreadsheets leave, unless a cell before them is not where it should be.
  const [extra] = wrong ? beyond : beyond.filter(({ text }) => text !== '');
  if (extra)
    return {
      row: undefined,
      findings: [
        error(
          { line, column: extra.column },
          `${cells.length} cells, but ${columns.length} columns`,
          `Put a cell with a ${NAMES[delimiter] ?? 'comma'} in it in quotes: "Crouching Tiger, Hidden Dragon".`,
        ),
      ],
    };
  const nameless = cells.find(({ text }, at) => text !== '' && columns[at] === undefined);
  const findings = (wrong?.issues ?? []).map((issue) => complaint(issue, values, placeOf));
  if (nameless && findings.length === 0)
    findings.push(
      advice(
        { line, column: nameless.column },
        `${show(nameless.text)} stands in a column without a name`,
        'Name the column in the first line, or delete it.',
      ),
    );
  return { row: data && { row: data, line, place: placeOf }, findings };
}

const NAMES: Readonly<Record<string, string>> = { ';': 'semicolon', '\t': 'tab' };

/** What is wrong with a cell, in the words of its schema. */
function complaint(
  { path: [step], message }: z.core.$ZodIssue,
  values: Readonly<Record<string, string>>,
  placeOf: (column: Column) => Place,
): Finding {
  const column = String(step) as Column;
  const [what = '', fix = ''] = message.split('\n');
  return values[column] === undefined
    ? error(placeOf(column), `there is no ${column}`, 'Write it, or delete the row.')
    : error(placeOf(column), `${column}: ${what}`, fix);
}

/** Names are parted by semicolons: what has a comma in it is one name, and rarely meant as one. */
const checkNames = ({ row, place }: PlacedRow): Finding[] =>
  (['directors', 'genres', 'countries'] as const).flatMap((column) =>
    row[column]
      .filter((name) => /,(?! (?:Jr|Sr|I+)\b)/.test(name))
      .map((name) =>
        advice(
          place(column),
          `${column}: ${show(name)} is one name`,
          `Put semicolons between several: ${name.replace(/,\s*/g, '; ')}.`,
        ),
      ),
  );

/** A day has to be of the file's year; one that is still to come may be a slip. */
function checkDate({ row: { date }, place }: PlacedRow, year: number, today: string): Finding[] {
  const at = place('date');
  if (Number(date.slice(0, 4)) !== year)
    return [
      error(at, `${date} is not in ${year}`, `Correct it, or move the row to diary/${date.slice(0, 4)}.csv.`),
    ];
  return date > today
    ? [advice(at, `${date} is still to come`, 'Until then the row counts in nothing.')]
    : [];
}
