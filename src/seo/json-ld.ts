import type { Thing } from 'schema-dts';

/**
 * A thing as the text of a JSON-LD script element: whatever it says, it can't end the element or begin a comment, and it
 * parses back to the same.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export const jsonLd = (thing: Thing): string =>
  JSON.stringify({ '@context': 'https://schema.org', ...(thing as object) }).replaceAll('<', '\\u003c');
