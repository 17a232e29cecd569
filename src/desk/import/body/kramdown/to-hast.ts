import type { Element, ElementContent, Nodes, Root as Hast } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root, Text } from 'mdast';
import { defListHastHandlers } from 'mdast-util-definition-list';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { VFile } from 'vfile';

/** Stand-ins for `$` and `\` of Markdown's text, so that only those of raw HTML are looked at for TeX. */
const SAFE = { $: '\uE024', '\\': '\uE05C' } as const;
export const withStandIns = (text: string): string =>
  text.replace(/[$\\]/g, (sign) => SAFE[sign as keyof typeof SAFE]);
export const withoutStandIns = (text: string): string =>
  text.replaceAll(SAFE.$, '$').replaceAll(SAFE['\\'], '\\');

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const wholeOf = (source: string) => ({
  start: { line: 1, column: 1, offset: 0 },
  end: { line: source.split('\n').length, column: 1, offset: source.length },
});

/** The element that holds TeX. */
export const tex = (value: string, display: boolean): Element =>
  element('x-tex', display ? { display: 'display' } : {}, [{ type: 'text', value }]);

const handlers: Handlers = {
  ...(defListHastHandlers as Handlers),
  text: (state, node: Text) => {
    // Guillemets are typography that this site leaves to the author.
    const value = withStandIns(node.value).replaceAll('<<', '«').replaceAll('>>', '»');
    const made: ElementContent = { type: 'text', value };
    state.patch(node, made);
    return made;
  },
  tex: (state, node: { value: string; display: boolean }) => {
    const made = tex(node.value, node.display);
    state.patch(node as never, made);
    return made;
  },
  braces: () => undefined,
  tail: () => undefined,
  footnoteReference: (_state, { identifier }: { identifier: string }) =>
    element('x-note-ref', { name: identifier }),
  footnoteDefinition: (state, node: { identifier: string }) =>
    element('x-note', { name: node.identifier }, state.all(node as never)),
};

/** Makes cells of the head that a table hasn't. */
function behead(node: Nodes, isHeadless = false): void {
  if (!('children' in node)) return;
  const isTable = node.type === 'element' && node.tagName === 'table';
  const within = isTable ? 'headless' in node.properties : isHeadless;
  if (isTable) delete node.properties['headless'];
  if (within && node.type === 'element')
    node.tagName = { thead: 'tbody', th: 'td' }[node.tagName] ?? node.tagName;
  for (const child of node.children) behead(child, within);
}

/** The page that HTML stands for. */
export const htmlPage = (source: string): Hast =>
  toPage({ type: 'root', children: [{ type: 'html', value: source, position: wholeOf(source) }] }, source);

/** The page that a tree of Markdown stands for: its raw HTML parsed as a browser would. */
export function toPage(tree: Root, source: string): Hast {
  const page = toHast(tree, { allowDangerousHtml: true, handlers });
  const parsed = raw(page, { file: new VFile(source) }) as Hast;
  behead(parsed);
  return parsed;
}
