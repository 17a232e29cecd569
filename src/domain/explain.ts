/**
 * The message of a rule about content: what is wrong, then what to do, on two lines.
 * Reading takes them apart again for its report; Astro and editors show them as they are.
 */
export const explain = (what: string, fix: string): string => `${what}\n${fix}`;

const LONGEST = 80;

/** A value as the author would recognise it in front matter: text in quotes, numbers as they are, the rest of it cut off if it is long. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const written = inJson(value);
  return written.length > LONGEST ? `${written.slice(0, LONGEST - 1)}…` : written;
}

function inJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // YAML can make a list that contains itself.
    return 'something without end';
  }
}
