/** Scripts that write no spaces: what is searched for in them stands in the middle of a line. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const RUN = new RegExp(`[${UNSPACED}ー々]{2,}`, 'gu');
const GAP = new RegExp(`(?<=[${UNSPACED}ー々]) (?=[${UNSPACED}ー々])`, 'gu');

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A text with spaces between the words of scripts that write none, as an index of words needs it; the query likewise. */
export const spaced = (text: string): string =>
  text.replace(RUN, (run) => [...words.segment(run)].map(({ segment }) => segment).join(' '));

/** That text as it was written. */
export const unspaced = (text: string): string => text.replace(GAP, '');
