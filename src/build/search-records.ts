import { spaced } from '../finding/segments.ts';

/** A page that is found, as src/components/search/Records.astro writes it. */
export interface SearchRecord {
  readonly path: string;
  /** What else is known of it: attributes, escaped. */
  readonly known: string;
  /** Sentences about it that its text hasn't. */
  readonly text: string;
  /** What is shown where it is found. */
  readonly row: string;
}

const TEMPLATE = /<template data-records[^>]*>([^]*?)<\/template>/;
const RECORD = /<div data-record="([^"]*)"([^>]*)>([^]*?)(?:<ol\b[^>]*>)(<li\b[^]*?<\/li>)/g;
const IMAGE = /<(?:img|source)\b(?:[^>"']|"[^"]*"|'[^']*')*>/g;

const unescape = (text: string): string =>
  text.replaceAll('&#34;', '"').replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Takes the records out of the page that has them. */
export function recordsIn(page: string): { html: string; records: SearchRecord[] } {
  const [template = '', all = ''] = TEMPLATE.exec(page) ?? [];
  return {
    html: page.replace(template, () => ''),
    records: [...all.matchAll(RECORD)].map(([, path = '', known = '', text = '', row = '']) => ({
      path: unescape(path),
      known,
      text,
      row,
    })),
  };
}

/** What of its attributes are searched apart from the text. */
const namesOf = (known: string): string =>
  [...known.matchAll(/data-(\w+)="/g)].map(([, name]) => `${name}[data-${name}]`).join(', ');

/**
 * A page as Pagefind reads it. What is shown of it stands where nobody searches: as the value of a filter.
 * @param html The built page.
 */
export function sourceOf({ known, text, row }: SearchRecord, html: string): string {
  const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>')).replace(IMAGE, '');
  const words = spaced(
    `${article}</article><div data-pagefind-meta="${namesOf(known)}"${known}>${text}</div>`,
  );
  return `<html><body>${words}<i data-pagefind-filter="row[data-row]" data-row="${escape(row)}"></i></body></html>`;
}
