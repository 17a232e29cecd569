import { type Document, isMap, parseDocument, visit } from 'yaml';
import { type Finding, START, error } from '../problem.ts';
import { placeAt } from '../../markdown/place.ts';
import { type Split, swallowedText } from './split.ts';
import { explainYaml } from './yaml-errors.ts';
import { mendCharacters } from './characters.ts';
import { quoteHint } from './yaml-words.ts';

/** More than anybody means, and far fewer than it takes to fill the memory. */
const MAX_ALIASES = 100;

/** Front matter as YAML gives it. */
export interface Parsed {
  /** Undefined where there are no fields to look at. */
  readonly document: Document | undefined;
  readonly value: Record<string, unknown>;
  /** The line of the file in which the text begins; undefined where the front matter has swallowed it. */
  readonly bodyLine: number | undefined;
  readonly findings: readonly Finding[];
}

/** Reads front matter. Dates stay text, as do yes and no: only true, false, null and numbers have types (YAML's core schema). */
export function parseYaml(source: string, split: Split): Parsed {
  try {
    const document = parseDocument(split.yaml, {
      prettyErrors: false,
      schema: 'core',
      stringKeys: true,
      logLevel: 'silent',
    });
    const at = (offset: number) => placeAt(source, offset + split.offset);
    const broken =
      document.errors.some(({ code }) => code !== 'DUPLICATE_KEY') || document.warnings.length > 0;
    const swallowed = broken || hasSentence(document) ? swallowedText(split.yaml) : undefined;
    const findings = swallowed
      ? [swallowed]
      : [
          ...explainYaml(document, source, at),
          ...(broken || !split.yaml.includes('*') ? [] : aliases(document, source, at)),
        ];
    if (broken || swallowed || findings.length > document.errors.length)
      return nothing(findings, swallowed ? undefined : split.bodyLine);
    if (document.contents === null)
      return nothing(
        [
          ...findings,
          error(START, 'the front matter has no fields', 'Write them between the two lines ---: title: ….'),
        ],
        split.bodyLine,
      );
    if (!isMap(document.contents))
      return nothing(
        [
          ...findings,
          error(
            START,
            'the front matter is not a list of fields',
            'Write name: value, with a space after the colon, one a line.',
          ),
        ],
        split.bodyLine,
      );
    const { value, finding } = mendCharacters(
      document.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown>,
      split.yaml,
      at,
    );
    return {
      document,
      value,
      bodyLine: split.bodyLine,
      findings: finding ? [...findings, finding] : findings,
    };
  } catch (reason) {
    // Only what is built to break a parser gets here: aliases of aliases, or nesting deeper than the stack.
    const cause =
      reason instanceof Error && /alias/i.test(reason.message)
        ? 'aliases (*) that multiply without end'
        : 'nesting without end';
    return nothing(
      [error(START, `the front matter can’t be read: ${cause}`, 'Write the values out.')],
      split.bodyLine,
    );
  }
}

/** A field with a name of three words or more is no field: text that happens to have a colon. */
const hasSentence = (document: Document): boolean =>
  isMap(document.contents) && document.contents.items.some(({ key }) => /\S\s+\S+\s+\S/.test(String(key)));

const nothing = (findings: readonly Finding[], bodyLine: number | undefined): Parsed => ({
  document: undefined,
  value: {},
  bodyLine,
  findings,
});

/** `title: *batteries` is an alias to YAML. */
function aliases(
  document: Document,
  source: string,
  at: (offset: number) => { line: number; column: number },
): Finding[] {
  const found: Finding[] = [];
  let count = 0;
  visit(document, {
    Alias(_, node) {
      count += 1;
      if (count > MAX_ALIASES) return visit.BREAK;
      if (!node.resolve(document)) {
        const place = at(node.range?.[0] ?? 0);
        const { what, fix } = quoteHint(source.split('\n')[place.line - 1] ?? '') ?? {
          what: `*${node.source} repeats something that has no name here`,
          fix: 'If the text starts with *, put it in quotes.',
        };
        found.push(error(place, what, fix));
      }
      return undefined;
    },
  });
  return count > MAX_ALIASES
    ? [error(START, `the front matter has more than ${MAX_ALIASES} aliases (*)`, 'Write the values out.')]
    : found;
}
