import { mdxToMdast, type MdastNode } from 'satteri';
import { features } from '../../../../markdown/options.ts';
import { wordsOf } from '../words.ts';
import type { Counts } from '../contract.ts';

const INLINE = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'footnoteReference',
  'mdxTextExpression',
]);

interface Any {
  readonly type: string;
  readonly value?: unknown;
  readonly alt?: unknown;
  readonly name?: unknown;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Any[];
}

const READ_PROPS = ['alt', 'caption', 'credit', 'about'];
const INLINE_TAGS =
  /^(?:a|abbr|acronym|b|bd[io]|cite|del|dfn|em|i|ins|kbd|mark|q|r[bpt]c?|ruby|samp|small|span|strong|su[bp]|time|u|var|wbr)$/;

/** The text that a reader of a page sees, of a tree read from its MDX. */
function shown(node: Any): string {
  const props = (node.attributes ?? []).flatMap(({ name, value }) =>
    READ_PROPS.includes(name ?? '') && typeof value === 'string' ? [value] : [],
  );
  const isHidden = /^mdx.*(?:Expression|Esm)$/.test(node.type);
  const own = isHidden ? '' : [node.value, node.alt].filter((each) => typeof each === 'string').join(' ');
  const text = [...props, own, (node.children ?? []).map(shown).join('')].filter(Boolean).join('\n');
  const isInline =
    INLINE.has(node.type) || (node.type === 'mdxJsxTextElement' && INLINE_TAGS.test(String(node.name)));
  return isInline ? text : `\n${text}\n`;
}

const NODES: readonly (readonly [count: keyof Counts, types: readonly string[], tags: readonly string[]])[] =
  [
    ['images', ['image'], ['Still', 'img']],
    ['links', ['link'], ['a']],
    ['codeBlocks', ['code'], []],
    ['formulas', ['math', 'inlineMath'], []],
    ['tables', ['table'], ['table']],
  ];

function tally(node: Any, counts: Record<string, number>): void {
  for (const [count, types, tags] of NODES)
    if (types.includes(node.type) || (/^mdxJsx/.test(node.type) && tags.includes(String(node.name))))
      counts[count] = (counts[count] ?? 0) + 1;
  node.children?.forEach((child) => tally(child, counts));
}

/** What an MDX text shows, read by the site's own parser: its words, and how many of what it holds. */
export function reread(mdx: string): { readonly words: string[]; readonly counts: Counts } {
  const tree: MdastNode = mdxToMdast(mdx, { features: { ...features, frontmatter: false }, position: false });
  const words = wordsOf(shown(tree as Any));
  const counts = { words: words.length, images: 0, links: 0, codeBlocks: 0, formulas: 0, tables: 0 };
  tally(tree as Any, counts);
  return { words, counts };
}
