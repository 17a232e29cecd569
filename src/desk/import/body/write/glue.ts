import type { PhrasingContent } from 'mdast';
import { textTag } from './jsx.ts';

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
