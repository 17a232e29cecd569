import { type Document, type Pair, isMap, isScalar, parseDocument } from 'yaml';
import { Lines } from '../../../reading/files/lines.ts';
import { isRecord } from './values.ts';

/** A file of the old site, taken apart. */
export interface FrontMatter {
  /** Whether there was any. */
  readonly present: boolean;
  /** As text: `7/10`, `1917` and `2025-06-08` as they are written. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** With numbers and yes or no, for Liquid. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields whose value stands in quotes: Jekyll reads dates in quotes another way. */
  readonly quoted: ReadonlySet<string>;
  /** Line of the file in which a field stands. */
  readonly lines: ReadonlyMap<string, number>;
  readonly body: string;
  /** Line of the file at which the body begins (1-based). */
  readonly bodyLine: number;
}

/** Why front matter can't be read. */
export interface Unreadable {
  readonly line: number;
  readonly why: string;
}

const none = (source: string): FrontMatter => ({
  present: false,
  fields: {},
  data: {},
  quoted: new Set(),
  lines: new Map(),
  body: source,
  bodyLine: 1,
});

/** Takes a file of Jekyll's apart: front matter is closed by `---` or `...`. */
export function readFrontMatter(source: string): FrontMatter | Unreadable {
  const lines = source.split('\n');
  if (!/^---\s*$/.test(lines[0]!)) return none(source);
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return { line: 1, why: 'its front matter is never closed' };
  const yaml = lines.slice(1, end).join('\n');
  const parse = (schema: 'core' | 'failsafe') =>
    parseDocument(yaml, { schema, stringKeys: true, uniqueKeys: false, logLevel: 'silent', merge: true });
  const asText = parse('failsafe');
  const [error] = asText.errors;
  if (error)
    return {
      line: (error.linePos?.[0].line ?? 1) + 1,
      why: `its front matter is no YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}`,
    };
  try {
    return {
      present: true,
      fields: asRecord(asText),
      data: asRecord(parse('core')),
      quoted: quotedIn(asText),
      lines: linesOf(asText, source),
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    };
  } catch {
    // Only aliases that multiply without end get here.
    return { line: 2, why: 'its front matter can’t be read' };
  }
}

function asRecord(document: Document): Record<string, unknown> {
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  return isRecord(value) ? value : {};
}

const pairsOf = (document: Document): readonly Pair[] =>
  isMap(document.contents) ? document.contents.items : [];

function linesOf(document: Document, source: string): Map<string, number> {
  const lines = new Lines(source);
  const start = source.indexOf('\n') + 1;
  return new Map(
    pairsOf(document).map(({ key }) => [
      String(key),
      lines.at(start + ((isScalar(key) ? key.range?.[0] : undefined) ?? 0)).line,
    ]),
  );
}

const quotedIn = (document: Document): Set<string> =>
  new Set(
    pairsOf(document)
      .filter(({ value }) => isScalar(value) && value.type !== 'PLAIN')
      .map(({ key }) => String(key)),
  );
