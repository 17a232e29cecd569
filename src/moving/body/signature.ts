import type { Root } from 'hast';
import type { Work } from './context.ts';
import { isBlank, isElement, lineOf } from './tree.ts';

const BY =
  /^(?:(?:(?:written|review(?:ed)?|posted|words|text)\s+)?by|author|writer|reviewer)\b\s*[:\-–—]?\s*/i;

/** Whether a line says nothing but who wrote it. */
function isSignature(line: string, names: readonly string[]): boolean {
  let rest = line.replace(BY, '').toLowerCase();
  const isNamed = names.some((name) => rest.includes(name.toLowerCase()));
  for (const name of names.toSorted((a, b) => b.length - a.length))
    rest = rest.replace(name.toLowerCase(), '');
  return isNamed && !/[\p{L}\p{N}]/u.test(rest);
}

/** Where the last block stands that a reader sees, footnotes apart. */
const lastShown = (page: Root): number =>
  page.children.findLastIndex(
    (node) => !isBlank(node) && node.type !== 'comment' && !isElement(node, 'x-note'),
  );

/** A line is no longer than this that says nothing but who wrote it. */
const LONGEST = 60;

/** Who signs a page in its closing line: "Ada Quill (adaquill)" of "Author: Ada Quill (adaquill)". */
function signerOf(page: Root): string | undefined {
  const last = page.children[lastShown(page)];
  const line = isElement(last, 'p', 'footer', 'address') ? lineOf(last) : '';
  const name = line.replace(BY, '').trim();
  return name !== line && name !== '' && line.length <= LONGEST ? name : undefined;
}

/** Who signs less than one in so many pages of a site is a guest there. */
const FEW = 10;

/** The author of a site, who signs most of the pages that are signed, as they sign; undefined where nobody does. */
export function signerOfMost(pages: readonly Root[]): string | undefined {
  const names = pages.flatMap((page) => signerOf(page) ?? []);
  const [most] = [...Map.groupBy(names, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
  const isAuthor = most && most[1].length * 2 > names.length && most[1].length * FEW >= pages.length;
  return isAuthor ? most[0] : undefined;
}

/** Drops a closing line in which the site's author signs, and the rule above it. */
export function dropSignature(page: Root, work: Work): void {
  const at = lastShown(page);
  const last = page.children[at];
  if (isElement(last, 'p', 'footer', 'address') && isSignature(lineOf(last), work.context.authors)) {
    work.ledger.take(last);
    work.note(last, 'dropped', `the closing line “${lineOf(last)}”: the site says who writes it`);
    page.children.splice(at, 1);
  }
  // A rule with nothing under it parts nothing.
  while (isElement(page.children[lastShown(page)], 'hr')) page.children.splice(lastShown(page), 1);
}
