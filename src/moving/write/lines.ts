import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxTextExpression } from 'mdast-util-mdx';
import { textTag } from './jsx.ts';
import { joined, withTagsWhereGlued } from './marks.ts';

/** Breaks as tags, for lines that may not be broken. */
export function withTagsForBreaks(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return textTag('br', {});
  return 'children' in node ? { ...node, children: node.children.map(withTagsForBreaks) } : node;
}

const isBlankText = (node: PhrasingContent): boolean => node.type === 'text' && node.value.trim() === '';

/** A line without breaks at its end, which show nothing. */
function withoutLastBreaks(line: readonly PhrasingContent[]): PhrasingContent[] {
  const last = line.at(-1);
  if (last === undefined) return [];
  if (last.type === 'break') return withoutLastBreaks(line.slice(0, -1));
  if (!('children' in last)) return [...line];
  return [...line.slice(0, -1), { ...last, children: withoutLastBreaks(last.children) }];
}

/** Takes comments out of a line, at any depth. */
const withoutComments = (line: readonly PhrasingContent[], taken: MdxTextExpression[]): PhrasingContent[] =>
  line.flatMap((node): PhrasingContent[] => {
    if (/^mdx\w+Expression$/.test(node.type)) {
      taken.push(node as MdxTextExpression);
      return [];
    }
    return 'children' in node ? [{ ...node, children: withoutComments(node.children, taken) }] : [node];
  });

const asBlock = ({ value }: MdxTextExpression): Nodes => ({ type: 'mdxFlowExpression', value });

/** Comments below the lines and tables in which they stand: within, the site's parser takes some of them for words. */
function withCommentsBelow(node: Nodes): readonly Nodes[] {
  if (node.type === 'table' || (node.type === 'mdxJsxFlowElement' && node.name === 'table')) {
    const taken: MdxTextExpression[] = [];
    const children = withoutComments(node.children as never, taken);
    return [{ ...node, children } as never, ...taken.map(asBlock)];
  }
  if (node.type !== 'heading' && node.type !== 'paragraph') return [node];
  const taken: MdxTextExpression[] = [];
  const line = withoutComments(node.children, taken);
  return [...(line.length > 0 ? [{ ...node, children: line }] : []), ...taken.map(asBlock)];
}

/** Breaks before tags as tags: at the start of a line, a tag would be a block. */
const withBreaksBeforeTags = (line: readonly PhrasingContent[]): PhrasingContent[] =>
  line.reduceRight<PhrasingContent[]>((rest, node) => {
    const next = rest.find((each) => !isBlankText(each));
    return [next?.type === 'mdxJsxTextElement' ? withTagsForBreaks(node) : node, ...rest];
  }, []);

/** Tags that are blocks however they stand. */
const PARTS = 'td th dt dd summary'.split(' ');

/** A paragraph of nothing but tags would be none: each would be a block. In a list, they are only kept together. */
function heldTogether(line: PhrasingContent[], isInList: boolean): PhrasingContent[] {
  const isShownTag = (node: PhrasingContent): boolean =>
    node.type === 'mdxJsxTextElement' && node.children.length > 0 && !PARTS.includes(node.name ?? '');
  const isBare =
    line.some(isShownTag) && line.every((node) => node.type === 'mdxJsxTextElement' || isBlankText(node));
  if (!isBare) return line;
  if (!isInList) return [textTag('p', {}, line.map(withTagsForBreaks))];
  return line.length === 1 ? line : [textTag('span', {}, line)];
}

/** What holds a line of text. */
const LINES = 'paragraph heading tableCell emphasis strong delete link mdxJsxTextElement'.split(' ');

const CONTAINERS = ['blockquote', 'listItem', 'mdxJsxFlowElement'];

/** Indented as deep as a tag in a tag, the site's parser takes dollars on lines of their own for no formula. */
function withFormulasInLine(node: Nodes, within: readonly string[]): Nodes {
  if (node.type !== 'math' || within.length < 2 || !within.includes('mdxJsxFlowElement')) return node;
  return {
    type: 'paragraph',
    children: [{ type: 'inlineMath', value: node.value.replace(/\s+/g, ' ') }],
  };
}

/**
 * Lines of text so that Markdown reads them as they are meant, throughout.
 * @param within What a node stands in that is indented, from the outside in.
 */
export function mendLines(node: Nodes, within: readonly string[] = []): void {
  if (!('children' in node)) return;
  const inside = CONTAINERS.includes(node.type) ? [...within, node.type] : within;
  const children = node.children.flatMap(withCommentsBelow).map((child) => withFormulasInLine(child, inside));
  for (const child of children) mendLines(child, inside);
  node.children = children.filter(
    (child) => child.type !== 'paragraph' || child.children.length > 0,
  ) as never;
  if (!LINES.includes(node.type)) return;
  const line = withTagsWhereGlued(joined(node.children as readonly PhrasingContent[]));
  node.children =
    node.type === 'paragraph'
      ? heldTogether(withBreaksBeforeTags(withoutLastBreaks(line)), within.at(-1) === 'listItem')
      : line;
}
