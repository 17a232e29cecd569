import type { Nodes } from 'hast';

/** Elements that part words though no white space does. */
export const BLOCK: ReadonlySet<string> = new Set(
  (
    'address article aside audio blockquote body br caption center code dd details div dl dt embed fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img input legend li main nav object ol option p pre section ' +
    'summary table tbody td tfoot th thead tr ul video x-note x-tex'
  ).split(' '),
);
const HIDDEN = new Set(['script', 'style', 'template', 'title']);

const WORD = /[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}\p{Cf}'"\-.]/gu;

/** The words of a text, and its signs. Quotes, dashes and dots are typography, which each site sets its own way. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„‟«»‹›]|<<|>>/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replaceAll('…', '.')
    .match(WORD) ?? [];

/** The text of a tree as a reader sees it, pictures by their alternative. */
export function shownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'root') return node.children.map(shownText).join('');
  if (node.type !== 'element' || HIDDEN.has(node.tagName)) return '';
  const own = node.tagName === 'img' ? (node.properties['alt'] ?? '') : '';
  const text = own + node.children.map(shownText).join('');
  return BLOCK.has(node.tagName) ? `\n${text}\n` : text;
}
