const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;

/** About how many narrow capitals wide a title is: letters of wide scripts count for more. */
const widthOf = (title: string): number => [...title].length + 1.5 * (title.match(WIDE)?.length ?? 0);

/** From which width on a title is set in which size, largest first; the sizes are in TitleCard. */
const SIZES = [
  [7, 'size-1'],
  [11, 'size-2'],
  [18, 'size-3'],
  [28, 'size-4'],
  [Infinity, 'size-5'],
] as const;

/** The class that sets a title as large as its length allows. */
export const titleSize = (title: string): string => SIZES.find(([upTo]) => widthOf(title) <= upTo)![1];

/** The class for a title that the title face has no letters for. */
export const titleScript = (title: string): string | undefined =>
  /\p{Script=Latin}/u.test(title) || !/\p{L}/u.test(title) ? undefined : 'other-script';
