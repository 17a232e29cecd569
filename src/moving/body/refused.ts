import type { Element, Root } from 'hast';
import type { Work } from './context.ts';
import { type Child, element, find, isElement, isKnown, lineOf, property, replace, text } from './tree.ts';

/** What an entry can't bring along. */
const REFUSED =
  'script style link meta base template title canvas svg math param source track map area'.split(' ');
/** What a reader fills in, on a page that does something with it. */
const FIELDS = 'input textarea select option optgroup progress meter'.split(' ');
/** What plays or shows something else. */
const MEDIA = 'audio video embed object applet'.split(' ');

function drop(node: Element, work: Work, what: string): Child[] {
  work.note(node, 'dropped', what);
  work.ledger.take(node);
  return [];
}

/** Something that plays, as a link to it. */
function asLink(node: Element, work: Work): Child[] {
  const [source] = [node, ...find(node, 'source')]
    .map((each) => property(each, 'src') ?? property(each, 'data'))
    .filter(Boolean);
  const words = node.children.filter((child) => !isElement(child, 'source', 'track', 'param'));
  if (!source) {
    work.note(node, 'dropped', `<${node.tagName}> without an address`);
    return words;
  }
  work.note(node, 'replaced', `<${node.tagName}> of ${source}, by a link to it`);
  const link = element('a', { href: source }, [text(source)]);
  work.ledger.give(link);
  return [link, text(' '), ...words];
}

/** Whether readers of the old site never saw an element. */
const isHidden = (node: Element): boolean =>
  node.properties['hidden'] !== undefined ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(property(node, 'style') ?? '');

/** Whether it is the table of contents that kramdown makes: this site makes its own. */
const isContents = (node: Element): boolean =>
  isElement(node, 'ul', 'ol') && property(node, 'id') === 'markdown-toc';

/** Whether a picture is there to count readers. */
const isPixel = (node: Element): boolean =>
  isElement(node, 'img') &&
  [property(node, 'width'), property(node, 'height')].every((size) => /^[01](?:px)?$/.test(size ?? ''));

/** Takes out what an entry of this site can't hold, and says so. */
export function dropRefused(page: Root, work: Work): void {
  replace(page, (node, parent) => {
    if (!isElement(node)) return;
    const words = lineOf(node);
    if (REFUSED.includes(node.tagName))
      return isElement(parent, ...MEDIA, 'picture')
        ? undefined
        : drop(node, work, `<${node.tagName}>${words ? `: ${words}` : ''}`);
    if (isHidden(node)) return drop(node, work, `hidden on the old site: ${words || `<${node.tagName}>`}`);
    if (isContents(node)) return drop(node, work, 'a table of contents: the site makes its own');
    if (isPixel(node))
      return drop(node, work, `a picture that counts readers: ${property(node, 'src') ?? ''}`);
    if (node.tagName === 'input' && property(node, 'type') === 'checkbox' && isElement(parent, 'li', 'p'))
      return;
    if (FIELDS.includes(node.tagName))
      return drop(node, work, `<${node.tagName}>${words ? `: ${words}` : ''}`);
    if (!isKnown(node.tagName)) {
      work.note(node, 'unknown', `<${node.tagName}>: its words are kept`);
      return node.children;
    }
    if (node.tagName === 'picture') return find(node, 'img');
    return MEDIA.includes(node.tagName) ? asLink(node, work) : undefined;
  });
}
