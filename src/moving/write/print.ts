import type { Link, Root, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import type { InlineMath, Math } from 'mdast-util-math';
import { mdxToMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx';
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown';

const mdx = mdxToMarkdown({ quoteSmart: true });
const writeTag = mdx.extensions!.map(({ handlers }) => handlers?.mdxJsxFlowElement).find(Boolean)!;

/** Tags around blocks as an author writes them: on lines of their own, what they hold not indented. */
const SET_APART = new Set(['Spoiler', 'details']);

/** An `&` needs no sign before it unless what follows reads as an entity: “R&D” is written as it is. */
const bareAmpersands = (written: string): string =>
  written.replace(/\\[^]/g, (pair, at: number) =>
    pair === '\\&' && !/^#?\w+;/.test(written.slice(at + 2)) ? '&' : pair,
  );

const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  fences: true,
  extensions: [gfmToMarkdown(), mdx],
  join: [
    // Only a list that begins with one may follow words without a blank line.
    (left, right) =>
      left.type === 'paragraph' && right.type === 'list' && right.ordered && right.start !== 1
        ? 1
        : undefined,
  ],
  handlers: {
    text: (node: Text, parent, state, info) =>
      bareAmpersands(defaultHandlers.text(node, parent, state, info)),
    link: (node: Link, parent, state, info) =>
      bareAmpersands(defaultHandlers.link(node, parent, state, info)),
    inlineMath: (node: InlineMath) => `$$${node.value}$$`,
    math: (node: Math) => `$$\n${node.value}\n$$`,
    mdxJsxFlowElement(node: MdxJsxFlowElement, parent, state, info) {
      const isIndented = parent?.type === 'mdxJsxFlowElement' && !SET_APART.has(parent.name ?? '');
      if (!SET_APART.has(node.name ?? '') || isIndented) return writeTag(node, parent, state, info);
      const open = writeTag({ ...node, children: [] }, parent, state, info).replace(/ ?\/>$/, '>');
      return `${open}\n\n${state.containerFlow(node, info)}\n\n</${node.name}>`;
    },
  },
  unsafe: [
    // One dollar is money; two beside one another begin a formula.
    { character: '$', after: '\\$' },
    { character: '$', before: '\\$' },
    // A footnote’s mark before it, at the start of a paragraph, would be its text.
    { character: ':', before: '\\]' },
    // At the start of a paragraph these are code in MDX.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** A tree as the text of an MDX file. */
export const print = (tree: Root): string => toMarkdown(tree, options);
