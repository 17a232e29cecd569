import { parse } from 'csv-parse/sync';
import { Refusal } from '../../refusal.ts';

/** A row of a table by the names of its columns, in small letters and without spaces: `watcheddate`. */
export type TableRow = Readonly<Record<string, string>>;

/**
 * A table whose cells may hold several lines, as Letterboxd and IMDb write them.
 * @param name What it is called in messages.
 * @throws Refusal where it is no table.
 */
export function readTable(text: string, name: string): TableRow[] {
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: (header: string[]) => header.map((column) => column.toLowerCase().replace(/\s+/g, '')),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return rows;
  } catch (reason) {
    throw new Refusal(
      `${name} can’t be read: ${reason instanceof Error ? reason.message : String(reason)}`,
      'Export it once more, and import the file as it comes.',
    );
  }
}
