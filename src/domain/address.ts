import { explain, show } from './explain.ts';
import { remembered } from './remembered.ts';
import { text } from './text.ts';

/** Disks take no name that is longer, in bytes. */
const LONGEST_NAME = 255 - '.html'.length;

const tried = <T>(attempt: () => T): T | undefined => {
  try {
    return attempt();
  } catch {
    return undefined;
  }
};

/** An address without percent-escapes, but of the signs that separate its parts; as it is where they are invalid. */
export const unescapeAddress = (address: string): string => tried(() => decodeURI(address)) ?? address;

/** A part of an address, such as its path, without any percent-escapes; as it is where they are invalid. */
export const unescapePart = (part: string): string => tried(() => decodeURIComponent(part)) ?? part;

/**
 * What keeps an old address from being a file that hosts find, and a rule of theirs for this one address: they read some
 * characters as "anything".
 * @returns what is wrong and what to do; undefined where nothing is.
 */
function whyNoAlias(value: string): string | undefined {
  const path = tried(() => decodeURIComponent(value));
  if (
    path === undefined ||
    !/^\/(?!\/)[^\s?#\\]*$/.test(value) ||
    /(^|\/)\.\.?(\/|$)|\/\//.test(path) ||
    !path.isWellFormed()
  )
    return explain(
      `${show(value)} is not a path on this site`,
      'Write the old address from the first slash on: /film/review/2025/06/08/review-ballerina.html.',
    );
  const leaveOut = 'An old address like this can’t lead anywhere: leave it out.';
  const control = /[\p{Cc}\u2028\u2029]/u.exec(path);
  if (control) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return explain(`${show(value)} has a control character in it (U+${code})`, leaveOut);
  }
  if (/%(?:2f|3f|23|25|5c)/i.test(value))
    return explain(
      `${show(value)} has an escaped /, \\, ?, # or % in it, under which no host finds a file`,
      leaveOut,
    );
  const [wildcard] = /\*|:[a-z]\w*/i.exec(path) ?? [];
  if (wildcard !== undefined)
    return explain(
      `${show(value)} would redirect more than one address: hosts read ${wildcard} as anything`,
      'Write each old address in full, without * and without : before a letter.',
    );
  return path.split('/').some((name) => new TextEncoder().encode(name).length > LONGEST_NAME)
    ? explain(
        `${show(value)} has a part of more than ${LONGEST_NAME} bytes, which no file’s name can have`,
        leaveOut,
      )
    : undefined;
}

/** An old address of an entry on this site: a path from the root, escaped or not. It stands for itself alone. */
export const aliasSchema = text.superRefine((value, context) => {
  const message = whyNoAlias(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message, input: value });
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
export const slugOf = remembered((name) =>
  name
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(STRAY_MARKS, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC'),
);
