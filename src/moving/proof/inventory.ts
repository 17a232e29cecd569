import type { Element, Nodes } from 'hast';
import { parseVideo, watchUrl } from '../../domain/video.ts';
import { shownText, wordsOf } from './words.ts';

/** What is counted of a text. Units of words (a row of a table, an item of a list) are compared by the words in them. */
export const KINDS = {
  word: 'word',
  picture: 'picture',
  video: 'video',
  link: 'link',
  code: 'piece of code',
  formula: 'formula',
  row: 'table row',
  item: 'list item',
  heading: 'heading',
  quotation: 'quotation',
  definition: 'definition',
  footnote: 'footnote',
} as const;

export type Kind = keyof typeof KINDS;

/** Something that a text holds. Of two texts that say the same, both have it. */
export interface Item {
  readonly kind: Kind;
  /** What it is, or the words in it. */
  readonly text: string;
}

const UNITS: Readonly<Record<string, Kind>> = {
  tr: 'row',
  li: 'item',
  blockquote: 'quotation',
  dt: 'definition',
  dd: 'definition',
  'x-note': 'footnote',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, 'heading' as const])),
};

/** Kinds whose text is words in their order. */
const UNIT_KINDS = new Set<Kind>([...Object.values(UNITS), 'link']);

export const isUnit = (kind: Kind): boolean => UNIT_KINDS.has(kind);

const line = (text: string): string => wordsOf(text).join(' ');

const isElement = (node: Nodes, ...names: readonly string[]): node is Element =>
  node.type === 'element' && names.includes(node.tagName);

/** The words of a unit without those of the units of its kind in it: a list in an item has items of its own. */
function ownWords(node: Element): string {
  const own = (child: Nodes): Nodes =>
    'children' in child && child.type !== 'root'
      ? {
          ...child,
          children: child.children.filter((each) => !isElement(each, 'ul', 'ol', 'menu')).map(own) as never,
        }
      : child;
  return line(shownText(node.tagName === 'li' ? own(node) : node));
}

/** A formula without the white space that TeX doesn't read. */
const tex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\[A-Za-z]*) /g, '')
    .trim();

const attribute = ({ properties }: Element, name: string): string => String(properties[name] ?? '').trim();

/** An address, whichever of its signs are written as escapes. */
const unescaped = (address: string): string =>
  address.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURI(escapes);
    } catch {
      return escapes;
    }
  });

const addressIn = (node: Element, name: string): string => unescaped(attribute(node, name)).trim();

/** A link is one wherever it stands; this site makes one of each address in a text, which says nothing new. */
function linkOf(node: Element): Item[] {
  if (node.properties['href'] === undefined) return [];
  const address = addressIn(node, 'href');
  const words = shownText(node).trim();
  const itself = unescaped(words);
  const isBare =
    /^(?:https?:\/\/|www\.)|@/i.test(words) &&
    address ===
      (/^www\./i.test(words) ? `http://${itself}` : /^https?:/i.test(words) ? itself : `mailto:${itself}`);
  return isBare ? [] : [{ kind: 'link', text: `${line(words)} → ${address}` }];
}

/** A video by its address on its host, however it is shown. */
function videoAt(address: string): string {
  const video = parseVideo(address.replace(/^\/\//, 'https://'));
  return video ? watchUrl(video) : address;
}

function own(node: Element): Item[] {
  switch (node.tagName) {
    case 'img':
      return [{ kind: 'picture', text: `${addressIn(node, 'src')} (${line(attribute(node, 'alt'))})` }];
    case 'iframe':
      return [{ kind: 'video', text: videoAt(attribute(node, 'src') || attribute(node, 'dataSrc')) }];
    case 'a':
      return linkOf(node);
    case 'pre':
    case 'code':
      return shownText(node).trim() === ''
        ? []
        : [{ kind: 'code', text: node.tagName === 'pre' ? shownText(node).trim() : line(shownText(node)) }];
    case 'x-tex':
      return [{ kind: 'formula', text: tex(shownText(node)) }];
    case 'tr':
      return [
        {
          kind: 'row',
          text: node.children
            .filter((child) => isElement(child, 'td', 'th'))
            .map((cell) => line(shownText(cell)))
            .join(' | '),
        },
      ];
    default: {
      const kind = UNITS[node.tagName];
      const text = kind === undefined ? '' : ownWords(node);
      return kind === undefined || text === '' ? [] : [{ kind, text }];
    }
  }
}

/** All that a text holds, in its order. */
export function inventory(node: Nodes): Item[] {
  if (node.type === 'text') return wordsOf(node.value).map((text) => ({ kind: 'word', text }));
  if (node.type === 'root') return joinedWords(node).concat(node.children.flatMap(things));
  return joinedWords(node).concat(things(node));
}

/** Words are taken from the whole, for marks may stand within them. */
const joinedWords = (node: Nodes): Item[] =>
  wordsOf(shownText(withoutVerbatim(node))).map((text) => ({ kind: 'word', text }));

/** Code and formulas are compared sign by sign, so that their words need not be. */
const withoutVerbatim = (node: Nodes): Nodes =>
  isElement(node, 'pre', 'code', 'x-tex')
    ? { type: 'text', value: ' ' }
    : 'children' in node
      ? ({ ...node, children: node.children.map(withoutVerbatim) } as Nodes)
      : node;

function things(node: Nodes): Item[] {
  if (node.type !== 'element') return [];
  const inside = node.tagName === 'pre' || node.tagName === 'x-tex' ? [] : node.children.flatMap(things);
  return [...own(node), ...inside];
}
