import type { AlignType, Nodes, Paragraph, PhrasingContent, Table, TableCell } from 'mdast';

/** A line that parts rows: `|---|:-:|`, `---|---`, `|===|`. */
const RULE = /^\s*(?=.*[-=])[\s|:+=-]+$/;

/** The lines of a paragraph that have a `|` of their own, not one of a code span or formula. */
function linesWithPipe(node: Nodes, source: string, lines: Set<number>): void {
  if (node.type === 'text' && node.position) {
    const { start, end } = node.position;
    for (const [index, line] of source.slice(start.offset, end.offset).split('\n').entries())
      if (/(?<!\\)\|/.test(line)) lines.add(start.line + index);
  }
  if ('children' in node) for (const child of node.children) linesWithPipe(child, source, lines);
}

/** The cells of a line, as written. A `|` in a code span or formula parts nothing. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (const [piece] of line.trim().matchAll(/\\.|(`+)[^`]+\1|\$\$[^$]*\$\$|./gs))
    if (piece === '|') {
      cells.push(cell);
      cell = '';
    } else cell += piece === '\\|' ? '|' : piece;
  cells.push(cell);
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((each) => each.trim());
}

const alignOf = (cell: string): AlignType =>
  /^:.*:$/.test(cell) ? 'center' : cell.endsWith(':') ? 'right' : cell.startsWith(':') ? 'left' : null;

/** The lines of a paragraph without what it stands in, a quotation or a list. */
function linesOf({ position }: Paragraph, source: string): string[] {
  const { start, end } = position ?? {};
  const [first = '', ...rest] = source.slice(start?.offset, end?.offset).split('\n');
  const prefix = new RegExp(`^[\\s>]{0,${(start?.column ?? 1) - 1}}`);
  return [first, ...rest.map((line) => line.replace(prefix, ''))];
}

/**
 * A paragraph of which each line has a `|` as the table that kramdown takes it for; undefined where it is none.
 * @param parse Reads the text of a cell.
 */
export function asTable(
  paragraph: Paragraph,
  source: string,
  parse: (text: string, line: number) => PhrasingContent[],
): Table | undefined {
  const lines = linesOf(paragraph, source);
  const from = paragraph.position?.start.line ?? 1;
  const withPipe = new Set<number>();
  linesWithPipe(paragraph, source, withPipe);
  const isRow = (line: string, index: number) => withPipe.has(from + index) || RULE.test(line);
  const rows = lines.flatMap((line, index) => (RULE.test(line) ? [] : [{ index, cells: cellsOf(line) }]));
  if (rows.length === 0 || !lines.every(isRow) || !withPipe.size) return;
  const rule = lines.findIndex((line) => RULE.test(line));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const cell = (text: string, index: number): TableCell => ({
    type: 'tableCell',
    children: parse(text, from + index),
  });
  // A tree of Markdown knows no table without a head: the writer is told.
  const data = rule > 0 ? {} : { data: { hProperties: { headless: true } } };
  return {
    type: 'table',
    ...data,
    ...(rule >= 0 && { align: cellsOf(lines[rule]!).map(alignOf) }),
    ...(paragraph.position && { position: paragraph.position }),
    children: rows.map(({ cells, index }) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, at) => cell(cells[at] ?? '', index)),
    })),
  };
}
