import type { Nodes, Root } from 'mdast';

/** An address with spaces in it, which kramdown allows; a title in quotes may follow. */
const SPACED =
  /\]\(([^()<>\n"']*[^()<>\n"'\s] +[^()<>\n"'\s][^()<>\n"']*?)(\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/g;

/** Where such addresses stand in the text of a tree: what is left of a link that CommonMark doesn't take for one. */
function placesIn(node: Nodes, source: string): { readonly from: number; readonly to: number }[] {
  if ('children' in node) return node.children.flatMap((child) => placesIn(child, source));
  const { start, end } = node.position ?? {};
  if (node.type !== 'text' || start?.offset === undefined || end?.offset === undefined) return [];
  const { offset } = start;
  return [...source.slice(offset, end.offset).matchAll(SPACED)].map(({ index, 1: address = '' }) => {
    const from = offset + index + 2;
    return { from, to: from + address.length };
  });
}

/** A text with such addresses in the pointed brackets that CommonMark wants. */
export function withSpacedAddresses(source: string, read: (source: string) => Root): string {
  if (source.search(SPACED) < 0) return source;
  let text = source;
  for (const { from, to } of placesIn(read(source), source).toReversed())
    text = `${text.slice(0, from)}<${text.slice(from, to).trim()}>${text.slice(to)}`;
  return text;
}
