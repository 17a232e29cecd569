import type { z } from 'zod';
import { criteriaOn } from '../../domain/criteria.ts';
import { missingFromReview } from '../../domain/missing.ts';
import type { Path } from '../../reading/front-matter/path.ts';
import { descriptionAt, fieldsAt, schemaAt } from '../../reading/front-matter/schema-tree.ts';
import { yamlText } from '../../reading/front-matter/yaml-text.ts';

/** What is known of an entry before it is written, by field. */
export type Given = Readonly<Record<string, unknown>>;

/** The day on which an entry was begun, as YAML: no text, so that it stands without quotes. */
export class BegunDay {
  readonly date: string;

  constructor(date: string) {
    this.date = date;
  }
}

/** Says beside the date that nobody has chosen it. */
const NOT_CHOSEN = 'npm run publish puts its own day here, unless you change it';

/** Whether the date of an entry is still the one that was written when it was begun. */
export const isBegunThen = (source: string): boolean =>
  new RegExp(`^published: (\\S+) # begun \\1; ${NOT_CHOSEN}`, 'm').test(source);

/** Fields that are not for the author to write, and who does. */
const NOT_YOURS: Readonly<Record<string, string>> = {
  feedId: 'npm run publish writes it.',
  rating: 'Leave it out.',
};

/** What a review needs before it may be published on a day, as paths with dots between. */
function neededOn(day: string): ReadonlySet<string> {
  const criteria = criteriaOn(day);
  const scores = criteria.length > 1 ? { none: 0 } : undefined;
  return new Set(
    [{ film: {} }, { scores }].flatMap((review) =>
      missingFromReview(review, criteria, day).map(({ path }) => path.join('.')),
    ),
  );
}

/** What decides how a field is written: the schema it is in, and what has to be filled in. */
interface Form {
  readonly schema: z.ZodType;
  readonly needed: ReadonlySet<string>;
}

/** The fields below a field; of the scores, those that are given today. */
const below = ({ schema, needed }: Form, path: Path): Path[] =>
  fieldsAt(schema, path)
    .map((key) => [...path, key])
    .filter((child) => path[0] !== 'scores' || needed.has(child.join('.')));

/**
 * New front matter in which every field is explained in the words of its schema: what is known or required first, then what
 * is needed before it is published, to be filled in; the rest as comments.
 * @param schema A collection's.
 * @param today `2025-06-08`
 */
export function frontMatter(schema: z.ZodType, given: Given, today: string): string {
  const form = { schema, needed: neededOn(today) };
  const names = fieldsAt(schema, []).filter((name) => !Object.hasOwn(NOT_YOURS, name));
  const kept = fieldsAt(schema, []).filter((name) => Object.hasOwn(NOT_YOURS, name));
  const live = names.filter((name) => given[name] !== undefined || !isOptional(schema, [name]));
  const needed = names.filter((name) => !live.includes(name) && form.needed.has(name));
  const rest = names.filter((name) => !live.includes(name) && !needed.includes(name));
  const write = (all: readonly string[]) => all.flatMap((name) => field(form, [name], given[name]));
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', `# === ${title} ===`, '', ...lines] : [];
  return [
    '---',
    ...write(live),
    ...section('Needed before it is published', write(needed)),
    ...section('If you like: delete "# " and fill in', write(rest)),
    ...section(
      'Not yours to write',
      kept.flatMap((name) => comment(wrap(`${name}: ${describe(schema, [name])} ${NOT_YOURS[name]!}`))),
    ),
    '---',
    '',
  ].join('\n');
}

/** A field and all below it, indented as if it stood at the top. Commented out where nothing is known of it and nothing needed. */
function field(form: Form, path: Path, value: unknown): string[] {
  const { schema, needed } = form;
  const isLive = value !== undefined || !isOptional(schema, path) || needed.has(path.join('.'));
  const lines = written(form, path, value);
  return [...comment(wrap(describe(schema, path))), ...(isLive ? lines : comment(lines))];
}

function written(form: Form, path: Path, value: unknown): string[] {
  const { schema, needed } = form;
  const name = yamlText(String(path.at(-1)));
  const kind = kindOf(schemaAt(schema, path));
  const children = kind === 'object' ? below(form, path) : [];
  if (children.length > 0) {
    const known = (value ?? {}) as Given;
    const isFirst = (child: Path) =>
      known[String(child.at(-1))] !== undefined || !isOptional(schema, child) || needed.has(child.join('.'));
    const inOrder = children.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
    return [
      `${name}:`,
      ...indent(inOrder.flatMap((child) => field(form, child, known[String(child.at(-1))]))),
    ];
  }
  if (kind === 'record' && value !== undefined)
    return [
      `${name}:`,
      ...indent(Object.entries(value as Given).map(([key, item]) => `${yamlText(key)}: ${yamlText(item)}`)),
    ];
  if (value instanceof BegunDay) return [`${name}: ${value.date} # begun ${value.date}; ${NOT_CHOSEN}`];
  if (value !== undefined) return [`${name}: ${yamlText(value)}`];
  return [`${name}:${{ array: ' []', record: ' {}' }[kind] ?? ''}`];
}

/** What a field is made of, without what is wrapped around it. */
function kindOf(schema: z.core.$ZodType | undefined): string {
  const {
    type,
    innerType,
    in: input,
    options,
  } = (schema?._zod.def ?? { type: '' }) as {
    type: string;
    innerType?: z.core.$ZodType;
    in?: z.core.$ZodType;
    options?: readonly z.core.$ZodType[];
  };
  // The first of several forms is the one that most are written in.
  const inner = innerType ?? input ?? options?.[0];
  return inner ? kindOf(inner) : type;
}

/** Whether a field may be left out: it has a default, or needs none. */
const isOptional = (schema: z.ZodType, path: Path): boolean =>
  (schemaAt(schema, path) as z.ZodType).safeParse(undefined).success;

const describe = (schema: z.ZodType, path: Path): string => descriptionAt(schema, path) ?? '';

const comment = (lines: readonly string[]): string[] => lines.map((line) => `# ${line}`);
const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const WIDTH = 96;

/** Text in lines that fit beside each other's indentation. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
