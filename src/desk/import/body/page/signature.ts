import type { Root } from 'hast';
import type { Gathered } from './gathered.ts';
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

/** Drops a closing line in which the site's author signs, and the rule above it. */
export function dropSignature(page: Root, gathered: Gathered): void {
  const dropEnd = () => {
    while (page.children.length > 0 && isBlank(page.children.at(-1)!)) page.children.pop();
  };
  dropEnd();
  const last = page.children.at(-1);
  if (
    isElement(last, 'p', 'div', 'footer', 'address') &&
    isSignature(lineOf(last), gathered.context.author)
  ) {
    gathered.account(lineOf(last));
    gathered.note(last, 'dropped', `the closing line “${lineOf(last)}”: the site says who writes it`);
    page.children.pop();
    dropEnd();
  }
  // A rule with nothing under it parts nothing.
  while (isElement(page.children.at(-1), 'hr')) {
    page.children.pop();
    dropEnd();
  }
}
