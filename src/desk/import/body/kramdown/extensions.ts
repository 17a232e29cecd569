import type { Nodes, Parents, RootContent } from 'mdast';
import { readAttributes, readExtension, type Attributes } from './attributes.ts';
import type { Braces } from './nodes.ts';

/** Told of what a page had and the tree hasn't. */
export type Report = (node: Nodes, what: string) => void;

const lineAbove = (above: Nodes | undefined, node: Nodes): boolean =>
  above?.position !== undefined && above.position.end.line + 1 >= (node.position?.start.line ?? 0);

/** Gives a node attributes, as its element will have them. */
function give(node: Nodes, attributes: Attributes): void {
  const data = (node.data ??= {}) as { hProperties?: Record<string, unknown> };
  const properties = (data.hProperties ??= {});
  for (const [key, value] of Object.entries(attributes))
    properties[key] =
      key === 'className' && typeof properties[key] === 'string' ? `${properties[key]} ${value}` : value;
  const [, language] = /(?:^|\s)lang(?:uage)?-(\S+)/.exec(attributes['className'] ?? '') ?? [];
  if (node.type === 'code' && language) node.lang ??= language;
}

/** What an extension leaves in the tree. */
function extended(node: Braces, extension: { name: string; body: string }, report: Report): RootContent[] {
  const html = (value: string): RootContent[] => [
    { type: 'html', value, ...(node.position && { position: node.position }) },
  ];
  if (extension.name === 'comment') return html(`<!-- ${extension.body.replaceAll('--', '- -').trim()} -->`);
  if (extension.name === 'nomarkdown') return html(extension.body);
  report(node, node.value);
  return [];
}

/** Applies a block's attribute lists, extensions and partings to its neighbours, where it has them. */
function resolveBlocks(parent: Parents, report: Report): void {
  const out: RootContent[] = [];
  let waiting: (ReturnType<typeof readAttributes> & { readonly node: Nodes }) | undefined;
  const isContents = (names: readonly string[], node: Nodes | undefined) =>
    names.includes('toc') && node?.type === 'list';
  for (const node of parent.children) {
    if (node.type !== 'braces') {
      // One with a blank line under it is nobody's.
      const given = waiting && lineAbove(waiting.node, node) ? waiting : undefined;
      if (given && isContents(given.names, node)) report(node, 'the table of contents');
      else out.push(node);
      if (given) give(node, given.attributes);
      waiting = undefined;
      continue;
    }
    const extension = readExtension(node.value);
    if (extension) out.push(...extended(node, extension, report));
    // A definition of attributes by name, or a parting of lists.
    if (extension || /^\{:[\w-]+:|^\^/.test(node.value)) continue;
    const read = readAttributes(node.value);
    const above = out.at(-1);
    if (!above || !lineAbove(above, node)) waiting = { ...read, node };
    else if (isContents(read.names, above)) report(out.pop()!, 'the table of contents');
    else {
      give(above, read.attributes);
      // Two in a row.
      if (above.position && node.position) above.position = { ...above.position, end: node.position.end };
    }
  }
  parent.children = out;
}

/** The same within a line: a list of attributes behind a span is its; anywhere else it is text. */
function resolveSpans(parent: Parents, report: Report): void {
  const out: RootContent[] = [];
  for (const node of parent.children) {
    const extension = node.type === 'braces' ? readExtension(node.value) : undefined;
    const above = out.at(-1);
    if (node.type !== 'braces') out.push(node);
    else if (extension) out.push(...extended(node, extension, report));
    else if (above && above.type !== 'text') give(above, readAttributes(node.value).attributes);
    else out.push({ ...node, type: 'text' });
  }
  parent.children = out;
}

/** Applies attribute lists and extensions through a tree. */
export function resolveBraces(tree: Nodes, report: Report): void {
  if (!('children' in tree)) return;
  if (tree.children.some(({ type }) => type === 'braces')) {
    const isText = /^(?:paragraph|heading|emphasis|strong|delete|link|tableCell|defListTerm)$/.test(
      tree.type,
    );
    (isText ? resolveSpans : resolveBlocks)(tree, report);
  }
  for (const child of tree.children) resolveBraces(child, report);
}
