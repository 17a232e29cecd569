const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
/** What the title face has letters for; what it hasn't stands in a system face, which is not as narrow. */
const NARROW = /[\p{Script=Latin}\p{Script=Common}]/u;

const letters = new Intl.Segmenter();

/** About how many narrow capitals wide a text is. */
const widthOf = (text: string): number =>
  [...letters.segment(text)].reduce(
    (sum, { segment }) => sum + (WIDE.test(segment) ? 2.5 : NARROW.test(segment) ? 1 : 1.8),
    0,
  );

/** From which width on a title is set in which size, largest first; the sizes are in TitleCard. */
const SIZES = [
  [5, 'size-1'],
  [7, 'size-2'],
  [9, 'size-3'],
  [11, 'size-4'],
  [14, 'size-5'],
  [18, 'size-6'],
  [28, 'size-7'],
  [60, 'size-8'],
  [Infinity, 'size-9'],
] as const;

/** The class that sets a title as large as its length allows. */
export function titleSize(title: string): string {
  const width = widthOf(title);
  return SIZES.find(([upTo]) => width <= upTo)![1];
}

/** Widths of words that no place need be too narrow for; how small each may have to be is in styles/base.css. */
const WORDS = [10, 12, 15, 18, 22, 28, 36, 46];

/** Where a line may end inside what has no spaces: after a hyphen or slash, anywhere between Chinese signs. */
const UNBROKEN = /[^\s/\p{Pd}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** The class that keeps a title's longest word on one line, however narrow its place. */
export function longestWord(title: string): string {
  const longest = Math.max(0, ...(title.match(UNBROKEN) ?? []).map(widthOf));
  return `word-${WORDS.find((upTo) => longest <= upTo) ?? WORDS.at(-1)!}`;
}

/** The class for a title that the title face has no letters for. */
export const titleScript = (title: string): string | undefined =>
  /\p{Script=Latin}/u.test(title) || !/\p{L}/u.test(title) ? undefined : 'other-script';

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a text only repeats the title it stands under. */
export const repeats = (text: string | undefined, title: string): boolean =>
  text !== undefined && lettersOf(text) === lettersOf(title);
