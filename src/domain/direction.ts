import { words } from '../settings/settings.ts';

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;

const LETTER = /\p{L}/gu;

/** A text that begins from the right is of that direction unless most of it isn't: it may begin with a foreign name. */
const SHARE_TO_BEGIN_WITH = 0.3;
const SHARE_TO_HOLD = 0.5;

export type Direction = 'rtl' | 'ltr';

/** Whether any of a text is written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** The direction in which a text is read; undefined where it has no letters. */
export function directionOf(text: string): Direction | undefined {
  const letters = text.match(LETTER);
  if (!letters) return undefined;
  if (!hasRightToLeft(text)) return 'ltr';
  const share = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length / letters.length;
  return share > (RIGHT_TO_LEFT.test(letters[0]) ? SHARE_TO_BEGIN_WITH : SHARE_TO_HOLD) ? 'rtl' : 'ltr';
}

/**
 * The `dir` of an element that shows a text: none where that of what it stands in is right.
 * @param around How what it stands in is read; the site's own language without it.
 */
export function dirOf(text: string | undefined, around: Direction = words.direction): Direction | undefined {
  const own = text === undefined ? undefined : directionOf(text);
  return own === around ? undefined : own;
}
