import type { Nodes, Paragraph, RootContent, Table, TableCell } from 'mdast';

const RULE = /^\s*\|?\s*:?[-=+]+:?[\s|:+=-]*$/;

/** The lines of a paragraph that have a `|` of their own, not one of a code span or formula. */
function linesWithPipe(node: Nodes, source: string, lines: Set<number>): void {
  if (node.type === 'text' && node.position) {
    const { start, end } = node.position;
    source
      .slice(start.offset, end.offset)
      .split('\n')
      .forEach((line, index) => /(?<!\\)\|/.test(line) && lines.add(start.line + index));
  }
  if ('children' in node) node.children.forEach((child) => linesWithPipe(child, source, lines));
}

/** The cells of a line, as written. A `|` in a code span or formula parts nothing. */
function cellsOf(line: string): string[] {
  const cells: string[] = [''];
  for (const [piece] of line.trim().matchAll(/\\.|`+[^`]*`+|\$\$[^$]*\$\$|\||[^\\|`$]+|./g))
    if (piece === '|') cells.push('');
    else cells[cells.length - 1] += piece;
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/**
 * A paragraph of which each line has a `|` as the table that kramdown takes it for: without outer pipes, or without a head.
 * @param parse Reads the text of a cell.
 */
export function asTable(
  paragraph: Paragraph,
  source: string,
  parse: (text: string, line: number) => RootContent[],
): Table | undefined {
  const { start, end } = paragraph.position ?? {};
  if (!start || !end) return;
  const withPipe = new Set<number>();
  linesWithPipe(paragraph, source, withPipe);
  const lines = source.slice(start.offset, end.offset).split('\n');
  if (
    !lines.every(
      (line, index) =>
        withPipe.has(start.line + index) || (RULE.test(line) && line.includes('-') && lines.length > 1),
    )
  )
    return;
  if (withPipe.size === 0) return;
  const head = lines.findIndex((line) => RULE.test(line));
  const rows = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => !RULE.test(line))
    .map(({ line, index }) => ({ index, cells: cellsOf(line) }));
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  // A tree of Markdown knows no table without a head: the writer is told.
  const data = head > 0 ? {} : { data: { hProperties: { headless: true } } };
  const cell = (text: string, index: number): TableCell => ({
    type: 'tableCell',
    children: parse(text, start.line + index).flatMap((node) =>
      node.type === 'paragraph' ? node.children : [],
    ),
  });
  return {
    type: 'table',
    position: { start, end },
    ...data,
    children: rows.map(({ cells, index }) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, at) => cell(cells[at] ?? '', index)),
    })),
  };
}
