import type { Element, Parents, Root } from 'hast';
import { type Handle, type Options, type State, defaultHandlers, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { find, isBlank, isElement, isPhrasing, property, textIn } from '../body/tree.ts';
import { blockTag, meaningOf, textTag } from './jsx.ts';
import { mendLines, withTagsForBreaks } from './lines.ts';
import { around, marked, type Mark } from './marks.ts';
import { print } from './print.ts';
import { tableBlock } from './tables.ts';

/** Comments as MDX writes them. */
const commentCode = (value: string): string => `/* ${value.replaceAll('*/', '* /').trim()} */`;

/** Kept as tags: Markdown has no sign for them. */
const TAGS =
  'abbr acronym bdo bdi cite dfn ins kbd mark rb rp rt rtc ruby samp small span sub sup time u var wbr'.split(
    ' ',
  );

const flow = (state: State, node: Element): BlockContent[] => state.toFlow(state.all(node)) as BlockContent[];

const mark =
  (type: Mark): Handle =>
  (state, node) =>
    marked(type, state.all(node) as PhrasingContent[]);

const tag: Handle = (state, node) =>
  textTag(node.tagName, meaningOf(node), (state.all(node) as PhrasingContent[]).map(withTagsForBreaks));

/** An element that holds a line of text, on a line of its own, or blocks. */
export function lineOrBlock(state: State, node: Element): RootContent {
  const blocks = flow(state, node);
  const [only] = blocks;
  if (blocks.length === 0) return { type: 'paragraph', children: [textTag(node.tagName, meaningOf(node))] };
  return blocks.length === 1 && only?.type === 'paragraph'
    ? {
        type: 'paragraph',
        children: [textTag(node.tagName, meaningOf(node), only.children.map(withTagsForBreaks))],
      }
    : blockTag(node.tagName, meaningOf(node), blocks);
}

/** A box that says in which language or direction it is; other boxes say nothing. */
const box: Handle = (state, node) => {
  const meaning = meaningOf(node);
  const children = flow(state, node);
  return (meaning['lang'] ?? meaning['dir'])
    ? [blockTag(node.tagName === 'p' ? 'div' : node.tagName, meaning, children)]
    : children;
};

const attribute = (node: Element | undefined, name: string): string | undefined =>
  node && property(node, name);

const handlers = (sink: number): Record<string, Handle> => ({
  ...Object.fromEntries(TAGS.map((name) => [name, tag])),
  ...Object.fromEntries(['em', 'i'].map((name) => [name, mark('emphasis')])),
  ...Object.fromEntries(['b', 'strong'].map((name) => [name, mark('strong')])),
  ...Object.fromEntries(['del', 's', 'strike'].map((name) => [name, mark('delete')])),
  ...Object.fromEntries(['p', 'div', 'section', 'article', 'aside'].map((name) => [name, box])),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((depth): [string, Handle] => [
      `h${depth}`,
      (state, node) => ({
        type: 'heading',
        depth: Math.min(6, depth + sink) as 1,
        children: (state.all(node) as PhrasingContent[]).map(withTagsForBreaks),
      }),
    ]),
  ),
  img: (_, node) => ({
    type: 'image',
    url: attribute(node, 'src') ?? '',
    alt: attribute(node, 'alt') ?? '',
    title: attribute(node, 'title') ?? null,
  }),
  // Words and a list under them need no blank line between.
  li: (state, node) => {
    const [list, ...more] = node.children.slice(node.children.findIndex((child) => !isPhrasing(child)));
    const isClose = isElement(list, 'ul', 'ol') ? more.every(isBlank) : node.children.every(isPhrasing);
    return { ...defaultHandlers.li(state, node), spread: !isClose };
  },
  a: (state, node) => {
    const link = defaultHandlers.a(state, node);
    return around(link.children, (children) => [{ ...link, children }]);
  },
  code: (state, node) => {
    const value = textIn(node);
    // Behind a backtick or two dollars in code the site's parser takes no expression or formula for one.
    return /`|\$\$/.test(value)
      ? textTag('code', {}, [{ type: 'text', value }])
      : defaultHandlers.code(state, node);
  },
  table: (state, node) => tableBlock(node, state),
  dl: (state, node) =>
    blockTag('dl', {}, find(node, 'dt', 'dd').map((each) => lineOrBlock(state, each)) as BlockContent[]),
  details: (state, node) => {
    const summary = node.children
      .filter((child) => isElement(child, 'summary'))
      .map((each) => lineOrBlock(state, each));
    const rest = node.children.filter((child) => !isElement(child, 'summary'));
    return blockTag('details', {}, [
      ...summary,
      ...flow(state, { ...node, children: rest }),
    ] as BlockContent[]);
  },
  'x-spoiler': (state, node) =>
    blockTag('Spoiler', { about: attribute(node, 'dataAbout') }, flow(state, node)),
  'x-scores': () => blockTag('ScoreTable', {}),
  'x-still': (_, node) => {
    const [picture] = find(node, 'img');
    const caption = find(node, 'figcaption').map(textIn)[0];
    return blockTag('Still', { src: attribute(picture, 'src'), alt: attribute(picture, 'alt'), caption });
  },
  'x-trailer': (_, node) =>
    blockTag('Trailer', { video: attribute(node, 'video'), caption: find(node, 'p').map(textIn)[0] }),
  'x-tex': (_, node) =>
    node.properties['dataDisplay'] === undefined
      ? { type: 'inlineMath', value: (property(node, 'dataTex') ?? '').replace(/\s+/g, ' ') }
      : {
          type: 'math',
          value: (property(node, 'dataTex') ?? '').replace(/\n\s*\n/g, '\n'),
        },
  'x-note-ref': (_, node) => {
    const name = property(node, 'name')!;
    return { type: 'footnoteReference', identifier: name, label: name };
  },
  'x-note': (state, node) => {
    const name = property(node, 'name')!;
    return { type: 'footnoteDefinition', identifier: name, label: name, children: flow(state, node) };
  },
});

/** Whether a comment stands between blocks, rather than in a line of text. */
const isBetweenBlocks = (parent: Parents | undefined): boolean =>
  !(parent && isElement(parent, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) &&
  !(parent && isPhrasing(parent)) &&
  !(parent?.children as Root['children'] | undefined)?.some(
    (child) => child.type !== 'comment' && isPhrasing(child) && !isBlank(child),
  );

/** A page, as far as it is HTML or has elements of the mover's own, as MDX. */
export function toMdx(page: Root): string {
  // The title of a page is its only first heading.
  const sink = find(page, 'h1').length > 0 ? 1 : 0;
  const options: Options = {
    handlers: handlers(sink),
    nodeHandlers: {
      comment: (_, { value }: { value: string }, parent: Parents | undefined) =>
        isBetweenBlocks(parent)
          ? { type: 'mdxFlowExpression', value: commentCode(value) }
          : { type: 'mdxTextExpression', value: commentCode(value) },
    },
  };
  const tree = toMdast(page, options);
  mendLines(tree);
  return tree.type === 'root' ? print(tree) : '';
}
