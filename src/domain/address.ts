import { explain, show } from './explain.ts';
import { text } from './text.ts';

const isPath = (value: string): boolean =>
  /^\/(?!\/)[^\s?#\\]*$/.test(value) && !/(^|\/)\.\.?(\/|$)/.test(decoded(value));

/** Percent-escapes resolved where they are valid. */
const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return '..';
  }
};

/** An old address of an entry on this site: a path from the root. */
export const aliasSchema = text.refine(isPath, {
  error: ({ input }) =>
    explain(
      `${show(input)} is not a path on this site`,
      'Write the old address from the first slash on: /film/review/2025/06/08/review-ballerina.html.',
    ),
});

/** A word of a slug: letters in any script, with their marks, and digits. */
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`;
const SLUG = new RegExp(`^${WORD}(?:-${WORD})*$`, 'u');

/** Marks that belong to no letter: what turns ❤ into ❤️ and 1 into 1️⃣. */
const STRAY_MARKS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\p{Me}]|(?<![\p{L}\p{M}\p{N}])\p{M}+/gu;

/** The part of an address that a folder's name makes: small letters, digits and hyphens, in any script. */
export const isSlug = (slug: string): boolean =>
  SLUG.test(slug) &&
  slug === slug.toLowerCase() &&
  slug === slug.normalize('NFC') &&
  slug.search(STRAY_MARKS) === -1;

/**
 * A slug for a name: lower case, accents dropped from Latin letters, hyphens between words. Scripts without case stay.
 * @returns an empty string where the name has neither letters nor digits.
 */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(STRAY_MARKS, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
