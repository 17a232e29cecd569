import { type Node, type Pair, isMap, isScalar, isSeq } from 'yaml';
import type { Criterion } from '../../domain/criteria.ts';
import { yamlText } from '../../reading/front-matter/yaml-text.ts';
import { type Found, type Parts, byHand, find, parts } from '../edit/fields.ts';

/** `scores:` with other numbers, and `rescored:` with what they were: every other byte of the file stays as it is. */

/** What becomes of a review's scores. */
export interface Moved {
  /** `2026-01-01` */
  readonly date: string;
  readonly why: string;
  /** Every score that it has from now on, in the order of the criteria. */
  readonly now: readonly { readonly criterion: Criterion; readonly score: number }[];
  /** The keys of the scores to be kept in `rescored:`: those that nothing else says any more. */
  readonly before: readonly string[];
  /** Whether what films are judged by has changed, so that `scores:` is written anew. */
  readonly isOther: boolean;
}

/** A part of the YAML, and what stands there instead. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Moves scores.
 * @throws Refusal where the front matter is written in a way that can't be changed safely.
 */
export function moveScores(source: string, moved: Moved): string {
  const known = parts(source);
  const found = find(known, 'scores');
  if (!found?.range) throw byHand('scores can’t be found');
  const was = written(known, found, moved.before);
  const edits = [
    ...(moved.isOther ? anew(known, found, moved) : inPlace(found, moved)),
    item(known, found, moved, was),
  ];
  let yaml = known.yaml;
  for (const { from, to, text } of edits.sort((a, b) => b.from - a.from))
    yaml = yaml.slice(0, from) + text + yaml.slice(to);
  const changed = source.slice(0, known.offset) + yaml + source.slice(known.offset + known.yaml.length);
  demandMoved(known, parts(changed), moved);
  return changed;
}

const rangeOf = (node: unknown): readonly [number, number] => {
  const { range } = (node ?? {}) as { range?: readonly [number, number, number] | null };
  if (!range) throw byHand('scores can’t be changed safely');
  return [range[0], range[1]];
};

const pairsIn = (node: unknown): readonly Pair[] => (isMap(node) ? node.items : []);

const valueOf = (node: unknown, key: string): unknown =>
  pairsIn(node).find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;

/** Scores as they stand in the file, on one line: `{ story: 1, sound: { score: 1, note: … } }`, or the only one. */
function written(known: Parts, { value }: Found, keys: readonly string[]): string {
  if (isScalar(value)) return known.yaml.slice(...rangeOf(value));
  return `{ ${keys.map((key) => `${key}: ${oneLine(known, valueOf(value, key))}`).join(', ')} }`;
}

