import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { AlignType, PhrasingContent, RootContent, TableCell } from 'mdast';
import { find, isBlank, isElement, property } from '../body/tree.ts';
import { blockTag, meaningOf } from './jsx.ts';
import { withTagsForBreaks } from './lines.ts';
import { lineOrBlock } from './to-mdx.ts';

const cellsOf = (row: Element): Element[] => row.children.filter((child) => isElement(child, 'td', 'th'));

/** The children of a cell as one line; undefined where it holds more than that. */
function lineIn(state: State, cell: Element): PhrasingContent[] | undefined {
  const blocks = state.toFlow(state.all(cell));
  if (blocks.length === 0) return [];
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph' ? only.children.map(withTagsForBreaks) : undefined;
}

const isBold = (cell: Element): boolean => {
  const inside = cell.children.filter((child) => !isBlank(child));
  return inside.length === 1 && isElement(inside[0], 'b', 'strong');
};

/** The row that heads a table; undefined where none does. */
function headOf(table: Element, rows: readonly Element[]): Element | undefined {
  const [first, second] = rows;
  const [head] = find(table, 'thead');
  if (!first || (head && find(head, 'tr').length !== 1)) return undefined;
  const cells = cellsOf(first);
  if (head || cells.every((cell) => cell.tagName === 'th')) return first;
  return second && cells.length > 1 && cells.every(isBold) && !cellsOf(second).every(isBold)
    ? first
    : undefined;
}

/** How a cell is aligned, by attribute or style. */
function alignOf(cell: Element): AlignType {
  const side = property(cell, 'align') ?? /text-align:\s*(\w+)/.exec(property(cell, 'style') ?? '')?.[1];
  return side === 'left' || side === 'right' || side === 'center' ? side : null;
}

const hasPipe = (cell: Element): boolean =>
  find(cell, 'x-tex').some((tex) =>
    tex.children.some((child) => child.type === 'text' && child.value.includes('|')),
  );

/** A table as Markdown writes one; undefined where it has no head, spans, or more than a line of text in a cell. */
function markdownTable(table: Element, state: State): RootContent | undefined {
  const rows = find(table, 'tr');
  const head = headOf(table, rows);
  if (!head || find(table, 'table').length > 0) return undefined;
  const width = cellsOf(head).length;
  const others = rows.filter((row) => row !== head);
  const isRegular = width > 0 && rows.every((row) => cellsOf(row).length === width);
  const spans = rows.flatMap(cellsOf).some((cell) => property(cell, 'colSpan') ?? property(cell, 'rowSpan'));
  if (!isRegular || spans || others.flatMap(cellsOf).some((cell) => cell.tagName === 'th')) return undefined;
  const lines = rows.map((row) =>
    cellsOf(row).map((cell) => (hasPipe(cell) ? undefined : lineIn(state, cell))),
  );
  if (lines.flat().includes(undefined)) return undefined;
  /** What is in a head is bold without a sign. */
  const bare = ([first, ...more]: PhrasingContent[]): PhrasingContent[] =>
    first?.type === 'strong' && more.length === 0
      ? first.children
      : [first, ...more].filter((each) => each !== undefined);
  return {
    type: 'table',
    align: cellsOf(head).map(alignOf),
    children: lines.map((cells, index) => ({
      type: 'tableRow',
      children: cells.map((line): TableCell => ({
        type: 'tableCell',
        children: rows[index] === head ? bare(line!) : line!,
      })),
    })),
  };
}

/** A table as tags, without what is presentation. Several bodies are one. */
function tagged(table: Element, state: State): RootContent[] {
  const rowsIn = (parts: readonly Element[]): RootContent[] =>
    parts.flatMap((part) =>
      part.children
        .filter((child) => isElement(child, 'tr'))
        .map((row) =>
          blockTag('tr', meaningOf(row), cellsOf(row).map((cell) => lineOrBlock(state, cell)) as never),
        ),
    );
  return ['thead', 'tbody', 'tfoot'].flatMap((name) => {
    const rows = rowsIn(table.children.filter((child) => isElement(child, name)));
    return rows.length > 0 ? [blockTag(name, {}, rows as never)] : [];
  });
}

/** A table, its caption above it. */
export function tableBlock(table: Element, state: State): RootContent[] {
  const captions = table.children.filter((child) => isElement(child, 'caption'));
  const caption = captions.flatMap((each) => state.toFlow(state.all(each)));
  const simple = markdownTable(table, state);
  if (simple) return [...caption, simple];
  const parts = tagged(table, state);
  return parts.length === 0 ? caption : [...caption, blockTag('table', {}, parts as never)];
}
