import {
  defineHastPlugin,
  type HastNode,
  type HastPluginDefinition,
  type HastPluginEntry,
  type HastVisitorContext,
} from 'satteri';
import { directionOf, hasRightToLeft, type Direction } from '../domain/direction.ts';
import type { Element, Tag } from './tree.ts';
import { wordsOf } from './typography.ts';

/** Elements that stand in a column by themselves, as Markdown makes them or as tags of the author's. */
const BLOCKS = [
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
  ...['table', 'th', 'td', 'div', 'section', 'aside', 'figure', 'figcaption', 'details', 'summary'],
];

type Block = Readonly<Element> | Readonly<Tag>;

const isTag = (node: HastNode): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const nameOf = (node: HastNode): string | null | undefined =>
  node.type === 'element' ? node.tagName : isTag(node) ? node.name : undefined;

/** Whether the author has said how an element is read. */
const isSaid = (node: HastNode): boolean =>
  node.type === 'element'
    ? 'dir' in node.properties
    : isTag(node) && node.attributes.some((attribute) => 'name' in attribute && attribute.name === 'dir');

/** The words of a block: neither its code nor its formulas say how it is read. */
const textOf = (node: HastNode): string => {
  if (node.type === 'text') return node.value;
  if (nameOf(node) === 'code') return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** How the text of a block is read. Code is read from left to right wherever it stands. */
const ownDirection = (node: HastNode): Direction | undefined =>
  nameOf(node) === 'pre' ? 'ltr' : directionOf(textOf(node));

/** The direction that a block takes over, from the entry at last; undefined within one for which the author has said it. */
function inherited(node: Block, context: HastVisitorContext, around: Direction): Direction | undefined {
  let direction: Direction | undefined;
  for (let above: HastNode | undefined = context.parent(node); above; above = context.parent(above)) {
    if (isSaid(above)) return undefined;
    if (direction === undefined && BLOCKS.includes(nameOf(above) ?? '')) direction = ownDirection(above);
  }
  return direction ?? around;
}

/** The `dir` that a block needs, if any. */
function needed(node: Block, context: HastVisitorContext, around: Direction): Direction | undefined {
  if (isSaid(node)) return undefined;
  const from = inherited(node, context, around);
  const own = from && ownDirection(node);
  return own === from ? undefined : own;
}

const direct = (around: Direction): HastPluginDefinition =>
  defineHastPlugin({
    name: 'direction',
    element: {
      filter: BLOCKS,
      visit(node, context) {
        const dir = needed(node, context, around);
        if (dir) context.setProperty(node, 'dir', dir);
      },
    },
    mdxJsxFlowElement: {
      filter: BLOCKS,
      visit(tag, context) {
        const dir = needed(tag, context, around);
        return dir
          ? { ...tag, attributes: [...tag.attributes, { type: 'mdxJsxAttribute', name: 'dir', value: dir }] }
          : undefined;
      },
    },
  });

/** Blocks of a text from right to left among others, and the other way round. Nearly every body has none. */
export const directionPlugin: HastPluginEntry = ({ source, data }) => {
  const { direction } = wordsOf(data);
  return (direction === 'rtl' || hasRightToLeft(source)) && direct(direction);
};
