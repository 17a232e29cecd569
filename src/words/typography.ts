/** Quotation marks of a language: outer opening and closing, inner opening and closing. */
export type QuotationMarks = readonly [string, string, string, string];

/** Inner quotes. An apostrophe closes nothing. */
const INNER = /‘([^‘’]*(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu;

/** A text with English quotation marks, as typed or as Markdown makes them, with those of another language. */
export const withMarks = (text: string, [open, close, innerOpen, innerClose]: QuotationMarks): string =>
  text
    .replaceAll('“', open)
    .replaceAll('”', close)
    .replace(INNER, (_, inside: string) => innerOpen + inside + innerClose);

/**
 * A line of plain text as Markdown sets prose: straight quotes made round, two hyphens a short dash, three a long one, three
 * dots an ellipsis.
 */
export const smart = (text: string): string =>
  text
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('...', '…')
    .replace(/(?<=^|[\s([{“‘—–-])"(?=\S)/g, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([{“—–-])'(?=\S)(?!\d\ds?\b)/g, '‘')
    .replaceAll("'", '’');
