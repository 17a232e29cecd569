import type { Element, Nodes, Root } from 'hast';
import { mdxToHast } from 'satteri';
import { features } from '../../markdown/options.ts';
import { parseVideo, watchUrl } from '../../domain/video.ts';

/** A node of a page as the site's parser gives it: of HTML, or a tag that the author wrote. */
interface Any {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly properties?: Element['properties'];
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Any[];
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: readonly Nodes[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children as Element['children'],
});

const text = (value: unknown): Nodes[] =>
  typeof value === 'string' && value !== '' ? [{ type: 'text', value }] : [];

/** What components show of what they are given. */
const COMPONENTS: Readonly<
  Record<string, (props: Record<string, unknown>, children: Nodes[], trailer: string | undefined) => Nodes[]>
> = {
  Still: ({ src, alt, caption, credit }) => [
    element('figure', {}, [
      element('img', { src: String(src), alt: String(alt) }, []),
      element('figcaption', {}, [...text(caption), ...text(credit)]),
    ]),
  ],
  Trailer: ({ video, caption }, _, trailer) => {
    const written = typeof video === 'string' ? video : (trailer ?? '');
    const parsed = parseVideo(written);
    const address = parsed ? watchUrl(parsed) : written;
    return [element('iframe', { src: address }, []), element('p', {}, text(caption))];
  },
  Spoiler: ({ about }, children) => [element('div', {}, [element('p', {}, text(about)), ...children])],
  ScoreTable: () => [],
};

const hasClass = ({ properties }: Any, name: string): boolean =>
  Array.isArray(properties?.['className']) && properties['className'].includes(name);

function plain(node: Any, trailer: string | undefined): Nodes[] {
  const inside = (): Nodes[] => (node.children ?? []).flatMap((child) => plain(child, trailer));
  if (node.type === 'text') return [{ type: 'text', value: node.value ?? '' }];
  if (/^mdxJsx/.test(node.type)) {
    const props: Record<string, unknown> = Object.fromEntries(
      (node.attributes ?? []).map(({ name, value }) => [name ?? '', value ?? true] as const),
    );
    const component = COMPONENTS[node.name ?? ''];
    return component
      ? component(props, inside(), trailer)
      : [element(node.name ?? 'div', props as Element['properties'], inside())];
  }
  if (node.type !== 'element') return [];
  const [only] = node.children ?? [];
  if (hasClass(node, 'math-inline')) return [element('x-tex', {}, inside())];
  if (node.tagName === 'pre' && only && hasClass(only, 'math-display'))
    return [
      element(
        'x-tex',
        { dataDisplay: true },
        (only.children ?? []).flatMap((child) => plain(child, trailer)),
      ),
    ];
  const properties = node.properties ?? {};
  // Marks of footnotes are the site's own.
  if (properties['dataFootnoteBackref'] !== undefined || properties['id'] === 'footnote-label') return [];
  if (properties['dataFootnoteRef'] !== undefined) return [];
  if (properties['dataFootnotes'] !== undefined)
    return [
      element(
        'section',
        {},
        inside()
          .flatMap((list) => ('children' in list ? list.children : []))
          .map((item) => note(item)),
      ),
    ];
  return [element(node.tagName ?? 'div', properties, inside())];
}

const note = (item: Nodes): Nodes =>
  item.type === 'element' && item.tagName === 'li' ? { ...item, tagName: 'x-note' } : item;

/**
 * A body of MDX as the page that this site makes of it, components by what they show.
 * @param trailer Address of the review's trailer.
 * @throws what the site's parser throws where it is no MDX.
 */
export function pageOf(mdx: string, trailer: string | undefined): Root {
  const tree = mdxToHast(mdx, { features }) as Any;
  return {
    type: 'root',
    children: (tree.children ?? []).flatMap((child) => plain(child, trailer)) as Root['children'],
  };
}
