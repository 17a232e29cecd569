import { z } from 'zod';
import { now } from '../clock.ts';
import { CRITERIA } from '../domain/criteria.ts';
import type { CollectionName } from '../domain/entry.ts';
import { publishable } from '../domain/missing.ts';
import { schemasFor } from '../reading/front-matter/schemas.ts';
import { site } from '../settings/settings.ts';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const jsonSchema = (schema: z.ZodType): JsonSchema =>
  // What YAML servers of every age understand. A draft has what an author writes, not what it becomes.
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });

/** Nothing at all, said so that editors don't offer to write `null`. */
const NOTHING: JsonSchema = {
  not: { anyOf: (['boolean', 'number', 'string', 'array', 'object'] as const).map((type) => ({ type })) },
};

/** A field that may be there without a value. */
function blank(field: JsonSchema): JsonSchema {
  const schema = { ...field };
  if (schema.anyOf) schema.anyOf = [...schema.anyOf, NOTHING];
  // draft-7 takes a list of types; zod's types don't know it.
  else if (schema.type) schema.type = [schema.type, 'null'] as unknown as 'null';
  return schema;
}

/** The same, and so may all that it holds, in whichever of its forms. */
function allBlank(field: JsonSchema): JsonSchema {
  const emptied = (form: JsonSchema): JsonSchema =>
    form.properties ? { ...form, properties: mapped(form.properties, blank) } : form;
  const forms = field.anyOf?.map((form) => (typeof form === 'object' ? emptied(form) : form));
  return blank({ ...emptied(field), ...(forms && { anyOf: forms }) });
}

const mapped = (
  properties: NonNullable<JsonSchema['properties']>,
  change: (field: JsonSchema, name: string) => JsonSchema,
): NonNullable<JsonSchema['properties']> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      name,
      typeof field === 'object' ? change(field, name) : field,
    ]),
  );

/** A new draft has every field that a review needs, to be filled in: nothing is wrong with it as it is. */
function withBlanks(schema: JsonSchema): JsonSchema {
  const needed = publishable(CRITERIA).else.required;
  const properties = mapped(schema.properties ?? {}, (field, name) =>
    needed.includes(name) ? allBlank(field) : field,
  );
  return { ...schema, properties };
}

/** The front matter of each collection as JSON Schema: from the schemas that content is checked with. */
export function frontMatterSchemas(): Readonly<Record<CollectionName, object>> {
  const { reviews, posts, pages } = schemasFor(site.timeZone, now);
  return { reviews: withBlanks(jsonSchema(reviews)), posts: jsonSchema(posts), pages: jsonSchema(pages) };
}
