import type { Element, ElementContent } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { mathsAsText } from './maths.ts';

/** What readers keep. All else goes; the text in it stays. */
const KEPT: Schema = {
  tagNames: [
    ...defaultSchema.tagNames!.filter((name) => !['input', 'span'].includes(name)),
    ...['figure', 'figcaption', 'video', 'audio', 'track', 'u', 'small', 'mark', 'abbr', 'cite', 'time'],
    ...['bdi', 'bdo', 'dfn', 'aside', 'address', 'wbr'],
  ],
  attributes: {
    '*': ['dir', 'lang', 'title'],
    a: ['href', 'hrefLang'],
    img: ['src', 'srcSet', 'alt', 'width', 'height'],
    source: ['src', 'srcSet', 'type', 'media'],
    video: ['src', 'poster', 'width', 'height', 'controls'],
    audio: ['src', 'controls'],
    track: ['src', 'srcLang', 'kind', 'label'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    ol: ['start', 'reversed'],
    li: ['value'],
    time: ['dateTime'],
    ...Object.fromEntries(['blockquote', 'q', 'ins', 'del'].map((name) => [name, ['cite']])),
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    poster: ['http', 'https'],
    cite: ['http', 'https'],
  },
  ancestors: defaultSchema.ancestors!,
  strip: ['script', 'style', 'template', 'svg'],
};

const text = (value: string): ElementContent => ({ type: 'text', value });

/** An address that means the same everywhere. One relative to the protocol does already; one that is none stays as it is. */
const absolute = (address: string, page: string): string =>
  address.startsWith('//') || !URL.canParse(address, page) ? address : new URL(address, page).href;

/** A frame can't be carried along; where it leads can. */
const frameAsLink = ({ properties: { src, data, title } }: Element, page: string): ElementContent[] => {
  const given = src ?? data;
  if (typeof given !== 'string') return [];
  const href = absolute(given, page);
  const name = typeof title === 'string' ? title : href;
  return [{ type: 'element', tagName: 'a', properties: { href }, children: [text(name)] }];
};

/** What readers don't show, as something that they do; undefined for all that stays. */
function replaced(element: Element, page: string): ElementContent[] | undefined {
  switch (element.tagName) {
    case 'math':
      return mathsAsText(element);
    case 'iframe':
    case 'embed':
    case 'object':
      return frameAsLink(element, page);
    case 'input':
      return element.properties['type'] === 'checkbox'
        ? [text(element.properties['checked'] ? '☑' : '☐')]
        : [];
    default:
      return undefined;
  }
}

const ADDRESSES = ['href', 'src', 'poster', 'cite'];
const CANDIDATE = /(?<=^|,)(\s*)(\S*[^\s,])/g;
const FETCHED = /^(?:https?:)?\/\//;

function makeAbsolute({ properties }: Element, page: string): void {
  for (const name of ADDRESSES) {
    const address = properties[name];
    if (typeof address === 'string') properties[name] = absolute(address.trim(), page);
  }
  const { srcSet } = properties;
  if (typeof srcSet !== 'string') return;
  const sizes = srcSet.replace(
    CANDIDATE,
    (_, space: string, address: string) => space + absolute(address, page),
  );
  // Where one of the sizes can't be fetched, readers take the picture itself.
  const canFetch = [...sizes.matchAll(CANDIDATE)].every(([, , address = '']) => FETCHED.test(address));
  properties['srcSet'] = canFetch ? sizes : undefined;
}

function portable(node: ElementContent, page: string): ElementContent[] {
  if (node.type !== 'element') return [node];
  const instead = replaced(node, page);
  if (instead) return instead;
  makeAbsolute(node, page);
  node.children = node.children.flatMap((child) => portable(child, page));
  return [node];
}

/**
 * HTML as any feed reader can show it, far from the page it was made for: no script, frame, drawing, class or style; every
 * address absolute; maths as text.
 * @param html Of a page's body.
 * @param page The page's own address, which relative ones start from.
 */
export function readerHtml(html: string, page: string): string {
  const { children } = htmlToHast(html, { fragment: true }) as { children: ElementContent[] };
  const body = children.flatMap((child) => portable(child, page));
  return toHtml(sanitize({ type: 'root', children: body }, KEPT)).trim();
}
