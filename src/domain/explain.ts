/**
 * The message of a rule about content: what is wrong, then what to do, on two lines.
 * Reading takes them apart again for its report; Astro and editors show them as they are.
 */
export const explain = (what: string, fix: string): string => `${what}\n${fix}`;

/** A value as the author would recognise it in front matter: text in quotes, numbers as they are. */
export const show = (value: unknown): string =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? JSON.stringify(value)
    : value === undefined || value === null
      ? 'nothing'
      : String(value);
