import { type Words, explained } from '../../domain/explain.ts';
import type { z } from 'zod';
import { filmSchema } from '../../domain/film.ts';
import type { CollectionName } from '../../domain/entry.ts';
import type { Ask } from '../terminal/ask.ts';
import { Refusal } from '../../refusal.ts';

/** What can be begun, by the name the author has for it. */
export const KINDS = {
  review: 'reviews',
  post: 'posts',
  page: 'pages',
} as const satisfies Record<string, CollectionName>;

export type Kind = keyof typeof KINDS;

/** What the author has said of the entry to begin, as said: nothing of it is checked yet. */
export interface Wish {
  readonly kind?: string | undefined;
  readonly title?: string | undefined;
  readonly year?: string | undefined;
  readonly directors?: readonly string[] | undefined;
  readonly genres?: readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly slug?: string | undefined;
}

/** Text on one line: no line breaks, no tabs, no characters without a shape. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();

/** What a schema says of a value: undefined where it takes it. */
function complaint(schema: z.ZodType, value: unknown): Words | undefined {
  const message = schema.safeParse(value).error?.issues[0]?.message;
  return message === undefined ? undefined : (explained(message) ?? { what: message, fix: '' });
}

const yearOf = (written: string): unknown => (/^\d+$/.test(written.trim()) ? Number(written) : written);

const { year: yearSchema } = filmSchema.shape;

/** A year as said. @throws Refusal where it is none. */
export function checkedYear(written: string): number {
  const wrong = complaint(yearSchema, yearOf(written));
  if (wrong) throw new Refusal(`--year: ${wrong.what}`, wrong.fix);
  return Number(written);
}

/** A year from the author. @throws Refusal where there is nobody to ask. */
export async function askYear(ask: Ask | undefined): Promise<number> {
  if (!ask) throw new Refusal('the film’s year is missing', 'Add it: --year 2001.');
  const answer = await ask.text({
    message: 'The year it came out',
    wrong: (given) => complaint(yearSchema, yearOf(given))?.what,
  });
  return Number(answer);
}

/** Text that is needed: as said, or as answered. @throws Refusal where there is nobody to ask. */
export async function needed(
  said: string | undefined,
  ask: Ask | undefined,
  message: string,
  missing: Refusal,
): Promise<string> {
  const text = oneLine(said ?? (ask ? await ask.text({ message }) : ''));
  if (text === '') throw missing;
  return text;
}
