import { yamlText } from '../../reading/front-matter/yaml-text.ts';

/** A value that stands in front matter as it is: a date, which is no text. */
export class Verbatim {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Fields with values of any depth; what is undefined is left out. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields below these are written a line each; all else stands on one line. */
const BLOCKS = new Set(['film', 'credits', 'still', 'cover', 'scores']);

/** Lists that are written a line each item. */
const LISTS = new Set(['aliases']);

const LONG = 100;

const isMap = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Verbatim);

/** A value on one line. */
function inline(value: unknown): string {
  if (value instanceof Verbatim) return value.text;
  if (!isMap(value)) return yamlText(value);
  // As part of a list: there more has to stand in quotes than on a line of its own.
  const part = (item: unknown) =>
    item instanceof Verbatim ? item.text : yamlText([item]).slice(1, -1).trim();
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{ ${pairs.map(([key, item]) => `${part(key)}: ${part(item)}`).join(', ')} }`;
}

/**
 * Front matter in the site's own manner.
 * @param comments Lines of comment to put above a field.
 */
export function frontMatter(
  fields: Fields,
  comments: Readonly<Record<string, readonly string[]>> = {},
): string {
  const lines = (all: Fields, indent: string): string[] =>
    Object.entries(all).flatMap(([key, value]): string[] => {
      if (value === undefined) return [];
      const name = `${indent}${yamlText(key)}:`;
      const above = indent === '' ? (comments[key] ?? []).map((line) => `# ${line}`) : [];
      if (BLOCKS.has(key) && isMap(value)) return [...above, name, ...lines(value, `${indent}  `)];
      const written = inline(value);
      return LISTS.has(key) && Array.isArray(value) && written.length > LONG
        ? [...above, name, ...value.map((item) => `${indent}  - ${inline(item)}`)]
        : [...above, `${name} ${written}`];
    });
  return `---\n${lines(fields, '').join('\n')}\n---\n`;
}
