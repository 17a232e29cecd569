import type { Element, Root } from 'hast';
import type { Work } from './context.ts';
import { idIn, idsOf } from './targets.ts';
import { type Child, find, isElement, lineOf, property, replace } from './tree.ts';

/** An address in its parts: what the old site knows it by, and the query and fragment behind. */
function parts(href: string): [path: string, rest: string] {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return [path, rest];
}

/** What runs code or holds a whole page, rather than leads anywhere. */
const NO_ADDRESS =
  /^[\s\p{C}]*(?:j[\s\p{C}]*a[\s\p{C}]*v[\s\p{C}]*a|v[\s\p{C}]*b)[\s\p{C}]*s[\s\p{C}]*c[\s\p{C}]*r[\s\p{C}]*i[\s\p{C}]*p[\s\p{C}]*t[\s\p{C}]*:|^[\s\p{C}]*data[\s\p{C}]*:/iu;

function placed(link: Element, ids: ReadonlyMap<string, string>, work: Work): readonly Child[] | undefined {
  const href = property(link, 'href');
  if (href === undefined) return undefined;
  const words = lineOf(link);
  const isOfPicture = find(link, 'img').length > 0;
  if (words === '' && !isOfPicture) {
    work.note(link, 'dropped', `a link to ${href} without words`);
    return link.children;
  }
  const title = property(link, 'title');
  const to = (address: string): Child[] => [
    { ...link, properties: { href: address, ...(title && { title }) } },
  ];
  if (NO_ADDRESS.test(href)) {
    work.note(
      link,
      'dropped',
      `where the link “${words}” leads, which is code and no address: ${href.slice(0, 60)}`,
    );
    return link.children;
  }
  if (href.startsWith('#')) {
    const id = ids.get(idIn(href));
    if (id !== undefined) return to(`#${id}`);
    work.note(link, 'missing', `where the link “${words}” leads: ${href}`);
    return link.children;
  }
  const [path, rest] = parts(href);
  const now = work.context.link(path);
  if (now === undefined) return to(href);
  if (now !== 'dead') return to(now + rest);
  // A picture that opened by itself.
  if (!isOfPicture) work.note(link, 'missing', `where the link “${words}” leads: ${href}`);
  return link.children;
}

/** Leads every link to where it leads now; one that leads nowhere leaves its words. */
export function placeLinks(page: Root, work: Work): void {
  const ids = idsOf(page);
  replace(page, (node) => {
    const now = isElement(node, 'a') ? placed(node, ids, work) : undefined;
    if (!now) return undefined;
    work.ledger.take(node);
    work.ledger.give(...now);
    return now;
  });
}
