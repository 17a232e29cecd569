import { spaced } from '../finding/segments.ts';

/** A page that is found, as src/components/search/Records.astro writes it. */
export interface SearchRecord {
  readonly path: string;
  /** What is known of it by name, as attributes. */
  readonly known: string;
  /** Sentences about it that its text hasn't. */
  readonly text: string;
  /** What is shown where it is found: the item of a list. */
  readonly row: string;
}

/** What a tag holds, with what only looks like its end in quotes. */
const INSIDE = String.raw`(?:[^>"']|"[^"]*"|'[^']*')*`;

const TEMPLATE = /<template data-records[^>]*>([^]*?)<\/template>/;
const RECORD = new RegExp(
  String.raw`<div data-record="([^"]*)"(${INSIDE})>([^]*?)<ol\b${INSIDE}>(<li\b[^]*?<\/li>)`,
  'g',
);
const IMAGE = new RegExp(`<(?:img|source)\\b${INSIDE}>`, 'g');

/** Takes the records out of the page that they came in. */
export function recordsIn(page: string): { html: string; records: SearchRecord[] } {
  const [template = '', all = ''] = TEMPLATE.exec(page) ?? [];
  const records = [...all.matchAll(RECORD)].map(([, path = '', known = '', text = '', row = '']) => ({
    ...{ path: path.replaceAll('&#38;', '&'), known, text, row },
  }));
  return { html: page.replace(template, ''), records };
}

const inAttribute = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A page as Pagefind reads it: its article, without pictures, and what is known of it. What is shown of it stands where nobody
 * searches, as the value of a filter.
 * @param html The built page.
 */
export function sourceOf({ known, text, row }: SearchRecord, html: string): string {
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>')).replace(IMAGE, '');
  const names = [...known.matchAll(/ data-(\w+)="/g)].map(([, name = '']) => `${name}[data-${name}]`);
  const words = `${article}</article><div data-pagefind-meta="${names.join(', ')}"${known}>${text}</div>`;
  const shown = `<i data-pagefind-filter="row[data-row]" data-row="${inAttribute(row)}"></i>`;
  return `<html><body>${spaced(words)}${shown}</body></html>`;
}
