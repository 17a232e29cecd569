import type { Comment, Element, ElementContent } from 'hast';
import { isElement } from '../page/tree.ts';

/** Comments as MDX writes them. */
export const commentCode = (value: string): string => `/* ${value.replaceAll('*/', '* /').trim()} */`;

/** The content of a line, and the comments in it. */
export function withoutComments(node: Element): [line: ElementContent[], comments: Comment[]] {
  const comments: Comment[] = [];
  const line = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'comment') comments.push(child);
    if (!isElement(child)) return child.type === 'comment' ? [] : [child];
    const [children, inner] = withoutComments(child);
    comments.push(...inner);
    return [{ ...child, children }];
  });
  return [line, comments];
}
