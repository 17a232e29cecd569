import type { List, RootContent } from 'mdast';

const column = (list: List): number => list.position?.start.column ?? 1;

/** Whether nothing but white space parts two lists. */
const isNext = (above: List, below: List): boolean =>
  (below.position?.start.line ?? 0) - (above.position?.end.line ?? 0) <= 2;

function join(above: List, below: List): void {
  above.children.push(...below.children);
  above.spread ||= below.spread ?? false;
  if (above.position && below.position) above.position = { ...above.position, end: below.position.end };
}

/**
 * Lists as kramdown nests them: one indented at all belongs to the item above it, though CommonMark wants it under that
 * item's words; bullets of different kinds make one list.
 */
export function withNestedLists(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of children) {
    const above = out.at(-1);
    if (node.type !== 'list' || above?.type !== 'list' || !isNext(above, node)) out.push(node);
    else if (column(node) > column(above)) {
      const item = above.children.at(-1)!;
      item.children = withNestedLists([...item.children, node]) as typeof item.children;
      if (above.position && node.position) above.position = { ...above.position, end: node.position.end };
    } else if (node.ordered === above.ordered) join(above, node);
    else out.push(node);
  }
  return out;
}
