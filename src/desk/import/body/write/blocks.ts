import type { Element, Root as Page } from 'hast';
import type { BlockContent, Root, RootContent } from 'mdast';
import { asBlocks } from '../page/flatten.ts';
import type { Gathered } from '../page/gathered.ts';
import { find, isBlank, isElement, isPhrasing, property, type Child } from '../page/tree.ts';
import { shownText } from '../words.ts';
import { blockTag, meaningOf, textTag } from './jsx.ts';
import { commentCode, withoutComments } from './comments.ts';
import { detailsBlock } from './details.ts';
import { listBlock } from './lists.ts';
import { Phrasing } from './phrasing.ts';
import { tableBlock } from './tables.ts';

/** The language of a block of code, as its classes name it. */
function languageOf(pre: Element): string | null {
  const classes = [pre, ...find(pre, 'code')].map((each) => property(each, 'className') ?? '').join(' ');
  return /(?:^|\s)lang(?:uage)?-([^\s{]+)/.exec(classes)?.[1] ?? null;
}

/** How a page is written in Markdown and the site's vocabulary. */
export class Writer {
  readonly #gathered: Gathered;
  readonly phrasing: Phrasing;
  /** By how much headings sink: the title of a page is its only first one. */
  readonly #sink: number;

  constructor(page: Page, gathered: Gathered) {
    this.#gathered = gathered;
    this.#sink = find(page, 'h1').length > 0 ? 1 : 0;
    this.phrasing = new Phrasing((name) =>
      gathered.note(undefined, 'unknown', `<${name}>: its words are kept`),
    );
  }

  tree(page: Page): Root {
    return { type: 'root', children: this.flow(page.children) };
  }

  /** Blocks, text among them as paragraphs. */
  flow(nodes: readonly Child[]): BlockContent[] {
    return asBlocks(nodes).flatMap((node) => this.#block(node)) as BlockContent[];
  }

  #paragraph(node: Element): RootContent[] {
    if (!node.children.every(isPhrasing)) return this.flow(node.children);
    // Comments follow their paragraph: between two dollars MDX would show them.
    const [line, notes] = withoutComments(node);
    const children = this.phrasing.line(line);
    const paragraph: RootContent[] = children.length > 0 ? [{ type: 'paragraph', children }] : [];
    return [...paragraph, ...notes.flatMap((note) => this.#block(note))];
  }

  #block(node: Child): RootContent[] {
    if (node.type === 'comment') return [{ type: 'mdxFlowExpression', value: commentCode(node.value) }];
    if (!isElement(node)) return [];
    const heading = /^h([1-6])$/.exec(node.tagName);
    if (heading) {
      const children = this.phrasing.line(node.children, 'tag');
      if (children.length === 0) return [];
      return [{ type: 'heading', depth: Math.min(6, Number(heading[1]) + this.#sink) as 1, children }];
    }
    switch (node.tagName) {
      case 'p':
      case 'figcaption':
      case 'caption':
        return this.#paragraph(node);
      case 'hr':
        return [{ type: 'thematicBreak' }];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.flow(node.children) }];
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return listBlock(node, this);
      case 'pre':
      case 'listing':
      case 'xmp':
        return [
          {
            type: 'code',
            lang: languageOf(node),
            meta: null,
            value: shownText(node).replace(/^\n+|\s+$/g, ''),
          },
        ];
      case 'table':
        return tableBlock(node, this, this.#gathered);
      case 'dl':
        return [blockTag('dl', {}, node.children.flatMap((child) => this.#definition(child)) as never)];
      case 'details':
        return detailsBlock(node, this, this.#gathered);
      case 'x-still':
      case 'x-trailer':
      case 'x-scores':
        return [this.#component(node)];
      case 'x-tex':
        return [
          {
            type: 'math',
            value: shownText(node)
              .replace(/\n\s*\n/g, '\n')
              .trim(),
          },
        ];
      case 'x-note':
        return [
          {
            type: 'footnoteDefinition',
            identifier: property(node, 'name')!,
            label: property(node, 'name')!,
            children: this.flow(node.children),
          },
        ];
    }
    this.#gathered.note(node, 'unknown', `<${node.tagName}>: its words are kept`);
    return this.flow(node.children);
  }

  #component(node: Element): RootContent {
    const name = { 'x-still': 'Still', 'x-trailer': 'Trailer', 'x-scores': 'ScoreTable' }[node.tagName]!;
    const props = Object.fromEntries(
      ['src', 'alt', 'video', 'caption'].map((prop) => [prop, property(node, prop)]),
    );
    return blockTag(name, props);
  }

  #definition(node: Child): RootContent[] {
    if (node.type === 'comment') return this.#block(node);
    if (!isElement(node)) return [];
    if (!['dt', 'dd'].includes(node.tagName))
      return node.children.flatMap((child) => this.#definition(child));
    return [this.cell(node)];
  }

  /** An element that holds a line of text, on a line of its own, or blocks. */
  cell(node: Element): BlockContent {
    const inside = node.children.filter((child) => !isBlank(child));
    const [only] = inside;
    const line = inside.length === 1 && isElement(only, 'p') ? only.children : node.children;
    if (line.every(isPhrasing))
      return {
        type: 'paragraph',
        children: [textTag(node.tagName, meaningOf(node), this.phrasing.line(line, 'tag'))],
      };
    return blockTag(node.tagName, meaningOf(node), this.flow(node.children));
  }
}
