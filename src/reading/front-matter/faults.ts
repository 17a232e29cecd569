import type { z } from 'zod';
import { type Context, type Fault, absent, unknownField, wantsQuotes } from './field-words.ts';
import { type Path, nameOf, valueAt } from './path.ts';
import { plainWords } from './plain-words.ts';
import { fieldsAt } from './schema-tree.ts';
import { type Words, explained } from '../../domain/explain.ts';

export type { Fault } from './field-words.ts';

type Issue = z.core.$ZodIssue;

/** Every issue of a list, with what is inside unions: paths are from the front matter down. */
export function leaves(issues: readonly Issue[], parent: Path = []): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...parent, ...issue.path];
    if (issue.code === 'invalid_union') return issue.errors.flatMap((option) => leaves(option, path));
    if (issue.code === 'invalid_element') return leaves(issue.issues, path);
    return [{ ...issue, path }];
  });
}

/** The option of a union that the author probably meant: the one that got furthest before it failed. */
function likeliest(options: readonly (readonly Issue[])[]): readonly Issue[] {
  const score = (issues: readonly Issue[]): number =>
    Math.max(0, ...leaves(issues).map((issue) => issue.path.length)) +
    (issues.some(({ message }) => explained(message)) ? 0.5 : 0);
  return options.reduce((best, option) => (score(option) > score(best) ? option : best), options[0] ?? []);
}

/** How any field of text says that it was given something else: see domain/text.ts. A date has other things to say. */
const TEXT_NEEDED = 'where text is needed';

/** What zod found, a fault for each field, in plain words. */
export function faults(issues: readonly Issue[], context: Context, parent: Path = []): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = [...parent, ...issue.path];
    const value = valueAt(context.value, path);
    const own = explained(issue.message);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField([...path, key], key, context));
    if (issue.code === 'invalid_key')
      return [{ path, name: true, ...named(path.slice(0, -1), plainWords(issue, value)) }];
    if (issue.code === 'invalid_element') return faults(issue.issues, context, path);
    if (issue.code !== 'custom' && (value === undefined || value === null))
      return [absent(path, value, context)];
    if (issue.code === 'invalid_union' && !own) return faults(likeliest(issue.errors), context, path);
    if (
      issue.code === 'invalid_type' &&
      issue.expected === 'string' &&
      typeof value === 'object' &&
      own?.what.endsWith(TEXT_NEEDED) !== false
    )
      return [wantsQuotes(path, context)];
    const words = curly(path, value) ?? own ?? plainWords(issue, value);
    const inside =
      issue.code === 'invalid_type' && issue.expected === 'object' ? fieldsAt(context.schema, path) : [];
    const missing = value === undefined && { missing: true as const };
    return [
      {
        path,
        ...missing,
        ...named(
          path,
          inside.length > 0
            ? {
                ...words,
                fix: `Write its fields below it, ${Array.isArray(value) ? 'without the - before them' : 'indented by two spaces'}: ${inside.join(', ')}.`,
              }
            : words,
        ),
      },
    ];
  });
}

/** Curly quotation marks are letters like others to YAML: they become part of the date or number they stand around. */
const curly = (path: Path, value: unknown): Words | undefined => {
  const [, text] = (typeof value === 'string' && /^[“”„‘’](.*)[“”‘’]$/.exec(value)) || [];
  return text === undefined
    ? undefined
    : {
        what: 'the quotation marks are curly',
        fix: `Write it without them: ${String(path.at(-1))}: ${text}`,
      };
};

/** Says which field is meant, unless the words do so themselves. */
function named(path: Path, { what, fix }: Words): Words {
  const says =
    path.some((step) => what.startsWith(`${String(step)}:`)) || what.startsWith(`${nameOf(path)} `);
  return { what: says || path.length === 0 ? what : `${nameOf(path)}: ${what}`, fix };
}
