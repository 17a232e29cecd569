import type { Element } from 'hast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { property } from '../page/tree.ts';

const attributes = (props: Readonly<Record<string, string | undefined>>): MdxJsxAttribute[] =>
  Object.entries(props).flatMap(([name, value]) =>
    value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
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
  id: 'id',
  lang: 'lang',
  dir: 'dir',
  title: 'title',
  cite: 'cite',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  scope: 'scope',
  open: 'open',
};

/** What is kept of an element's attributes: nothing that is presentation. */
export const meaningOf = (node: Element): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(KEPT).map(([name, written]) => [
      written,
      node.properties[name] === true
        ? ''
        : property(node, name === 'id' && node.tagName !== 'span' ? '' : name),
    ]),
  );
