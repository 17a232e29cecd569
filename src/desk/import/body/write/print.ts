import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';

const options: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: true,
  fences: true,
  extensions: [gfmToMarkdown(), mathToMarkdown({ singleDollarTextMath: false }), mdxToMarkdown()],
  unsafe: [
    // At the start of a paragraph these are code in MDX.
    { atBreak: true, character: 'i', after: 'mport\\b' },
    { atBreak: true, character: 'e', after: 'xport\\b' },
  ],
};

/** A tree as the text of an MDX file. */
export const print = (tree: Root): string => toMarkdown(tree, options);
