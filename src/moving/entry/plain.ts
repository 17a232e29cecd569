import { fromHtml } from 'hast-util-from-html';

/** `&amp;`, `&#58;`: an `&` without a semicolon after it is a sign like any other, as in “Q&A”. */
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;
/** What titles are marked up with. */
const TAG =
  /<\/?(?:a|abbr|b|br|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>/gi;

function resolved(entity: string): string {
  const [node] = fromHtml(entity, { fragment: true }).children;
  return node?.type === 'text' ? node.value : entity;
}

/** Text of front matter as a reader saw it: on one line, without tags, entities resolved. */
export const plain = (text: string): string =>
  text.replace(TAG, '').replace(ENTITY, resolved).replace(/\s+/g, ' ').trim();