/** A score as it stands in the file, on one line: the number, or in braces with its note. */
function oneLine({ yaml, document }: Parts, node: unknown): string {
  const text = yaml.slice(...rangeOf(node));
  if (isScalar(node) || (isMap(node) && node.flow && !/[\n#]/.test(text))) return text;
  return yamlText((node as Node).toJS(document)).replace(/^\{(.*)\}$/, '{ $1 }');
}

/** The numbers that have moved, where each of them stands. */
function inPlace({ value }: Found, { now }: Moved): Edit[] {
  return now.flatMap(({ criterion, score }) => {
    const node = isScalar(value) ? value : valueOf(value, criterion.key);
    const number = isMap(node) ? valueOf(node, 'score') : node;
    if (!isScalar(number)) throw byHand('scores can’t be changed safely');
    if (number.value === score) return [];
    const [from, to] = rangeOf(number);
    return { from, to, text: String(score) };
  });
}

/** All scores, for other criteria than before. Those that go on as they are, go on with their notes. */
function anew(known: Parts, found: Found, { now, before }: Moved): Edit[] {
  const { yaml, end } = known;
  const { colon, range, value } = found;
  const to = colon + yaml.slice(colon, range![1]).trimEnd().length;
  if (yaml.slice(colon, to).includes('#')) throw byHand('there are comments among the scores');
  const lines = now.map(({ criterion: { key }, score }) => {
    const goesOn = valueOf(value, key) !== undefined && !before.includes(key);
    return `${end}  ${key}: ${goesOn ? oneLine(known, valueOf(value, key)) : score}`;
  });
  return [{ from: colon, to, text: now.length === 1 ? ` ${now[0]!.score}` : lines.join('') }];
}

/** An item more in `rescored:`, which begins behind the scores where there is none yet. */
function item(known: Parts, scores: Found, { date, why }: Moved, was: string): Edit {
  const { yaml, end } = known;
  const block = (indent: string): string =>
    [`- date: ${date}`, `  scores: ${was}`, `  why: ${yamlText(why)}`].map((line) => indent + line).join(end);
  // In braces, a comma would end a text without quotes.
  const braces = `{ date: ${date}, scores: ${was}, why: ${JSON.stringify(why)} }`;
  const at = (from: number, text: string, to = from): Edit => ({ from, to, text });
  const found = find(known, 'rescored');
  if (!found) {
    const indent = /[ ]*$/.exec(yaml.slice(0, yaml.lastIndexOf('scores', scores.colon)))![0];
    return at(endOf(yaml, scores, indent), `${indent}rescored:${end}${block(`${indent}  `)}${end}`);
  }
  const { value, range, colon } = found;
  if (!range) return at(colon, ` [${braces}]`);
  if (!isSeq(value)) throw byHand('rescored is not a list');
  const last = value.items.at(-1);
  if (!last) return at(range[0], `[${braces}]`, range[1]);
  const [from, to] = rangeOf(last);
  if (value.flow) return at(to, `, ${braces}`);
  const indent = /[ ]*(?=-[ ]*$)/.exec(yaml.slice(0, from))?.[0];
  if (indent === undefined) throw byHand('rescored can’t be changed safely');
  const line = lineEnd(yaml, from + yaml.slice(from, to).trimEnd().length);
  return at(line, `${block(indent)}${end}`);
}

/** Where the line ends in which a value does: behind its end of line. */
const lineEnd = (yaml: string, from: number): number => {
  const at = yaml.indexOf('\n', from);
  return at === -1 ? yaml.length : at + 1;
};

/** Where a field ends, with the comments that are indented below it. */
function endOf(yaml: string, { range }: Found, indent: string): number {
  const [from, to] = range!;
  let end = lineEnd(yaml, from + yaml.slice(from, to).trimEnd().length);
  for (;;) {
    const [comment] = new RegExp(`^${indent}[ \\t]+#[^\\n]*\\n`).exec(yaml.slice(end)) ?? [];
    if (comment === undefined) return end;
    end += comment.length;
  }
}

interface Scored {
  readonly scores?: unknown;
  readonly rescored?: unknown;
}

const numberIn = (scores: unknown, key: string): unknown => {
  if (typeof scores !== 'object' || scores === null) return scores;
  const value = (scores as Record<string, unknown>)[key];
  return typeof value === 'object' && value !== null ? (value as { score?: unknown }).score : value;
};

/** Sees that YAML reads what was meant. */
function demandMoved(before: Parts, after: Parts, { now, date, why }: Moved): void {
  const [was, is] = [before, after].map(({ document }) => document.toJS() as Scored) as [Scored, Scored];
  const items = Array.isArray(is.rescored) ? (is.rescored as Record<string, unknown>[]) : [];
  const last = items.at(-1);
  const count = Array.isArray(was.rescored) ? was.rescored.length : 0;
  const isRight =
    now.every(({ criterion, score }) => numberIn(is.scores, criterion.key) === score) &&
    items.length === count + 1 &&
    last?.['date'] === date &&
    last['why'] === why;
  if (!isRight) throw byHand('scores can’t be changed safely');
}
