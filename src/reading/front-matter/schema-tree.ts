import type { z } from 'zod';
import type { Path } from './path.ts';

/** The parts of zod's definitions that say what is inside what. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

const definition = (schema: z.core.$ZodType): Definition => schema._zod.def;

/** A schema without what is wrapped around it: optional, default, transform. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType, in: input } = definition(schema);
  const inner = innerType ?? input;
  return inner ? bare(inner) : schema;
}

function inside(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const { shape, element, valueType, options } = definition(bare(schema));
  if (shape) return Object.hasOwn(shape, step) ? shape[String(step)] : undefined;
  for (const option of options ?? []) {
    const found = inside(option, step);
    if (found) return found;
  }
  return element ?? valueType;
}

/** The schema of a field. */
export const schemaAt = (schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined =>
  path.reduce<z.core.$ZodType | undefined>((found, step) => found && inside(found, step), schema);

/** What a field is, in the words of its schema. */
export function descriptionAt(schema: z.core.$ZodType, path: Path): string | undefined {
  let found = schemaAt(schema, path);
  while (found) {
    const { description } = found as z.ZodType;
    if (description) return description;
    const { innerType, in: input }: Definition = definition(found);
    found = innerType ?? input;
  }
  return undefined;
}

/** Whether a field may be left out. */
export const isOptional = (schema: z.core.$ZodType, path: Path): boolean =>
  schemaAt(schema, path)?._zod.optin === 'optional';

/** The names of the fields that a field may have. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  if (!found) return [];
  const { shape, options } = definition(bare(found));
  return shape ? Object.keys(shape) : (options ?? []).flatMap((option) => fieldsAt(option, []));
}
