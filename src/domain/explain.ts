/** What is wrong, and what to do about it. */
export interface Words {
  readonly what: string;
  readonly fix: string;
}

/** The message of a rule about content, on two lines, which Astro and editors show as they are: zod's messages are text. */
export const explain = (what: string, fix: string): string => `${what}\n${fix}`;

/** What `explain` put together; undefined where a message is zod's own. */
export function explained(message: string): Words | undefined {
  const [what = '', ...fix] = message.split('\n');
  return fix.length > 0 ? { what, fix: fix.join('\n') } : undefined;
}

const LONGEST = 80;

/** A value as the author would recognise it in front matter: text in quotes, numbers as they are, the rest of it cut off if it is long. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'number') return String(value);
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
