/** A font file, as far as anybody has to know it before something is drawn with it. */
export interface Font {
  /** What drawing programs call it: "Amiri Bold". */
  readonly name: string;
  /** Whether it has a glyph for every sign of a text. */
  readonly covers: (text: string) => boolean;
}

/**
 * What the faces of share pictures have: League Gothic's Latin with Vietnamese; for Greek and Cyrillic, Sofia Sans Extra
 * Condensed; for rare letters of Latin, Newsreader. A test holds it against the files.
 */
export const LETTERS =
  '\\u0020-\\u007E\\u00A0-\\u0148\\u014A-\\u017E\\u018F\\u0192\\u01A0-\\u01A1\\u01AF-\\u01B0\\u01CD-\\u01DC\\u01E6-\\u01E7\\u01EA-\\u01EB\\u01FA-\\u021B\\u022A-\\u022D\\u0230-\\u0233\\u0259\\u02BC\\u0384-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03CE\\u0400-\\u045F\\u0490-\\u0491\\u04E2-\\u04E3\\u04EE-\\u04EF\\u1E80-\\u1E85\\u1EA0-\\u1EF9\\u2013-\\u2014\\u2018-\\u201A\\u201C-\\u201E\\u2022\\u2026\\u2039-\\u203A\\u20AC\\u2116\\u2122\\u2212';

const WRITABLE = new RegExp(`^[${LETTERS}]*$`, 'u');

/** A text in capitals. Those of Greek bear no accents. */
export const capitals = (text: string): string =>
  /\p{Script=Greek}/u.test(text) ? text.toLocaleUpperCase('el') : text.toUpperCase();

/** Whether the site's own faces have every letter of a text, and of its capitals. */
export const canWrite = (text: string): boolean => WRITABLE.test(text) && WRITABLE.test(capitals(text));

/** Signs that faces lack, as ones that they have. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2000-\u200A\u202F\u205F\u3000]/gu, '\u00A0'],
  [/[\u2010\u2011]/gu, '-'],
  [/[\u2012\u2015]/gu, '–'],
  [/\u2032/gu, '’'],
  [/\u2033/gu, '”'],
];

/** Pictures among letters, with what colours and joins them; and what can't be seen. */
const UNDRAWN =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}\u20E3]/gu;

/** All but letters: a star, an accent that nothing carries. */
const NO_LETTER = /\P{L}/gu;

/** Without the gaps that are left. */
const inOneLine = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

/**
 * A text as it is lettered: composed, and without what no face has a place for. An emoji or a sign that can't be seen costs
 * its own place, and no more.
 */
const lettered = (text: string): string =>
  inOneLine(
    ALIKE.reduce((changed, [sign, other]) => changed.replace(sign, other), text.normalize('NFC')).replace(
      UNDRAWN,
      (sign) => (canWrite(sign) ? sign : ''),
    ),
  );

/** What a picture letters, and the file of the author's that has its letters, where the site's own faces haven't. */
export interface Lettering<File extends Font = Font> {
  readonly text: string;
  readonly font: File | undefined;
}

/**
 * The first of several titles that can be lettered: with the site's faces, or with a font of the author's.
 * @param titles The title, then what else it is called.
 * @returns undefined where none can.
 */
export function letterable<File extends Font>(
  titles: readonly string[],
  fonts: readonly File[],
): Lettering<File> | undefined {
  const [title = '', ...others] = titles.map(lettered);
  const own = (text: string): Lettering<File> | undefined => {
    const plain = inOneLine(text.replace(NO_LETTER, (sign) => (canWrite(sign) ? sign : '')));
    return /[\p{L}\p{N}]/u.test(plain) && canWrite(plain) ? { text: plain, font: undefined } : undefined;
  };
  const font = fonts.find(({ covers }) => title !== '' && covers(title));
  return own(title) ?? (font ? { text: title, font } : others.map(own).find((found) => found !== undefined));
}
