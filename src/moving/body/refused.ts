import type { Element, Parents, Root } from 'hast';
import type { Work } from './context.ts';
import { type Child, element, find, isElement, isKnown, lineOf, property, replace, text } from './tree.ts';

/** What an entry can't bring along. */
const REFUSED =
  'script style link meta base template title canvas svg math param source track map area'.split(' ');
/** What a reader fills in, on a page that does something with it. */
const FIELDS = 'input textarea select option optgroup progress meter'.split(' ');
/** What plays or shows something else. */
const MEDIA = 'audio video embed object applet'.split(' ');

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

/** What is left out whole, with a word about why; undefined where it isn't. */
function refusal(node: Element, parent: Parents): string | undefined {
  const { tagName } = node;
  const words = lineOf(node);
  if (REFUSED.includes(tagName) && !isElement(parent, ...MEDIA, 'picture'))
    return `<${tagName}>${words ? `: ${words}` : ''}`;
  if (isHidden(node)) return `hidden on the old site: ${words || `<${tagName}>`}`;
  if (isContents(node)) return 'a table of contents: the site makes its own';
  if (isPixel(node)) return `a picture that counts readers: ${property(node, 'src') ?? ''}`;
  const isTask = tagName === 'input' && property(node, 'type') === 'checkbox' && isElement(parent, 'li', 'p');
  return FIELDS.includes(tagName) && !isTask ? `<${tagName}>${words ? `: ${words}` : ''}` : undefined;
}

/** Leaves out what is refused, from the root down: what it holds is not spoken of. */
function dropWhole(parent: Parents, work: Work): void {
  parent.children = parent.children.filter((child) => {
    if (!isElement(child)) return true;
    const what = refusal(child, parent);
    if (what === undefined) {
      dropWhole(child, work);
      return true;
    }
    work.note(child, 'dropped', what);
    work.ledger.take(child);
    return false;
  });
}

/** Takes out what an entry of this site can't hold, and says so. */
export function dropRefused(page: Root, work: Work): void {
  dropWhole(page, work);
  replace(page, (node, parent) => {
    if (!isElement(node) || (REFUSED.includes(node.tagName) && isElement(parent, ...MEDIA, 'picture')))
      return undefined;
    if (!isKnown(node.tagName)) {
      work.note(node, 'unknown', `<${node.tagName}>: its words are kept`);
      return node.children;
    }
    if (node.tagName === 'picture') return find(node, 'img');
    return MEDIA.includes(node.tagName) ? asLink(node, work) : undefined;
  });
}
