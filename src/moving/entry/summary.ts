import type { Nodes, Root } from 'hast';
import { find } from '../body/tree.ts';
import { shownText } from '../proof/words.ts';

const LONGEST = 160;
const SHORTEST = 30;

/** Paragraphs in figures, tables and quotes say nothing of the whole. */
const ASIDE = 'figure table blockquote aside pre ul ol dl nav section details x-note x-tex'.split(' ');

/** What stands for a picture is no sentence of the text. */
const withoutPictures = <Node extends Nodes>(node: Node): Node =>
  'children' in node
    ? {
        ...node,
        children: node.children
          .filter((child) => child.type !== 'element' || child.tagName !== 'img')
          .map((child) => withoutPictures(child)),
      }
    : node;

function paragraphs(node: Nodes): string[] {
  // A line of text holds no formulas.
  if (node.type === 'element' && node.tagName === 'p' && find(node, 'x-tex').length > 0) return [];
  if (node.type === 'element' && node.tagName === 'p') return [shownText(withoutPictures(node))];
  if (!('children' in node) || (node.type === 'element' && ASIDE.includes(node.tagName))) return [];
  return node.children.flatMap(paragraphs);
}

/** A line for lists and search results, from the first paragraph of a page; undefined where it has none. */
export function summaryOf(page: Root, language: string): string | undefined {
  const first = paragraphs(page).find((text) => /\p{L}/u.test(text));
  return first === undefined ? undefined : firstSentence(first, language);
}

/** The first sentence of a text, or as many as make a line; cut at a word where it is too long. */
function firstSentence(text: string, language: string): string {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text.replace(/\s+/g, ' ').trim(),
  );
  let line = '';
  for (const { segment } of segments) {
    line += segment;
    if (line.trim().length >= SHORTEST) break;
  }
  line = line.trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/, '')}…`;
}
