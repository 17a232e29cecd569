import type { Element, Root } from 'hast';
import type { Gathered } from './gathered.ts';
import { element, find, isElement, isKnown, lineOf, property, replace, text, type Child } from './tree.ts';

/** What an entry can't bring along. */
const REFUSED = [
  'script',
  'style',
  'link',
  'meta',
  'base',
  'template',
  'title',
  'canvas',
  'svg',
  'math',
  'param',
  'source',
  'track',
  'map',
  'area',
];
/** What a reader fills in, on a page that does something with it. */
const FIELDS = ['input', 'textarea', 'select', 'option', 'optgroup', 'progress', 'meter'];
/** What plays or shows something else. */
const MEDIA = ['audio', 'video', 'embed', 'object', 'applet'];

function drop(node: Element, gathered: Gathered): Child[] {
  const words = lineOf(node);
  gathered.note(node, 'dropped', `<${node.tagName}>${words ? `: ${words}` : ''}`);
  gathered.account(words);
  return [];
}

/** Something that plays, as a link to it. */
function asLink(node: Element, gathered: Gathered): Child[] {
  const [source] = [node, ...find(node, 'source')]
    .map((each) => property(each, 'src') ?? property(each, 'data'))
    .filter(Boolean);
  const words = node.children.filter((child) => !isElement(child, 'source', 'track', 'param'));
  if (!source) {
    gathered.note(node, 'dropped', `<${node.tagName}> without an address`);
    return words;
  }
  gathered.note(node, 'replaced', `<${node.tagName}> of ${source}, by a link to it`);
  gathered.add(source);
  return [element('a', { href: source }, [text(source)], node), text(' '), ...words];
}

/** Takes out what an entry of this site can't hold, and says so. */
export function dropRefused(page: Root, gathered: Gathered): void {
  replace(page, (node, parent) => {
    if (!isElement(node)) return;
    if (REFUSED.includes(node.tagName))
      return isElement(parent, ...MEDIA, 'picture') ? undefined : drop(node, gathered);
    if (node.tagName === 'input' && property(node, 'type') === 'checkbox' && isElement(parent, 'li', 'p'))
      return;
    if (FIELDS.includes(node.tagName)) return drop(node, gathered);
    if (!isKnown(node.tagName)) {
      gathered.note(node, 'unknown', `<${node.tagName}>: its words are kept`);
      return node.children;
    }
    if (node.tagName === 'picture') return find(node, 'img');
    return MEDIA.includes(node.tagName) ? asLink(node, gathered) : undefined;
  });
}
