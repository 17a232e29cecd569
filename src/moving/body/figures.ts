import type { Element, Root } from 'hast';
import type { Work } from './context.ts';
import { asBlocks } from './flatten.ts';
import { frameBlocks } from './frames.ts';
import { isOpening } from './pictures.ts';
import {
  type Child,
  element,
  find,
  isBlank,
  isElement,
  lineOf,
  property,
  replace,
  text,
  textIn,
} from './tree.ts';

/** Enters what becomes plain text, but for its links: captions are plain text on this site. */
function enterPlain(node: Element, work: Work): void {
  for (const verbatim of find(node, 'a', 'code', 'x-tex').filter((each) => each.tagName !== 'a')) {
    work.ledger.take(verbatim);
    work.ledger.give(text(textIn(verbatim)));
  }
}

/** The links of a caption, each on a line of its own. */
function linksOf(caption: Element, work: Work): Child[] {
  enterPlain(caption, work);
  return find(caption, 'a')
    .filter((link) => lineOf(link) !== '')
    .map((link) => {
      const line = element('p', {}, [link]);
      work.ledger.take(link);
      work.ledger.give(line, text(lineOf(link)));
      work.note(
        link,
        'replaced',
        `the link of a caption to ${property(link, 'href') ?? ''}, by a line with it below`,
      );
      return line;
    });
}

function still(picture: Element, caption: string | undefined, work: Work): Child[] {
  if (isOpening(picture, caption, work)) {
    work.ledger.take(text(caption ?? ''));
    return [];
  }
  const alt = property(picture, 'alt');
  // A still has to say what is to be seen.
  if (!alt && !caption) return [element('p', {}, [picture])];
  const described = element('img', { src: property(picture, 'src')!, alt: alt ?? caption! });
  if (!alt) {
    work.note(
      picture,
      'replaced',
      `the missing alternative text of ${property(picture, 'src')!}, by its caption`,
    );
    work.ledger.take(picture);
    work.ledger.give(described);
  }
  return [
    element('x-still', {}, [described, ...(caption ? [element('figcaption', {}, [text(caption)])] : [])]),
  ];
}

/** What can't stand in plain text. */
const NO_CAPTION = 'img iframe table pre ul ol dl x-note-ref x-still'.split(' ');

/** What a link around a picture leads to, unless to a picture: a line under it. */
function linkAround(figure: Element, work: Work): Child[] {
  return find(figure, 'a').flatMap((link) => {
    const href = property(link, 'href') ?? '';
    if (find(link, 'img').length === 0) return [];
    work.ledger.take(link);
    work.ledger.give(...link.children);
    if (/^\.\/|\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(href)) return [];
    work.note(link, 'replaced', `the link around a picture to ${href}, by a line with it below`);
    const line = element('p', {}, [element('a', { href }, [text(href)])]);
    work.ledger.give(line);
    return [line];
  });
}

/** An element without some of what it holds, at any depth. */
const without = (node: Element, ...names: readonly string[]): Element => ({
  ...node,
  children: node.children
    .filter((child) => !isElement(child, ...names))
    .map((child) => (isElement(child) ? without(child, ...names) : child)),
});

const comments = (node: Element): Child[] =>
  node.children.flatMap((child) =>
    child.type === 'comment' ? [child] : isElement(child) ? comments(child) : [],
  );

/** The blocks that a figure is on this site: its stills or trailer, and what else it holds. */
function blocksOf(figure: Element, work: Work): Child[] {
  // Stills that figures in it have become have captions of their own.
  const captions = find(without(figure, 'x-still'), 'figcaption');
  const isPlain = captions.every((each) => find(each, ...NO_CAPTION).length === 0);
  const caption = captions.map(lineOf).filter(Boolean).join(' ') || undefined;
  const body = figure.children.filter((child) => !isElement(child, 'figcaption'));
  const box = { ...figure, children: body };
  const words = lineOf(without(box, 'img', 'x-still'));
  const frames = find(box, 'iframe');
  if (isPlain && frames.length > 0 && words === '')
    return [
      ...frames.flatMap((frame, index) => frameBlocks(frame, index === 0 ? caption : undefined, work)),
      ...captions.flatMap((each) => linksOf(each, work)),
    ];
  const pictures = find(without(box, 'x-still'), 'img');
  const stills = find(box, 'x-still');
  if (
    isPlain &&
    pictures.length > 0 &&
    words === '' &&
    stills.length === 0 &&
    find(box, 'table', 'pre').length === 0
  )
    return [
      ...pictures.flatMap((picture, index) =>
        still(picture, index === pictures.length - 1 ? caption : undefined, work),
      ),
      ...comments(box),
      ...linkAround(box, work),
      ...captions.flatMap((each) => linksOf(each, work)),
    ];
  const last = stills.at(-1);
  if (
    isPlain &&
    caption &&
    last &&
    pictures.length === 0 &&
    words === '' &&
    find(last, 'figcaption').length === 0
  ) {
    // A figure around figures: its words belong to the last of them.
    last.children.push(element('figcaption', {}, [text(caption)]));
    return [
      ...asBlocks(body.filter((child) => !isBlank(child))),
      ...captions.flatMap((each) => linksOf(each, work)),
    ];
  }
  return [...asBlocks(body), ...captions.flatMap((each) => asBlocks(each.children))];
}

/** Turns figures into stills and trailers, the inner ones first. */
export function placeFigures(page: Root, work: Work): void {
  replace(page, (node) => (isElement(node, 'figure') ? blocksOf(node, work) : undefined));
}
