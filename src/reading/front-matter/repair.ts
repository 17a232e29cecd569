import type { z } from 'zod';
import { leaves } from './faults.ts';
import type { Fields } from './fields.ts';
import type { Path } from './path.ts';

/** Front matter as its schema sees it. */
export interface Validated {
  readonly value: Record<string, unknown>;
  readonly issues: readonly z.core.$ZodIssue[];
}

/** Repairing one text can uncover the next, inside a union; never more often than this. */
const ROUNDS = 3;

/**
 * Checks front matter against its schema. Where text is wanted and YAML made a number or true of it (`title: 1917`), the
 * letters that the author wrote are put back: the text was never in doubt.
 */
export function validate(schema: z.ZodType, value: Record<string, unknown>, fields: Fields): Validated {
  let current = value;
  for (let round = 0; ; round += 1) {
    const result = schema.safeParse(current);
    const issues: readonly z.core.$ZodIssue[] = result.error?.issues ?? [];
    const next = round < ROUNDS ? repaired(current, issues, fields) : undefined;
    if (!next) return { value: current, issues };
    current = next;
  }
}

function repaired(
  value: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
  fields: Fields,
): Record<string, unknown> | undefined {
  let copy: Record<string, unknown> | undefined;
  for (const issue of leaves(issues)) {
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue;
    const text = fields.plainText(issue.path);
    if (text === undefined) continue;
    copy ??= structuredClone(value);
    put(copy, issue.path, text);
  }
  return copy;
}

function put(root: Record<string, unknown>, path: Path, text: string): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((found, step) => (found as Record<PropertyKey, unknown> | undefined)?.[step], root);
  const last = path.at(-1);
  if (typeof parent !== 'object' || parent === null || last === undefined) return;
  const before = (parent as Record<PropertyKey, unknown>)[last];
  if (typeof before === 'number' || typeof before === 'boolean')
    (parent as Record<PropertyKey, unknown>)[last] = text;
}
