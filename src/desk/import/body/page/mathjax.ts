import type { Root } from 'hast';
import { judgeDollars } from '../kramdown/dollars.ts';
import { tex, withoutStandIns } from '../kramdown/to-hast.ts';
import type { Gathered } from './gathered.ts';
import { isElement, replace, text, type Child } from './tree.ts';

/** Formulas as MathJax finds them in a page. */
const FORMULA =
  /\$\$([^]+?)\$\$|\\\[([^]+?)\\\]|\\\(([^]+?)\\\)|(?<![\\$])\$(?!\$)((?:[^$\\]|\\[^])+?)\$(?!\$)/g;
/** Two dollars of Markdown's text, which were judged before. */
const DOLLARS = /\uE024([^\uE024]+)\uE024(.?)/gs;

function formulasIn(value: string): Child[] {
  const found: Child[] = [];
  let from = 0;
  for (const match of value.matchAll(FORMULA)) {
    const [whole, double, square, round, single] = match;
    const end = match.index + whole.length;
    if (single !== undefined && judgeDollars(single, value.charAt(end)) !== 'maths') continue;
    found.push(text(value.slice(from, match.index)));
    found.push(tex((double ?? square ?? round ?? single)!.trim(), (double ?? square) !== undefined));
    from = end;
  }
  return [...found, text(value.slice(from))];
}

/** Finds the formulas in raw HTML, and restores the signs of Markdown's text. Doubtful ones stay text, and are noted. */
export function placeFormulas(page: Root, gathered: Gathered): void {
  replace(page, (node, parent) => {
    if (node.type !== 'text') return;
    for (const [, between = '', after = ''] of node.value.matchAll(DOLLARS))
      if (judgeDollars(withoutStandIns(between), after) === 'doubtful')
        gathered.note(
          node,
          'unknown',
          `“$${withoutStandIns(between)}$” could be a formula; it is kept as text`,
        );
    const isVerbatim = isElement(parent, 'code', 'pre', 'script', 'style', 'textarea', 'x-tex');
    const parts = isVerbatim ? [node] : formulasIn(node.value);
    return parts.map((part) =>
      part.type === 'text'
        ? { ...part, value: withoutStandIns(part.value), ...(node.position && { position: node.position }) }
        : part,
    );
  });
}
