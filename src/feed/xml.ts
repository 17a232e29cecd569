import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** What isn't a Char of XML 1.0: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Text without the characters that would make a feed unreadable as a whole. None of them can be seen.
 * @see https://www.w3.org/TR/xml/#charsets
 */
export const withoutInvalidCharacters = (text: string): string => text.replace(NOT_XML, '');

/** XML as text. What ends a CDATA section may not stand in text either. */
export const xmlText = (nodes: Nodes | Nodes[]): string =>
  toXml(nodes, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
