/** What Jekyll makes of file names. */

const DATED = /^(?:.+\/)*(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;

export interface DatedName {
  readonly day: string;
  readonly slug: string;
}

/** The day and slug in a post's name; undefined where Jekyll would not take it for a post. */
export function datedName(file: string): DatedName | undefined {
  const [, day, slug] = DATED.exec(file) ?? [];
  return day === undefined ? undefined : { day, slug: withoutDots(slug!) };
}

/** The name of a file without folders and extension. */
export const stemOf = (file: string): string =>
  withoutDots(file.replace(/^.*\//, '').replace(/\.[^.]+$/, ''));

const withoutDots = (slug: string): string => slug.replace(/\.+$/, '');

const NOT_IN_TITLE = /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu;
const NOT_IN_SLUG = /[^\p{M}\p{L}\p{Nd}]+/gu;

/** `:title` in a permalink: case stays. */
export const titlePart = (slug: string): string => slug.replace(NOT_IN_TITLE, '-').replace(/^-|-$/g, '');

/** `:slug` in a permalink. */
export const slugPart = (slug: string): string =>
  slug.replace(NOT_IN_SLUG, '-').replace(/^-|-$/g, '').toLowerCase();

/** The title that Jekyll gives to what has none. */
export const titleOf = (slug: string): string =>
  slug
    .split('-')
    .filter(Boolean)
    .map((word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
