import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { faults } from './faults.ts';
import { Fields } from './fields.ts';

/** Rules without words of their own: what is said of them, for each kind of issue that zod knows. */
const rows: readonly (readonly [schema: z.ZodType, value: unknown, what: string, fix: string])[] = [
  [z.string(), 5, 'x: 5 is not text', 'Write text here.'],
  [z.number(), 'a', 'x: "a" is not a number', 'Write a number, with a point and without quotes.'],
  [z.int(), 1.5, 'x: 1.5 is not a whole number', 'Write a whole number, without quotes.'],
  [z.boolean(), 'yes', 'x: "yes" is not true or false', 'Write true or false, without quotes.'],
  [z.array(z.string()), 'a', 'x: "a" is not a list', 'Put it in square brackets: [a].'],
  [z.array(z.string()), 5, 'x: 5 is not a list', 'Put it in square brackets: [A, B].'],
  [
    z.object({ a: z.string(), b: z.string() }),
    'a',
    'x: "a" is not a group of fields',
    'Write its fields below it, indented by two spaces: a, b.',
  ],
  [
    z.record(z.string(), z.string()),
    'a',
    'x: "a" is not a group of fields',
    'Write its fields below it, indented by two spaces.',
  ],
  [z.date(), 'a', 'x: "a" is not a date', 'Write year-month-day: 2025-06-08.'],
  [z.bigint(), 'a', 'x: "a" is not what belongs here', 'Look at a field of this name in another file.'],
  [z.number().min(3), 2, 'x: 2 is too small', 'Give at least 3.'],
  [z.number().gt(3), 3, 'x: 3 is too small', 'Give more than 3.'],
  [z.number().max(3), 4, 'x: 4 is too large', 'Give at most 3.'],
  [z.number().lt(3), 3, 'x: 3 is too large', 'Give less than 3.'],
  [z.string().min(3), 'a', 'x: too short', 'Give at least 3 characters.'],
  [z.string().max(3), 'abcd', 'x: too long', 'Give at most 3 characters.'],
  [z.array(z.number()).min(2), [1], 'x: too short', 'Give at least 2 items.'],
  [z.number().multipleOf(5), 4, 'x: 4 is not a multiple of 5', 'Give a multiple of 5.'],
  [z.url(), 'a', 'x: "a" is not a web address', 'Correct it, or leave the field out.'],
  [z.string().regex(/b/), 'a', 'x: "a" is not written the right way', 'Correct it, or leave the field out.'],
  [z.enum(['a', 'b']), 'c', 'x: "c" can’t stand here', 'Write a or b.'],
  [z.literal(3), 4, 'x: 4 can’t stand here', 'Write 3.'],
  [z.record(z.string().min(1), z.number()), { '': 1 }, 'x: a field without a proper name', 'Name it.'],
  [
    z.strictObject({ colour: z.string().optional() }),
    { color: 1 },
    'x.color: unknown field',
    'Did you mean colour?',
  ],
  [z.strictObject({ a: z.string().optional() }), { zzzz: 1 }, 'x.zzzz: unknown field', 'Known here: a.'],
  [z.strictObject({}), { zzzz: 1 }, 'x.zzzz: unknown field', 'Delete it.'],
  [
    z.union([z.number(), z.strictObject({ score: z.number() })]),
    { score: 'a' },
    'x.score: "a" is not a number',
    'Write a number, with a point and without quotes.',
  ],
  [
    z.map(z.string(), z.number()),
    5,
    'x: 5 is not what belongs here',
    'Look at a field of this name in another file.',
  ],
  [z.string().refine(() => false), 'a', 'x: "a" can’t stand here', 'Correct it, or leave the field out.'],
  [z.string().describe('What it is.'), undefined, 'x is missing', 'Add x: What it is.'],
  [z.string(), null, 'x is empty', 'Write it.'],
  [
    z.string().describe('What it is.').optional(),
    null,
    'x is empty',
    'Write it, or delete the line: What it is.',
  ],
  [z.never(), 5, 'x: 5 is not what belongs here', 'Look at a field of this name in another file.'],
];

const JARGON = /expected|received|invalid|unrecognized|required|undefined|zod|nan\b/i;

for (const [schema, value, what, fix] of rows)
  test(`${what} (${schema.def.type})`, () => {
    const whole = z.object({ x: schema });
    const front = { x: value };
    const { issues } = whole.safeParse(front).error!;
    const [fault] = faults(issues, {
      schema: whole,
      value: front,
      fields: new Fields(undefined, '', () => ({ line: 1, column: 1 })),
    });
    assert.deepEqual([fault!.what, fault!.fix], [what, fix]);
    assert.doesNotMatch(`${what} ${fix}`, JARGON);
  });
