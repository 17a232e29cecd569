import type { Root } from 'hast';
import { unescapePart } from '../../domain/address.ts';
import { find, isElement, lineOf, property } from './tree.ts';

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** The id that a heading gets from its words, here as in kramdown. */
const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');

/** The id that a link within a page names. */
export const idIn = (href: string): string => unescapePart(href.slice(1));

/** The ids that links of a page point at within it. */
export const targetsOf = (page: Root): Set<string> =>
  new Set(
    find(page, 'a')
      .map((link) => property(link, 'href') ?? '')
      .filter((href) => /^#./.test(href))
      .map(idIn),
  );

/** Every id that may be pointed at within a page, with what it is called on this site: headings have ids by their words. */
export function idsOf(page: Root): Map<string, string> {
  const ids = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const heading of find(page, ...HEADINGS)) {
    const slug = slugOf(lineOf(heading));
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    const id = count === 0 ? slug : `${slug}-${count}`;
    for (const name of [id, property(heading, 'id')]) if (name !== undefined) ids.set(name, id);
  }
  for (const note of find(page, 'x-note')) {
    const name = property(note, 'name')!;
    ids.set(`fn:${name}`, `user-content-fn-${name}`);
    ids.set(`fnref:${name}`, `user-content-fnref-${name}`);
  }
  for (const anchor of find(page, 'span', ...HEADINGS).flatMap((each) => [each, ...find(each, 'span')])) {
    const id = isElement(anchor, 'span') ? property(anchor, 'id') : undefined;
    if (id !== undefined && !ids.has(id)) ids.set(id, id);
  }
  return ids;
}
