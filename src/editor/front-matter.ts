import { z } from 'zod';
import type { CollectionName } from '../domain/entry.ts';
import { schemasFor } from '../reading/front-matter/schemas.ts';
import { site } from '../site.ts';

const jsonSchema = (schema: z.ZodType): object =>
  // What YAML servers of every age understand. A draft has what an author writes, not what it becomes.
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });

/** The front matter of each collection as JSON Schema: from the schemas that content is checked with. */
export function frontMatterSchemas(): Readonly<Record<CollectionName, object>> {
  const { reviews, posts, pages } = schemasFor(site.timeZone);
  return { reviews: jsonSchema(reviews), posts: jsonSchema(posts), pages: jsonSchema(pages) };
}
