import { defineHastPlugin } from 'satteri';
import type { Child, Element } from './tree.ts';

const OPENS = /[([{“‘«]+$/u;
const CLOSES = /^[.,;:!?)\]}”’»…]+/u;

const isFormula = (node: Child | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'math' && node.properties['display'] !== 'block';

const textOf = (node: Child | undefined): string => (node?.type === 'text' ? node.value : '');

/** Children with each formula and the signs that touch it in one piece; undefined where there are none. */
function tied(children: readonly Child[]): Child[] | undefined {
  if (!children.some(isFormula)) return undefined;
  return children.flatMap((child, i): Child[] => {
    if (child.type === 'text') {
      const after = isFormula(children[i - 1]) ? child.value.replace(CLOSES, '') : child.value;
      const value = isFormula(children[i + 1]) ? after.replace(OPENS, '') : after;
      return value === '' ? [] : [{ type: 'text', value }];
    }
    if (!isFormula(child)) return [child];
    const closes = CLOSES.exec(textOf(children[i + 1]))?.[0] ?? '';
    // A sign between two formulas is the first one's.
    const before = textOf(children[i - 1]);
    const own = isFormula(children[i - 2]) ? before.replace(CLOSES, '') : before;
    const opens = OPENS.exec(own)?.[0] ?? '';
    if (opens + closes === '') return [child];
    const signs = (value: string): Child[] => (value === '' ? [] : [{ type: 'text', value }]);
    return [
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['together'] },
        children: [...signs(opens), child, ...signs(closes)],
      },
    ];
  });
}

/** No line begins with the comma after a formula, or ends with the bracket before it. */
export const formulaPunctuationPlugin = defineHastPlugin({
  name: 'formula-punctuation',
  element: {
    filter: ['p', 'li', 'dd', 'dt', 'td', 'th', 'em', 'strong', 'a', 'h2', 'h3', 'h4', 'figcaption'],
    visit(node): Element | undefined {
      const children = tied(node.children);
      return children && { ...node, children };
    },
  },
});
