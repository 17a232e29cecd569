import type { Heading, List, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { defListFromMarkdown } from 'mdast-util-definition-list';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { defList } from 'micromark-extension-definition-list';
import { gfm } from 'micromark-extension-gfm';
import { resolveAbbreviations } from './abbreviations.ts';
import type { Tail } from './nodes.ts';
import { resolveBraces, type Report } from './extensions.ts';
import { withSpacedAddresses } from './spaced-addresses.ts';
import { withNestedLists } from './nested-lists.ts';
import { keepVerbatim } from './verbatim.ts';
import { kramdown, kramdownFromMarkdown } from './syntax.ts';
import { asTable } from './tables.ts';

const read = (source: string): Root =>
  fromMarkdown(source, {
    extensions: [gfm({ singleTilde: false }), defList, kramdown],
    mdastExtensions: [gfmFromMarkdown(), defListFromMarkdown, kramdownFromMarkdown],
  });

/** Blocks of HTML that may not stand in a line of text, where kramdown shows their tags as they are. */
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|applet|body|blockquote|caption|col|colgroup|dd|div|dl|dt|fieldset|figcaption|footer|form|h[1-6]|header|hgroup|hr|html|head|iframe|legend|menu|li|main|map|nav|ol|optgroup|p|pre|section|summary|table|tbody|td|th|thead|tfoot|tr|ul)\b/i;

/** `# Title {#id}` */
function takeId(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const [whole, id] = /\s*\{#([A-Za-z][\w:-]*)\}\s*$/.exec(last.value) ?? [];
  if (whole === undefined || !id) return;
  last.value = last.value.slice(0, -whole.length);
  heading.data = { hProperties: { id } };
}

/** What CommonMark takes for a list and kramdown for text: `1) …` */
function asText(list: List, source: string): RootContent[] | undefined {
  const marker = /^\d+([.)])/.exec(source.slice(list.position?.start.offset));
  if (marker?.[1] !== ')') return;
  return list.children.flatMap((item): RootContent[] => {
    const [number] = /^\d+\)/.exec(source.slice(item.position?.start.offset)) ?? [''];
    const [first, ...rest] = item.children;
    const words: PhrasingContent = { type: 'text', value: `${number} ` };
    return first?.type === 'paragraph'
      ? [{ ...first, children: [words, ...first.children] }, ...rest]
      : [{ type: 'paragraph', children: [words] }, ...item.children];
  });
}

/** What stands behind a block of HTML on its line: Markdown, and the ends of elements that were opened before. */
function tailOf(node: Tail, again: (text: string, line: number) => RootContent[]): RootContent[] {
  const [ends = ''] = /(?:<\/[\w-]+\s*>\s*)*$/.exec(node.value) ?? [];
  const blocks = again(node.value.slice(0, node.value.length - ends.length), node.position?.start.line ?? 1);
  return ends ? [...blocks, { type: 'html', value: ends }] : blocks;
}

/** A sign before a text that keeps it from being read as a block. */
const NO_BLOCK = '\uE000';

/** The line that a text so begun is, without the sign. */
function lineFrom({ children }: Root): PhrasingContent[] {
  const line = children.flatMap((node) => (node.type === 'paragraph' ? node.children : []));
  const [first] = line;
  if (first?.type === 'text') first.value = first.value.replace(NO_BLOCK, '');
  return line;
}

/** A tree of Markdown with what CommonMark reads otherwise than kramdown put right. */
function mend(parent: Parents, source: string, tables: boolean): void {
  const cell = (text: string, line: number) =>
    lineFrom(mended(`${'\n'.repeat(line - 1)}${NO_BLOCK}${text}`, false));
  const again = (text: string, line: number): RootContent[] =>
    mended(`${'\n'.repeat(line - 1)}${text}`).children;
  if (isText(parent)) keepVerbatim(parent, source);
  else parent.children = withNestedLists(parent.children as RootContent[]);
  parent.children = parent.children.flatMap((node): RootContent[] => {
    if ('children' in node) mend(node, source, tables);
    switch (node.type) {
      case 'tail':
        return tailOf(node, again);
      case 'paragraph':
        return [(tables ? asTable(node, source, cell) : undefined) ?? node];
      case 'heading':
        takeId(node);
        return [node];
      case 'list':
        // kramdown counts from one.
        if (node.ordered) node.start = 1;
        return asText(node, source) ?? [node];
      case 'html':
        return isText(parent) && BLOCK_TAG.test(node.value) ? [{ ...node, type: 'text' }] : [node];
      default:
        return [node];
    }
  });
}

const isText = (parent: Parents): parent is Paragraph =>
  /^(?:paragraph|heading|emphasis|strong|delete|link|tableCell|defListTerm)$/.test(parent.type);

function mended(source: string, tables = true): Root {
  const tree = read(source);
  mend(tree, source, tables);
  return tree;
}

/**
 * Markdown as kramdown reads it with the settings of Jekyll.
 * @param report Told of what kramdown makes for a page and this site doesn't: a table of contents.
 */
export function parse(source: string, report: Report): Root {
  const text = withSpacedAddresses(source, read);
  const tree = mended(text);
  resolveBraces(tree, report);
  resolveAbbreviations(tree, text);
  return tree;
}
