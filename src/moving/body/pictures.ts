import type { Element, Root } from 'hast';
import type { Work } from './context.ts';
import { type Child, comment, element, find, isElement, lineOf, property, replace, text } from './tree.ts';

/** An address without what only a stylesheet reads: `#wide`. */
const withoutFragment = (src: string): string => src.replace(/#.*$/, '');

const isRemote = (src: string): boolean => /^(?:https?:)?\/\//i.test(src);

const sourceOf = (picture: Element): string | undefined => {
  const src = property(picture, 'src') ?? property(picture, 'dataSrc');
  return src && withoutFragment(src);
};

/** What an address ends with, as a person would name it. */
function fileName(address: string): string {
  const name = address
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Enters a change of a picture into the books. */
function exchange(picture: Element, instead: readonly Child[], work: Work): readonly Child[] {
  work.ledger.take(picture);
  work.ledger.give(...instead);
  return instead;
}

/** Words in place of a picture, which parts what is beside it. */
const apart = (words: string): Child => text(` ${words} `);

/** What stands for a picture that the old site hasn't: its words, unless a caption says them, and a note to who edits the entry. */
function missing(picture: Element, src: string, hasCaption: boolean, work: Work): readonly Child[] {
  work.note(picture, 'missing', `the picture ${src}`);
  const alt = property(picture, 'alt');
  const words = [alt && !hasCaption ? apart(alt) : text(' ')];
  return exchange(picture, [...words, comment(` The picture ${src} is missing. `)], work);
}

/** A picture on another host, which this site doesn't load. In a link, the link stands for it. */
function elsewhere(picture: Element, src: string, link: Element | undefined, work: Work): readonly Child[] {
  const alt = property(picture, 'alt');
  if (!isRemote(src)) {
    work.note(picture, 'dropped', `a picture that is no file: ${src.slice(0, 60)}`);
    return exchange(picture, alt ? [apart(alt)] : [], work);
  }
  work.remotePictures.push(src);
  if (link) {
    work.note(picture, 'replaced', `the picture ${src} on another host, by the link around it`);
    const hasWords = lineOf({ ...link, children: link.children.filter((child) => child !== picture) }) !== '';
    const words = alt ?? (hasWords ? undefined : fileName(property(link, 'href') ?? src));
    return exchange(picture, [words ? apart(words) : text(' ')], work);
  }
  work.note(picture, 'replaced', `the picture ${src} on another host, by a link to it`);
  const instead = element('a', { href: src }, [text(alt ?? `Picture: ${fileName(src)}`)]);
  return exchange(picture, [text(' '), instead, text(' ')], work);
}

/** Gives every picture the name that it has beside the entry; one that isn't there gives way to its words. */
export function placePictures(page: Root, work: Work): void {
  const around = new Map<Element, { link?: Element; figure?: Element }>();
  for (const link of find(page, 'a').filter((each) => property(each, 'href')))
    for (const picture of find(link, 'img')) around.set(picture, { link });
  for (const figure of find(page, 'figure'))
    for (const picture of find(figure, 'img')) around.set(picture, { ...around.get(picture), figure });
  replace(page, (node) => {
    if (!isElement(node, 'img')) return;
    const { link, figure } = around.get(node) ?? {};
    const src = sourceOf(node);
    if (!src) {
      work.note(node, 'dropped', 'a picture without an address');
      return exchange(node, property(node, 'alt') ? [apart(property(node, 'alt')!)] : [], work);
    }
    const placed = work.context.picture(src);
    const hasCaption = figure !== undefined && find(figure, 'figcaption').some((each) => lineOf(each) !== '');
    if (placed === 'missing') return missing(node, src, hasCaption, work);
    if (placed === undefined) return elsewhere(node, src, link, work);
    const title = property(node, 'title');
    const picture = element('img', {
      src: placed,
      alt: property(node, 'alt') ?? '',
      ...(title && { title }),
    });
    return exchange(node, [picture], work);
  });
}

/** Whether a picture is the one that the front matter names, at its first place: it is then noted, and to be left out. */
export function isOpening(picture: Element, caption: string | undefined, work: Work): boolean {
  const { opening } = work.context;
  if (work.opening || opening === undefined || property(picture, 'src') !== opening) return false;
  work.opening = { alt: property(picture, 'alt') ?? '', caption };
  work.ledger.take(picture);
  work.note(picture, 'replaced', `the picture ${opening}, by the still in the front matter`);
  return true;
}

/** Leaves out the picture that the front matter names, where it stands by itself. */
export function takeOpening(page: Root, work: Work): void {
  for (const [index, block] of page.children.entries()) {
    if (!isElement(block, 'p')) continue;
    const shown = block.children.filter((node) => !(node.type === 'text' && node.value.trim() === ''));
    const [only] = shown;
    const picture = isElement(only, 'a') && only.children.length === 1 ? only.children[0] : only;
    if (shown.length !== 1 || !isElement(picture, 'img')) continue;
    if (!isOpening(picture, property(picture, 'title'), work)) continue;
    if (isElement(only, 'a')) {
      work.ledger.take(only);
      work.ledger.give(picture);
    }
    page.children.splice(index, 1);
    return;
  }
}
