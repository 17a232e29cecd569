import type { Element, Root } from 'hast';
import { asBlocks } from './flatten.ts';
import { frameBlocks } from './frames.ts';
import type { Gathered } from './gathered.ts';
import { isOpening } from './pictures.ts';
import { element, find, isBlank, isElement, lineOf, property, replace, text, type Child } from './tree.ts';

/** The links of a caption, each on a line of its own: a caption is plain text on this site. */
function linksOf(caption: Element, gathered: Gathered): Child[] {
  return find(caption, 'a')
    .filter((link) => lineOf(link) !== '')
    .map((link) => {
      gathered.add(lineOf(link));
      gathered.note(
        link,
        'replaced',
        `the link of a caption to ${property(link, 'href')}, by a line with it below`,
      );
      return element('p', {}, [link], link);
    });
}

function still(picture: Element, caption: string | undefined, gathered: Gathered): Child[] {
  if (isOpening(picture, caption, gathered)) {
    gathered.account(caption ?? '');
    return [];
  }
  const alt = property(picture, 'alt');
  // A still has to say what is to be seen.
  if (!alt && !caption) return [element('p', {}, [picture], picture)];
  if (!alt) {
    gathered.note(
      picture,
      'replaced',
      `the missing alternative text of ${property(picture, 'src')}, by its caption`,
    );
    gathered.add(caption!);
  }
  return [
    element(
      'x-still',
      { src: property(picture, 'src')!, alt: alt ?? caption!, ...(caption && { caption }) },
      [],
      picture,
    ),
  ];
}

/** What a link around a picture leads to, unless to a picture: a line under it. */
function linkAround(figure: Element, gathered: Gathered): Child[] {
  return find(figure, 'a').flatMap((link) => {
    const href = property(link, 'href') ?? '';
    if (find(link, 'img').length === 0 || /^\.\/|\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(href)) return [];
    gathered.note(link, 'replaced', `the link around a picture to ${href}, by a line with it below`);
    if (lineOf({ ...link, children: link.children.filter((child) => !isElement(child, 'img')) }) === '')
      gathered.add(href);
    return [element('p', {}, [element('a', { href }, [text(href)], link)], link)];
  });
}

/** The blocks that a figure is on this site: its stills or trailer, and what else it holds. */
function blocksOf(figure: Element, gathered: Gathered): Child[] {
  const captions = find(figure, 'figcaption');
  const caption = captions.map(lineOf).filter(Boolean).join(' ') || undefined;
  const body = figure.children.filter((child) => !isElement(child, 'figcaption'));
  const box = { ...figure, children: body };
  const frames = find(box, 'iframe');
  if (frames.length > 0)
    return frames.flatMap((frame, index) => [
      ...frameBlocks(frame, index === 0 ? caption : undefined, gathered),
    ]);
  const links = () => captions.flatMap((each) => linksOf(each, gathered));
  const pictures = find(box, 'img');
  const isPlain =
    lineOf(box) ===
      pictures
        .map((picture) => property(picture, 'alt'))
        .filter(Boolean)
        .join(' ') || lineOfText(box) === '';
  if (pictures.length > 0 && isPlain && find(box, 'x-still', 'table', 'pre').length === 0) {
    const notes = comments(box);
    const stills = pictures.flatMap((picture, index) =>
      still(picture, index === pictures.length - 1 ? caption : undefined, gathered),
    );
    return [...stills, ...notes, ...linkAround(box, gathered), ...links()];
  }
  const last = find(box, 'x-still').at(-1);
  if (caption && last && pictures.length === 0 && !last.properties['caption'] && lineOfText(box) === '') {
    // A figure around figures: its words belong to the last of them.
    last.properties['caption'] = caption;
    return [...asBlocks(body.filter((child) => !isBlank(child))), ...links()];
  }
  const words = captions.flatMap((each) => asBlocks(each.children));
  return [...asBlocks(body), ...words];
}

const comments = (node: Element): Child[] =>
  node.children.flatMap((child) =>
    child.type === 'comment' ? [child] : isElement(child) ? comments(child) : [],
  );

/** The words in a box other than those of its pictures. */
const lineOfText = (box: Element): string => {
  const withoutPictures = (node: Element): Element => ({
    ...node,
    children: node.children
      .filter((child) => !isElement(child, 'img', 'x-still'))
      .map((child) => (isElement(child) ? withoutPictures(child) : child)),
  });
  return lineOf(withoutPictures(box));
};

/** Turns figures into stills and trailers, the inner ones first. */
export function placeFigures(page: Root, gathered: Gathered): void {
  replace(page, (node) => (isElement(node, 'figure') ? blocksOf(node, gathered) : undefined));
}
