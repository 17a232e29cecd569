import { explained } from '../../domain/explain.ts';
import { type CollectionName } from '../../domain/entry.ts';
import type { Complaint } from '../../domain/written-scores.ts';
import { placeAt } from '../../markdown/place.ts';
import { type Finding, START, error } from '../problem.ts';
import { withoutBlanks } from './blanks.ts';
import { type Fault, faults } from './faults.ts';
import { Fields } from './fields.ts';
import { notIndented } from './not-indented.ts';
import { nameOf, valueAt } from './path.ts';
import { validate } from './repair.ts';
import type { Schemas } from './schemas.ts';
import { type Split, splitFrontMatter } from './split.ts';
import { type Parsed, parseYaml } from './yaml.ts';

/** The front matter of a file, as far as it could be read. */
export interface FrontMatter {
  /** As YAML gave it, text repaired. */
  readonly value: Record<string, unknown>;
  readonly fields: Fields;
  /** Whether there are fields: without them nothing can be said of what they lack, nor where the text begins. */
  readonly readable: boolean;
  /** Fields that stand there under a name that is not quite theirs. */
  readonly misspelt: ReadonlySet<string>;
  /** The line of the file in which the text begins; undefined where that isn't known. */
  readonly bodyLine: number | undefined;
  readonly findings: readonly Finding[];
}

const fieldsOf = (source: string, { yaml, offset }: Split, document: Parsed['document']): Fields =>
  new Fields(document, yaml, (at) => placeAt(source, at + offset));

const NO_FIELDS = new Fields(undefined, '', () => START);

/** The fields of a file. */
export function fieldsIn(source: string): Fields {
  const split = splitFrontMatter(source);
  return 'what' in split ? NO_FIELDS : fieldsOf(source, split, parseYaml(source, split).document);
}

/** Reads and checks the front matter of a file. All that is wrong with it is found at once. */
export function readFrontMatter(source: string, collection: CollectionName, schemas: Schemas): FrontMatter {
  const split = splitFrontMatter(source);
  if ('what' in split)
    return {
      value: {},
      fields: NO_FIELDS,
      readable: false,
      misspelt: new Set(),
      bodyLine: undefined,
      findings: [split],
    };
  const parsed = parseYaml(source, split);
  const fields = fieldsOf(source, split, parsed.document);
  if (!parsed.document)
    return {
      value: {},
      fields,
      readable: false,
      misspelt: new Set(),
      bodyLine: parsed.bodyLine,
      findings: parsed.findings,
    };
  const schema = schemas[collection];
  const { value, issues } = validate(schema, withoutBlanks(parsed.value), fields);
  const found = notIndented(faults(issues, { schema, value, fields }), fields);
  const all = [
    ...found,
    ...(collection === 'reviews' && found.length > 0
      ? stillWrong(schemas.reviewOnItsDay(value), value, found)
      : []),
  ];
  const misspelt = new Set(all.flatMap((fault) => (fault.meant ? [nameOf(fault.meant)] : [])));
  const findings = all
    .filter((fault) => !(fault.missing && misspelt.has(nameOf(fault.path))))
    .map(({ path, what, fix, name }) => error(name ? fields.keyPlace(path) : fields.place(path), what, fix));
  return {
    value,
    fields,
    readable: true,
    misspelt,
    bodyLine: split.bodyLine,
    findings: [...parsed.findings, ...findings],
  };
}

/** What a review is wrong in as a whole: its schema looks for that only where each field is right, and the author should hear of both at once. */
function stillWrong(
  complaints: readonly Complaint[],
  value: Record<string, unknown>,
  found: readonly Fault[],
): Fault[] {
  // `draft: yes` is wrong, and meant.
  if (value['draft'] !== undefined && typeof value['draft'] !== 'boolean') return [];
  const said = new Set(found.map(({ path }) => path.join('.')));
  return complaints
    .filter(({ path }) => !said.has(path.join('.')) && !(path.length > 1 && said.has(String(path[0]))))
    .map(({ path, message }) => {
      const words = explained(message) ?? { what: message, fix: '' };
      return { path, ...words, ...(valueAt(value, path) === undefined && { missing: true as const }) };
    });
}
