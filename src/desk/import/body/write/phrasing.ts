import type { Element, ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { isElement, isPhrasing, property, textIn, type Child } from '../page/tree.ts';
import { commentCode } from './comments.ts';
import { withTagsWhereGlued } from './glue.ts';
import { joined, marked, type Mark } from './marks.ts';
import { meaningOf, textTag } from './jsx.ts';

const MARKS: Readonly<Record<string, Mark>> = {
  em: 'emphasis',
  i: 'emphasis',
  b: 'strong',
  strong: 'strong',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
};

/** Kept as tags: Markdown has no sign for them. */
const TAGS = new Set(
  'abbr acronym bdo bdi cite dfn ins kbd mark q rb rp rt rtc ruby samp small span sub sup time u var wbr'.split(
    ' ',
  ),
);

const isBreak = (node: PhrasingContent | undefined): boolean => node === undefined || node.type === 'break';

/** Breaks as tags, for lines that may not be broken. */
function withTags(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return textTag('br', {});
  if ('children' in node) node.children = node.children.map((child) => withTags(child));
  return node;
}

/** How nodes of a page are written in a line of text. */
export class Phrasing {
  readonly #unknown: (name: string) => void;
  #within: readonly string[] = [];

  constructor(unknown: (name: string) => void) {
    this.#unknown = unknown;
  }

  /**
   * A whole line: white space at its ends and around breaks dropped.
   * @param breaks How they are written: where a line may not be broken, by a tag.
   */
  line(nodes: readonly Child[], breaks: 'sign' | 'tag' = 'sign'): PhrasingContent[] {
    const line = this.all(nodes);
    for (const [index, node] of line.entries()) {
      if (node.type !== 'text') continue;
      if (isBreak(line[index - 1])) node.value = node.value.replace(/^[ \n]+/, '');
      if (isBreak(line[index + 1])) node.value = node.value.replace(/[ \n]+$/, '');
    }
    const shown = line.filter((node) => !(node.type === 'text' && node.value === ''));
    while (shown[0]?.type === 'break') shown.shift();
    while (shown.at(-1)?.type === 'break') shown.pop();
    return breaks === 'sign' ? shown : shown.map(withTags);
  }

  all(nodes: readonly Child[]): PhrasingContent[] {
    return withTagsWhereGlued(
      joined(
        nodes.flatMap((node, index) => {
          // Blocks where only text may stand.
          const parts =
            isPhrasing(node) || index === 0 ? [] : ([{ type: 'text', value: ' ' }] as PhrasingContent[]);
          return [...parts, ...this.#one(node)];
        }),
      ),
    );
  }

  #one(node: Child): PhrasingContent[] {
    if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/[ \t\n\r\f]+/g, ' ') }];
    if (node.type === 'comment') return [{ type: 'mdxTextExpression', value: commentCode(node.value) }];
    return isElement(node) ? this.#element(node) : [];
  }

  #element(node: Element): PhrasingContent[] {
    const name = node.tagName;
    const mark = MARKS[name];
    if (mark) {
      if (this.#within.includes(mark)) return this.all(node.children);
      return this.#inside(mark, () => marked(mark, this.all(node.children)));
    }
    switch (name) {
      case 'input':
        // The box of a task: its list writes it.
        return [];
      case 'br':
        return [{ type: 'break' }];
      case 'code':
      case 'tt':
        return isPlain(node)
          ? [{ type: 'inlineCode', value: textIn(node).replace(/\s+/g, ' ') }]
          : [textTag('code', {}, this.all(node.children))];
      case 'img':
        return [
          {
            type: 'image',
            url: property(node, 'src') ?? '',
            alt: property(node, 'alt') ?? '',
            title: property(node, 'title') ?? null,
          },
        ];
      case 'a':
        return this.#inside('link', () => [
          {
            type: 'link',
            url: property(node, 'href') ?? '',
            title: property(node, 'title') ?? null,
            children: this.all(node.children) as never,
          },
        ]);
      case 'x-tex':
        return [{ type: 'inlineMath', value: textIn(node).replace(/\s+/g, ' ').trim() }];
      case 'x-note-ref':
        return [
          { type: 'footnoteReference', identifier: property(node, 'name')!, label: property(node, 'name')! },
        ];
    }
    if (TAGS.has(name)) return [textTag(name, meaningOf(node), this.all(node.children))];
    if (isPhrasing({ ...node, children: [] })) this.#unknown(name);
    return this.all(node.children);
  }

  #inside<T>(name: string, make: () => T): T {
    const outer = this.#within;
    this.#within = [...outer, name];
    const made = make();
    this.#within = outer;
    return made;
  }
}

const isPlain = (node: Element): boolean =>
  node.children.every((child: ElementContent) => child.type === 'text');
