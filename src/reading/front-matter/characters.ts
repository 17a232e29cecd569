import type { Place } from '../../markdown/compiled.ts';
import { type Finding, advice } from '../problem.ts';

// eslint-disable-next-line no-control-regex -- these characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;
const HALF_ESCAPE = /\\u[dD][89a-fA-F]|\\U0000[dD][89a-fA-F]/;
const UNPRINTABLE_ESCAPE =
  /\\(?:[0abefvN]|x[0189][\dA-Fa-f]|x7[fF]|u00[0189][\dA-Fa-f]|u007[fF]|u[fF]{3}[eEfF])/;

/**
 * YAML escapes can name what no file, page or feed can hold. Half a character ("\uD83D" without its other half) becomes U+FFFD, as it
 * would on the way to any file. Either way the rest of the text is published, and the author is told.
 */
export function mendCharacters(
  value: Record<string, unknown>,
  yaml: string,
  at: (offset: number) => Place,
): { value: Record<string, unknown>; finding: Finding | undefined } {
  // Without an escape there is nothing to look for.
  if (!yaml.includes('\\')) return { value, finding: undefined };
  const place = (pattern: RegExp) => at(Math.max(0, yaml.search(pattern)));
  let finding: Finding | undefined;
  const seen = new Map<object, unknown>();
  const mend = (item: unknown): unknown => {
    if (typeof item === 'string') {
      if (UNPRINTABLE.test(item))
        finding ??= advice(
          place(UNPRINTABLE_ESCAPE),
          'an invisible character, written as an escape',
          'Delete it: it can’t be shown and feeds leave it out.',
        );
      if (item.isWellFormed()) return item;
      finding ??= advice(
        place(HALF_ESCAPE),
        'half a character, which is shown as �',
        'Write the character itself instead of its \\u code.',
      );
      return item.toWellFormed();
    }
    if (typeof item !== 'object' || item === null) return item;
    const before = seen.get(item);
    if (before) return before;
    const copy = Array.isArray(item) ? [] : {};
    seen.set(item, copy);
    // Defined, not assigned: a field may be called __proto__.
    for (const [key, part] of Object.entries(item))
      Object.defineProperty(copy, key, {
        value: mend(part),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return copy;
  };
  return { value: mend(value) as Record<string, unknown>, finding };
}
