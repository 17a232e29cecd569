import type { Element, Root } from 'hast';
import type { Gathered } from './gathered.ts';
import { comment, element, find, isElement, lineOf, property, replace, text, type Child } from './tree.ts';

/** An address without what only a stylesheet reads: `#wide`. */
const withoutFragment = (src: string): string => src.replace(/#.*$/, '');

const paragraph = (children: readonly Child[], like: Element): Element => element('p', {}, children, like);

/** A picture that the old site hasn't: its words, and a note to who edits the entry. */
function missing(picture: Element, src: string, gathered: Gathered): Child[] {
  gathered.note(picture, 'missing', `the picture ${src}`);
  return [element('x-missing', { src, alt: property(picture, 'alt') ?? '' }, [], picture)];
}

/** What stands for a missing picture. */
const standIn = (node: Element): Child[] => [
  ...(property(node, 'alt') ? [text(property(node, 'alt')!)] : []),
  comment(` The picture ${property(node, 'src')!} is missing. `),
];

/** Replaces missing pictures by their words: their caption, else their alternative. */
export function replaceMissing(page: Root, gathered: Gathered): void {
  replace(page, (node) => {
    if (isElement(node, 'p') && isElement(node.children[0], 'x-missing') && node.children.length === 1)
      return standIn(node.children[0]).map((child) =>
        child.type === 'comment' ? child : paragraph([child], node),
      );
    if (!isElement(node, 'figure')) return;
    const caption = find(node, 'figcaption').map(lineOf).join(' ');
    for (const picture of caption ? find(node, 'x-missing') : []) {
      gathered.account(property(picture, 'alt') ?? '');
      picture.properties['alt'] = '';
    }
    return;
  });
  replace(page, (node) => (isElement(node, 'x-missing') ? standIn(node) : undefined));
}

/** A picture elsewhere, which this site doesn't load: a link to it. */
function linked(picture: Element, src: string, gathered: Gathered): Child[] {
  const alt = property(picture, 'alt');
  if (!/^(?:https?:)?\/\//i.test(src)) {
    gathered.note(picture, 'dropped', `a picture that is no file: ${src.slice(0, 60)}`);
    return alt ? [text(alt)] : [];
  }
  gathered.note(picture, 'replaced', `the picture ${src}, which is not of this site, by a link to it`);
  if (!alt) gathered.add(src);
  return [element('a', { href: src }, [text(alt ?? src)], picture)];
}

/** Gives every picture the name that it has beside the entry; one that isn't there gives way to its words. */
export function placePictures(page: Root, gathered: Gathered): void {
  replace(page, (node) => {
    if (!isElement(node, 'img')) return;
    const written = property(node, 'src') ?? property(node, 'dataSrc');
    if (!written) {
      gathered.note(node, 'dropped', 'a picture without an address');
      return property(node, 'alt') ? [text(property(node, 'alt')!)] : [];
    }
    const src = withoutFragment(written);
    const placed = gathered.context.picture(src);
    if (placed === 'missing') return missing(node, src, gathered);
    if (placed === undefined) return linked(node, src, gathered);
    const { alt = '', title } = { alt: property(node, 'alt'), title: property(node, 'title') };
    return [{ ...node, properties: { src: placed, alt, ...(title && { title }) } }];
  });
}

/** Whether a picture is the one that the front matter names, at its first place: it is then noted, and to be left out. */
export function isOpening(picture: Element, caption: string | undefined, gathered: Gathered): boolean {
  const { opening } = gathered.context;
  if (gathered.opening || opening === undefined || property(picture, 'src') !== opening) return false;
  const alt = property(picture, 'alt') ?? '';
  gathered.opening = { alt, caption };
  gathered.account(alt);
  gathered.note(picture, 'replaced', `the picture ${opening}, by the still in the front matter`);
  return true;
}

/** Leaves out the picture that the front matter names, where it stands by itself. */
export function takeOpening(page: Root, gathered: Gathered): void {
  for (const [index, block] of page.children.entries()) {
    if (!isElement(block, 'p')) continue;
    const shown = block.children.filter((node) => !(node.type === 'text' && node.value.trim() === ''));
    const [only] = shown;
    const picture = isElement(only, 'a') && only.children.length === 1 ? only.children[0] : only;
    if (
      shown.length === 1 &&
      isElement(picture, 'img') &&
      isOpening(picture, property(picture, 'title'), gathered)
    ) {
      page.children.splice(index, 1);
      return;
    }
  }
}
