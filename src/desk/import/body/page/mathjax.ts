import type { Root } from 'hast';
import { mathml } from '../../../../markdown/maths.ts';
import { shownText } from '../words.ts';
import { judgeDollars } from '../kramdown/dollars.ts';
import { tex, withoutStandIns } from '../kramdown/to-hast.ts';
import type { Gathered } from './gathered.ts';
import { element, isElement, replace, text, type Child } from './tree.ts';

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

/** Whether this site can set a formula. */
function isReadable(value: string, display: boolean): boolean {
  try {
    mathml(value, display);
    return true;
  } catch {
    return false;
  }
}

/** Formulas that this site can't set are kept as code, and noted. */
export function checkFormulas(page: Root, gathered: Gathered): void {
  replace(page, (node) => {
    if (!isElement(node, 'x-tex')) return;
    const value = shownText(node).trim();
    const isDisplay = node.properties['display'] !== undefined;
    if (value !== '' && isReadable(isDisplay ? value : value.replace(/\s+/g, ' '), isDisplay)) return;
    gathered.note(
      node,
      'unknown',
      `this formula is kept as code, for it is no TeX that can be set: ${value}`,
    );
    const code = element('code', {}, [text(value)], node);
    return [isDisplay ? element('pre', {}, [code], node) : code];
  });
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
