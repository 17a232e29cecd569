import { z } from 'zod';
import { explain, show } from './explain.ts';

const SIDES: Readonly<Record<string, readonly [axis: 'x' | 'y', percent: number]>> = {
  left: ['x', 0],
  right: ['x', 100],
  top: ['y', 0],
  bottom: ['y', 100],
};

/** "top", "left bottom" or "30% 20%" as "30% 20%": how far from the left, and from the top. Undefined for anything else. */
export function parseFocus(text: string): string | undefined {
  const words = text.trim().toLowerCase().split(/\s+/);
  const percents = words.map((word) => (/^\d{1,3}(?:\.\d+)?%$/.test(word) ? Number(word.slice(0, -1)) : NaN));
  if (percents.length === 2 && percents.every((percent) => percent <= 100)) return words.join(' ');
  const place = { x: 50, y: 50 };
  const set = new Set<string>();
  for (const word of words) {
    if (word === 'center' && words.length <= 2) continue;
    const side = Object.hasOwn(SIDES, word) ? SIDES[word] : undefined;
    if (!side || set.has(side[0])) return undefined;
    set.add(side[0]);
    place[side[0]] = side[1];
  }
  return `${place.x}% ${place.y}%`;
}

/** What must be seen of a picture where it is cut, as an author says it. */
export const focusSchema = z
  .string()
  .transform((text, context) => {
    const focus = parseFocus(text);
    if (focus) return focus;
    context.addIssue({
      code: 'custom',
      message: explain(
        `focus: ${show(text)} is no place in a picture`,
        'Write top, bottom, left, right or two of them, or how far from the left and from the top: "30% 20%".',
      ),
    });
    return z.NEVER;
  })
  .describe('What to keep where the picture is cut: top, left, "30% 20%" (from the left, from the top).');
