import type { PhrasingContent, Text } from 'mdast';

/** What Markdown has signs for. */
export type Mark = 'emphasis' | 'strong' | 'delete';

const isText = (node: PhrasingContent | undefined): node is Text => node?.type === 'text';

/** Takes white space and breaks off an end of a line. */
function takeSpace(line: PhrasingContent[], end: 'start' | 'end'): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  for (;;) {
    const node = end === 'start' ? line[0] : line.at(-1);
    const space = isText(node) ? (end === 'start' ? /^\s*/ : /\s*$/).exec(node.value)![0] : '';
    if (isText(node) && space) {
      node.value = end === 'start' ? node.value.slice(space.length) : node.value.slice(0, -space.length);
      taken.push({ type: 'text', value: space });
    }
    if (node?.type === 'break') taken.push(node);
    else if (!isText(node) || node.value !== '') break;
    if (end === 'start') line.shift();
    else line.pop();
  }
  return end === 'start' ? taken : taken.toReversed();
}

/** A mark around what is shown: inside white space and breaks, Markdown would not take it for one. */
export function marked(type: Mark, children: PhrasingContent[]): PhrasingContent[] {
  const before = takeSpace(children, 'start');
  const after = takeSpace(children, 'end');
  const isShown = children.some((child) => child.type !== 'image' && child.type !== 'mdxTextExpression');
  return [...before, ...(isShown ? [{ type, children } as PhrasingContent] : children), ...after];
}

/** Neighbours of one kind as one, text and marks alike. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      last.value = `${last.value}${node.value}`.replace(/ {2,}/g, ' ');
    else if (
      last &&
      node.type === last.type &&
      'children' in node &&
      /^(?:emphasis|strong|delete)$/.test(node.type)
    )
      (last as typeof node).children = joined([
        ...(last as typeof node).children,
        ...node.children,
      ] as PhrasingContent[]);
    else out.push(node);
  }
  return out;
}
