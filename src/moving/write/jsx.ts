import type { Element } from 'hast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { property } from '../body/tree.ts';

const attributes = (props: Readonly<Record<string, string | undefined>>): MdxJsxAttribute[] =>
  Object.entries(props).flatMap(([name, value]) =>
    value === undefined
      ? []
      : // Only quotes are escaped by who writes it.
        [{ type: 'mdxJsxAttribute' as const, name, value: value.replace(/&(?=#?\w+;)/g, '&amp;') }],
  );

/** A tag that is a block. */
export const blockTag = (
  name: string,
  props: Readonly<Record<string, string | undefined>>,
  children: MdxJsxFlowElement['children'] = [],
): MdxJsxFlowElement => ({ type: 'mdxJsxFlowElement', name, attributes: attributes(props), children });

/** A tag in a line of text. */
export const textTag = (
  name: string,
  props: Readonly<Record<string, string | undefined>>,
  children: MdxJsxTextElement['children'] = [],
): MdxJsxTextElement => ({ type: 'mdxJsxTextElement', name, attributes: attributes(props), children });

/** Attributes that say something, by their names in HTML. */
const KEPT = {
  lang: 'lang',
  dir: 'dir',
  title: 'title',
  cite: 'cite',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  scope: 'scope',
  dateTime: 'datetime',
};

/** What is kept of an element's attributes: nothing that is presentation. Of ids, those that links point at, on a `span`. */
export const meaningOf = (node: Element): Record<string, string | undefined> => ({
  id: node.tagName === 'span' ? property(node, 'id') : undefined,
  ...Object.fromEntries(Object.entries(KEPT).map(([name, written]) => [written, property(node, name)])),
});
