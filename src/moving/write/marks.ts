import type { PhrasingContent, Text } from 'mdast';
import { textTag } from './jsx.ts';

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

/** Nodes without a mark that is around them already. */
const without = (type: Mark, nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  nodes.flatMap((node) => {
    if (!('children' in node)) return node;
    const children = without(type, node.children);
    return node.type === type ? children : { ...node, children };
  });

/** A mark around what is shown: inside white space and breaks, Markdown would not take it for one. */
export function marked(type: Mark, inside: readonly PhrasingContent[]): PhrasingContent[] {
  return around(without(type, inside), (children) => {
    const isShown = children.some((child) => child.type !== 'image' && child.type !== 'mdxTextExpression');
    return isShown ? [{ type, children }] : children;
  });
}

/** What is made of a line, around which white space and breaks stay. */
export function around(
  line: PhrasingContent[],
  make: (line: PhrasingContent[]) => readonly PhrasingContent[],
): PhrasingContent[] {
  const before = takeSpace(line, 'start');
  const after = takeSpace(line, 'end');
  return [...before, ...make(line), ...after];
}

const endsWithDollar = (node: PhrasingContent | undefined): boolean =>
  isText(node) && node.value.endsWith('$');

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
    else {
      // Signs of one kind side by side would be read as longer ones.
      if (node.type === 'inlineMath' && (last?.type === 'inlineMath' || endsWithDollar(last)))
        out.push({ type: 'text', value: ' ' });
      const isGlued = node.type === 'inlineCode' && last?.type === 'inlineCode';
      out.push(isGlued ? textTag('code', {}, [{ type: 'text', value: node.value }]) : node);
    }
  }
  return out;
}

const NAMES: Readonly<Record<string, string>> = { emphasis: 'em', strong: 'strong', delete: 'del' };

const isWord = (char: string): boolean => char !== '' && !/[\s\p{P}\p{S}]/u.test(char);
const isSpace = (char: string): boolean => /^\s$/u.test(char);

/** The character that a node shows at an end; a sign of Markdown's where it is no text, nothing at the end of a line. */
function edge(node: PhrasingContent | undefined, end: 0 | -1): string {
  if (node === undefined || node.type === 'break') return '';
  if (node.type === 'text') return [...node.value].at(end) ?? '';
  return '*';
}

/** Whether Markdown's signs at an end would be taken for one: not between punctuation inside and a word outside. */
const holds = (inside: string, outside: string): boolean =>
  inside !== '' &&
  !isSpace(inside) &&
  // Emoji are signs to a reader of Markdown, and words to its writer.
  ((isWord(inside) && inside.length === 1) || (!isWord(outside) && outside.length < 2));

/**
 * Marks as tags where Markdown's signs would not be read as such: `<strong>“a”</strong>b`. Two of them side by side, too.
 */
export function withTagsWhereGlued(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return node;
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    const isBeside = [before, after].some((each) => each !== undefined && each.type in NAMES);
    const opens = holds(edge(node.children[0], 0), edge(before, -1));
    const closes = holds(edge(node.children.at(-1), -1), edge(after, 0));
    return opens && closes && !isBeside ? node : textTag(NAMES[node.type]!, {}, node.children);
  });
}
