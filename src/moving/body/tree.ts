import type { Element, ElementContent, Nodes, Parents, RootContent } from 'hast';
import { BLOCK, shownText } from '../proof/words.ts';

export type Child = RootContent | ElementContent;

export const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

export const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly Child[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children as ElementContent[],
});

export const text = (value: string): Child => ({ type: 'text', value });

export const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

/** A note to who edits the entry, which no reader sees. */
export const comment = (value: string): Child => ({ type: 'comment', value });

/** Text on one line, as captions and alternatives are. */
export const lineOf = (node: Nodes): string => shownText(node).replace(/\s+/g, ' ').trim();

/** The text in a node, as it is. */
export const textIn = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';

/** A property as HTML has it; undefined where it is missing or blank. */
export function property({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  const line = Array.isArray(value) ? value.join(' ') : value;
  return typeof line === 'string' || typeof line === 'number' ? String(line).trim() || undefined : undefined;
}

/** Every element of these names under a node, in their order, but not within one another. */
export function find(node: Nodes, ...names: readonly string[]): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (isElement(child, ...names) ? [child] : find(child, ...names)));
}

/** Replaces nodes from the leaves up; undefined leaves one as it is. */
export function replace(
  parent: Parents,
  by: (node: Child, parent: Parents) => readonly Child[] | undefined,
): void {
  const children: Child[] = [];
  for (const child of parent.children) {
    if ('children' in child) replace(child, by);
    children.push(...(by(child, parent) ?? [child]));
  }
  parent.children = children;
}

/** Where a block may stand. */
const PHRASING = new Set(
  (
    'a abbr acronym audio b bdi bdo big br button cite code data del dfn em font i img input ins kbd label map mark meter ' +
    'object output picture progress q rp rt ruby s samp select small span strike strong sub sup svg textarea time tt u var ' +
    'video wbr x-note-ref x-tex'
  ).split(' '),
);

const MORE = new Set(
  'blink col colgroup dir fieldset form hgroup listing marquee menu nobr noscript rb rbc rtc strike xmp'.split(
    ' ',
  ),
);

/** Elements that stand for something here. */
const OWN = new Set(['x-note', 'x-note-ref', 'x-scores', 'x-spoiler', 'x-still', 'x-tex', 'x-trailer']);

/** Whether this is an element of HTML, or one that stands for something here. */
export const isKnown = (name: string): boolean =>
  BLOCK.has(name) || PHRASING.has(name) || MORE.has(name) || OWN.has(name);

/** Whether a node is part of a line of text. */
export const isPhrasing = (node: Nodes): boolean =>
  node.type === 'text' ||
  node.type === 'comment' ||
  (isElement(node) &&
    (node.tagName === 'x-tex' ? !node.properties['dataDisplay'] : PHRASING.has(node.tagName)) &&
    node.children.every(isPhrasing));

/** A copy that shares nothing with a tree but texts. */
export const copyOf = <Node extends Nodes>(node: Node): Node =>
  'children' in node
    ? {
        ...node,
        ...('properties' in node && { properties: { ...node.properties } }),
        children: node.children.map(copyOf),
      }
    : { ...node };
