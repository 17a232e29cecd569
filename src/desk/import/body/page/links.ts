import type { Element, Root } from 'hast';
import type { Gathered } from './gathered.ts';
import { idIn, idsOf } from './targets.ts';
import { find, isElement, lineOf, property, replace, type Child } from './tree.ts';

/** An address in its parts: what the old site knows it by, and the query and fragment behind. */
function parts(href: string): [path: string, rest: string] {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return [path, rest];
}

function placed(
  link: Element,
  ids: ReadonlyMap<string, string>,
  gathered: Gathered,
): readonly Child[] | undefined {
  const href = property(link, 'href') ?? '';
  if (lineOf(link) === '' && find(link, 'img').length === 0) {
    gathered.note(link, 'dropped', `a link to ${href} without words`);
    return link.children;
  }
  const title = property(link, 'title');
  const plain = (to: string): Child[] => [{ ...link, properties: { href: to, ...(title && { title }) } }];
  if (href.startsWith('#')) {
    const id = ids.get(idIn(href));
    if (id !== undefined) return plain(`#${id}`);
    gathered.note(link, 'missing', `where the link “${lineOf(link)}” leads: ${href}`);
    return link.children;
  }
  const [path, rest] = parts(href);
  const to = gathered.context.link(path);
  if (to === undefined) return plain(href);
  if (to !== 'dead') return plain(to + rest);
  // A picture opened by itself.
  const isOfPicture = find(link, 'img').length > 0;
  if (!isOfPicture) gathered.note(link, 'missing', `where the link “${lineOf(link)}” leads: ${href}`);
  return link.children;
}

/** Leads every link to where it leads now; one that leads nowhere leaves its words. */
export function placeLinks(page: Root, gathered: Gathered): void {
  const ids = idsOf(page);
  replace(page, (node) => (isElement(node, 'a') ? placed(node, ids, gathered) : undefined));
}
