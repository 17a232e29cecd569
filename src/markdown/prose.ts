const CODE_BLOCK = /^[ \t]*(```+|~~~+)[^]*?^[ \t]*\1/gm;
const FRONT_MATTER = /^---\n[^]*?\n---\n/;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A file with blanks where front matter and blocks of code are: every place in the rest stays what it is. */
export const prose = (source: string): string =>
  source.replace(FRONT_MATTER, blank).replace(CODE_BLOCK, blank);
