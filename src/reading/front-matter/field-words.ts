import type { z } from 'zod';
import { nearest } from '../../markdown/nearest.ts';
import type { Fields } from './fields.ts';
import { type Path, nameOf, valueAt } from './path.ts';
import { descriptionAt, fieldsAt, isOptional } from './schema-tree.ts';
import type { Words } from '../../domain/explain.ts';
import { quoted } from './yaml-words.ts';

/** A field that breaks a rule. */
export interface Fault extends Words {
  readonly path: Path;
  /** Whether the field's name is what is wrong, not its value. */
  readonly name?: true;
  /** The field that was probably meant: it is not missing but misspelt. */
  readonly meant?: Path;
  /** Whether the field is not there. */
  readonly missing?: true;
}

/** What the words of a fault are drawn from. */
export interface Context {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly fields: Fields;
}

/** A field that is missing, or has no value. */
export function absent(path: Path, value: unknown, { schema, fields }: Context): Fault {
  const description = descriptionAt(schema, path);
  const name = nameOf(path);
  if (value === undefined)
    return {
      path,
      missing: true,
      what: `${name} is missing`,
      fix: description ? `Add ${name}: ${description}` : `Add ${name}.`,
    };
  const rest = fields.restOfLine(path) ?? fields.comment(path);
  if (rest && /^(?:#[^\s#]|&)/.test(rest))
    return {
      path,
      what: `${name} is empty: ${rest[0] === '#' ? '# begins a comment' : '& names something'} in YAML`,
      fix: `Put it in quotes: ${typeof path.at(-1) === 'number' ? '-' : `${String(path.at(-1))}:`} ${quoted(rest)}`,
    };
  const written = fields.plainText(path);
  if (written && written !== '~')
    return {
      path,
      what: `${name}: ${written} means “nothing” in YAML`,
      fix: `If it is text, put it in quotes: "${written}"`,
    };
  return {
    path,
    what: `${name} is empty`,
    fix: `Write it${isOptional(schema, path) ? ', or delete the line' : ''}${description ? `: ${description}` : '.'}`,
  };
}

/** `[From the World of John Wick: Ballerina]` and `title: [REC]` are lists and groups to YAML, and text to their author. */
export function wantsQuotes(path: Path, { fields, value }: Context): Fault {
  const item = valueAt(value, path);
  const pair =
    !Array.isArray(item) && Object.entries(item as object).length === 1 && typeof path.at(-1) === 'number'
      ? Object.entries(item as object)[0]
      : undefined;
  const text = pair ? `${pair[0]}: ${String(pair[1])}` : fields.source(path)?.trim();
  const one = text !== undefined && !text.includes('\n') && text.length <= 160;
  return {
    path,
    what: `${nameOf(path)} is not text but a ${Array.isArray(item) ? 'list' : 'group of fields'} to YAML`,
    fix: one ? `Put it in quotes: ${quoted(text)}` : 'Write text here, in quotes.',
  };
}

/** Where a field of that name may stand, one level down: `title` belongs below `film`, `director` means its `directors`. */
function homeOf(
  schema: Context['schema'],
  key: string,
): { readonly field: string; readonly name: string } | undefined {
  const homes = fieldsAt(schema, []).flatMap((field) => {
    const names = fieldsAt(schema, [field]);
    const name = names.includes(key) ? key : nearest(key, names);
    return name === undefined ? [] : [{ field, name }];
  });
  return homes.find(({ name }) => name === key) ?? homes[0];
}

/** `{ story: 1,5 }` is a story of 1 and a field called 5. */
function decimalComma(path: Path, key: string, { value, fields }: Context): Fault | undefined {
  const before = /^\d+$/.test(key) && fields.isEmpty(path) ? fields.before(path) : undefined;
  const number = before === undefined ? undefined : valueAt(value, [...path.slice(0, -1), before]);
  return Number.isInteger(number)
    ? {
        path,
        name: true,
        what: `${key} stands here as a field of its own`,
        fix: `Write decimals with a point: ${before}: ${String(number)}.${key}`,
      }
    : undefined;
}

/** `{ alt: A dancer, on pointe }` is an alt of two words and a field called "on pointe". */
function commaInText(path: Path, key: string, { value, fields }: Context): Fault | undefined {
  // A field that is meant as one has a colon, whatever it is called.
  const alone = fields.isEmpty(path) && fields.restOfLine(path) === undefined;
  const before = alone ? fields.before(path) : undefined;
  const text = before === undefined ? undefined : valueAt(value, [...path.slice(0, -1), before]);
  return typeof text === 'string'
    ? {
        path,
        name: true,
        what: `${JSON.stringify(key)} stands here as a field of its own: a comma ends a text in braces`,
        fix: `Put the whole text in quotes: ${before}: ${quoted(`${text}, ${key}`)}`,
      }
    : undefined;
}

/** A field that nobody asked for, and which one was meant. */
export function unknownField(path: Path, key: string, context: Context): Fault {
  const { schema } = context;
  const comma = decimalComma(path, key, context) ?? commaInText(path, key, context);
  if (comma) return comma;
  const allowed = fieldsAt(schema, path.slice(0, -1));
  const meant = nearest(key, allowed);
  const home = path.length === 1 && !meant ? homeOf(schema, key) : undefined;
  const fix = home
    ? home.name === key
      ? `It belongs below ${home.field}, indented by two spaces.`
      : `Did you mean ${home.name}, below ${home.field}?`
    : meant
      ? `Did you mean ${meant}?`
      : allowed.length > 0
        ? `Known here: ${allowed.join(', ')}.${path[0] === 'scores' ? ' What was judged once stays in src/criteria.ts, with until.' : ''}`
        : 'Delete it.';
  const field = meant ? [...path.slice(0, -1), meant] : home && [home.field, home.name];
  return { path, name: true, ...(field && { meant: field }), what: `${nameOf(path)}: unknown field`, fix };
}
