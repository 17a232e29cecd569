import { type Document, type Scalar, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { Refusal } from '../../refusal.ts';

/** Fields of front matter, changed where they stand: every other byte of the file stays as it is. */

/** A file taken apart, byte order mark and line ends as they are. */
export interface Parts {
  readonly document: Document;
  readonly yaml: string;
  /** Where in the file the YAML starts. */
  readonly offset: number;
  /** How its lines end. */
  readonly end: string;
}

export const byHand = (what: string): Refusal => new Refusal(what, 'Make this change in the file yourself.');

export function parts(source: string): Parts {
  const [all, opening = '', yaml = ''] =
    /^(\uFEFF?---[ \t]*\r?\n)([^]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  if (all === undefined) throw byHand('the front matter can’t be found');
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow)
    throw byHand('the front matter is not a list of fields, one a line');
  return { document, yaml, offset: opening.length, end: opening.endsWith('\r\n') ? '\r\n' : '\n' };
}

/** The text with a part of it replaced; places count from the start of the YAML. */
const splice = (source: string, { offset }: Parts, from: number, to: number, text: string): string =>
  source.slice(0, offset + from) + text + source.slice(offset + to);

export interface Found {
  /** Behind the colon. */
  readonly colon: number;
  readonly value: unknown;
  /** Where the value begins and ends; undefined where there is none. */
  readonly range: readonly [number, number] | undefined;
}

export function find({ document, yaml }: Parts, name: string): Found | undefined {
  const map = document.contents;
  const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === name) : undefined;
  if (!pair) return undefined;
  const colon = yaml.indexOf(':', (pair.key as Scalar).range![1]) + 1;
  const { range } = (pair.value ?? {}) as { range?: [number, number, number] | null };
  const isThere = range && range[0] < range[1];
  return { colon, value: pair.value, range: isThere ? [range[0], range[1]] : undefined };
}

/** A line more, after all others. */
function append(source: string, known: Parts, line: string): string {
  const map = known.document.contents;
  const first = isMap(map) ? (map.items[0]?.key as Scalar | undefined)?.range?.[0] : undefined;
  // Fields may all be indented, if all are alike.
  const indent = /[ ]*$/.exec(known.yaml.slice(0, first ?? 0))![0];
  return splice(source, known, known.yaml.length, known.yaml.length, `${indent}${line}${known.end}`);
}

/**
 * Sets a field at the top of front matter.
 * @param value Text, or true or false, that YAML needs no quotes for.
 * @throws Refusal where the front matter is written in a way that can't be changed safely.
 */
export function setField(source: string, name: string, value: string | boolean): string {
  const known = parts(source);
  const found = find(known, name);
  const text = String(value);
  const changed = !found
    ? append(source, known, `${name}: ${text}`)
    : found.range
      ? splice(source, known, ...found.range, text)
      : splice(source, known, found.colon, found.colon, ` ${text}`);
  if (parts(changed).document.get(name) !== value) throw byHand(`${name} can’t be changed safely`);
  return changed;
}

/**
 * Adds an old address to `aliases`.
 * @param instead An alias that it takes the place of, if it is there.
 * @throws Refusal where the front matter is written in a way that can't be changed safely.
 */
export function addAlias(source: string, alias: string, instead: string): string {
  const known = parts(source);
  const found = find(known, 'aliases');
  const changed = !found
    ? append(source, known, `aliases: [${alias}]`)
    : withItem(source, known, found, alias, instead);
  const aliases = (parts(changed).document.toJS() as { aliases?: unknown }).aliases;
  if (!Array.isArray(aliases) || !aliases.includes(alias)) throw byHand('aliases can’t be changed safely');
  return changed;
}

function withItem(source: string, known: Parts, found: Found, alias: string, instead: string): string {
  const { value, range, colon } = found;
  if (!range) return splice(source, known, colon, colon, ` [${alias}]`);
  if (!isSeq(value)) throw byHand('aliases is not a list');
  const items = value.items as Scalar[];
  const replaced = items.find((item) => item.value === instead);
  if (replaced?.range) return splice(source, known, replaced.range[0], replaced.range[1], alias);
  const last = items.at(-1)?.range;
  if (!last) return splice(source, known, ...range, `[${alias}]`);
  if (value.flow) return splice(source, known, last[1], last[1], `, ${alias}`);
  const indent = /[ ]*(?=-[ ]*$)/.exec(known.yaml.slice(0, last[0]))?.[0];
  if (indent === undefined) throw byHand('aliases can’t be changed safely');
  return splice(source, known, last[1], last[1], `${known.end}${indent}- ${alias}`);
}
