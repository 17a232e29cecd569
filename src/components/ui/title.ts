const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;

const letters = new Intl.Segmenter();

/** About how many narrow capitals wide a title is: letters of wide scripts count for more. */
const widthOf = (title: string): number =>
  [...letters.segment(title)].length + 1.5 * (title.match(WIDE)?.length ?? 0);

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

/** A word longer than this fills a line of the largest size that a long title is set in. */
const LONGEST_WORD = 22;

/** The class that sets a title as large as its length allows. */
export function titleSize(title: string): string {
  const width = title.split(/\s+/).some((word) => widthOf(word) > LONGEST_WORD) ? Infinity : widthOf(title);
  return SIZES.find(([upTo]) => width <= upTo)![1];
}

/** The class for a title that the title face has no letters for. */
export const titleScript = (title: string): string | undefined =>
  /\p{Script=Latin}/u.test(title) || !/\p{L}/u.test(title) ? undefined : 'other-script';
