import type { Element } from 'hast';
import type { AlignType, RootContent, TableCell } from 'mdast';
import type { Gathered } from '../page/gathered.ts';
import { find, isBlank, isElement, isPhrasing, property, type Child } from '../page/tree.ts';
import type { Writer } from './blocks.ts';
import { blockTag, meaningOf } from './jsx.ts';

const cellsOf = (row: Element): Element[] => row.children.filter((child) => isElement(child, 'td', 'th'));

/** The children of a cell in one line: blocks of text parted by breaks; undefined where others stand in it. */
function lineIn(cell: Element): Child[] | undefined {
  const blocks = cell.children.filter((child) => !isBlank(child));
  if (cell.children.every(isPhrasing)) return cell.children;
  const [only] = blocks;
  return blocks.length === 1 && isElement(only, 'p') && only.children.every(isPhrasing)
    ? only.children
    : undefined;
}

const isBold = (cell: Element): boolean => {
  const inside = cell.children.filter((child) => !isBlank(child));
  return inside.length === 1 && isElement(inside[0], 'b', 'strong');
};

/** The row that heads a table; undefined where none does. */
function headOf(table: Element, rows: readonly Element[]): Element | undefined {
  const [first, second] = rows;
  if (!first || (find(table, 'thead')[0] && find(find(table, 'thead')[0]!, 'tr').length !== 1)) return;
  const cells = cellsOf(first);
  if (find(table, 'thead').length > 0 || cells.every((cell) => isElement(cell, 'th'))) return first;
  return second && cells.length > 1 && cells.every(isBold) && !cellsOf(second).every(isBold)
    ? first
    : undefined;
}

/** How a cell is aligned, by attribute or style. */
function alignOf(cell: Element): AlignType {
  const side = property(cell, 'align') ?? /text-align:\s*(\w+)/.exec(property(cell, 'style') ?? '')?.[1];
  return side === 'left' || side === 'right' || side === 'center' ? side : null;
}

/** A table as Markdown writes one; undefined where it has no head, spans, or more than a line of text in a cell. */
function markdownTable(table: Element, writer: Writer): RootContent | undefined {
  const rows = find(table, 'tr');
  const head = headOf(table, rows);
  if (!head) return;
  const width = cellsOf(head).length;
  const cells = rows.flatMap(cellsOf);
  const isRegular = rows.every((row) => cellsOf(row).length === width);
  const isSimple = cells.every(
    (cell) =>
      !property(cell, 'colSpan') &&
      !property(cell, 'rowSpan') &&
      lineIn(cell) &&
      !find(cell, 'x-tex').some((tex) =>
        tex.children.some((child) => child.type === 'text' && child.value.includes('|')),
      ),
  );
  const headless = rows.slice(1).some((row) => cellsOf(row).some((cell) => isElement(cell, 'th')));
  if (!isRegular || !isSimple || headless || width === 0) return;
  const bare = (cell: Element): readonly Child[] => {
    const line = lineIn(cell)!;
    const [bold] = line.filter((child) => !isBlank(child));
    return isBold(cell) && isElement(bold) ? bold.children : line;
  };
  return {
    type: 'table',
    align: cellsOf(head).map(alignOf),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: cellsOf(row).map((cell): TableCell => ({
        type: 'tableCell',
        children: writer.phrasing.line(row === head ? bare(cell) : lineIn(cell)!, 'tag'),
      })),
    })),
  };
}

/** The children of a table, its bodies as one. */
function bodiesJoined({ children }: Element): Element['children'] {
  const [body, ...more] = children.filter((child) => isElement(child, 'tbody'));
  if (!body || more.length === 0) return children;
  const rows = [body, ...more].flatMap((each) => each.children);
  return children.flatMap((child): Element['children'] =>
    child === body ? [{ ...body, children: rows }] : isElement(child, 'tbody') ? [] : [child],
  );
}

/** A table as tags, without what is presentation. */
function tagged(node: Element, writer: Writer): RootContent[] {
  if (['td', 'th'].includes(node.tagName)) return [writer.cell(node)];
  const children = bodiesJoined(node).flatMap((child): RootContent[] => {
    if (child.type === 'comment') return writer.flow([child]);
    if (!isElement(child) || isElement(child, 'caption', 'colgroup', 'col')) return [];
    return tagged(child, writer);
  });
  return children.length === 0 ? [] : [blockTag(node.tagName, meaningOf(node), children as never)];
}

/** A table, its caption above it. */
export function tableBlock(table: Element, writer: Writer, gathered: Gathered): RootContent[] {
  const caption = writer.flow(find(table, 'caption').map((each) => ({ ...each, tagName: 'p' })));
  const simple = markdownTable(table, writer);
  if (simple) return [...caption, simple];
  const tags = tagged(table, writer);
  if (tags.length === 0) gathered.note(table, 'dropped', 'an empty table');
  return [...caption, ...tags];
}
