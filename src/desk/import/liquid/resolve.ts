import { Context, Parser } from 'liquidjs';
import { Lines } from '../../../reading/files/lines.ts';
import { type Note, note } from '../note.ts';
import { type Sources, jekyllLiquid } from './engine.ts';
import { asText, brief, causeOf, outcome, positionOf, rendered, topLevel, whyUnknown } from './tokens.ts';

/** A text without Liquid. */
export interface Resolved {
  readonly text: string;
  /** The line of the original for each line of the text; both counted from 1, what is said of lines outside is the nearest. */
  readonly lineOf: (line: number) => number;
  readonly notes: readonly Note[];
  /** What is never closed, so that nothing behind it can be told apart: Jekyll couldn't build it either. */
  readonly broken: Pick<Note, 'line' | 'what'> | undefined;
}

/** A part of a text as it came out, and the line of the source in which it begins. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Resolves the Liquid of one text after another. */
export type Resolve = (source: string, scope: Readonly<Record<string, unknown>>) => Resolved;

/** Includes that include each other end here. */
const DEEPEST = 20;

/** What resolves Liquid as the old site's Jekyll did. What it doesn't know stays as it is written. */
export function liquidResolver(sources: Sources): Resolve {
  let depth = 0;
  let includedAt = 1;
  let notes: Note[] = [];
  let broken: Resolved['broken'];
  const engine = jekyllLiquid(sources, (name, context) => {
    const text = sources.include(name);
    if (text === undefined) throw new Error(`there is no ${name} in _includes`);
    if (depth >= DEEPEST) throw new Error(`${name} includes itself`);
    depth += 1;
    try {
      return pieces(text, context)
        .map(({ text: piece }) => piece)
        .join('');
    } finally {
      depth -= 1;
    }
  });

  const parser = new Parser(engine);

  /** A text rendered piece by piece, each with where it begins in the source. */
  function pieces(source: string, context: Context): Piece[] {
    const lines = new Lines(source);
    const at = ({ begin }: { begin: number }) => lines.at(begin).line;
    const say = (line: number, kind: Note['kind'], what: string) => {
      if (depth === 0) notes.push(note(line, kind, what));
      // That something is included is said of the outermost.
      else if (kind !== 'replaced') notes.push(note(includedAt, kind, what));
    };
    const close = (reason: unknown, line: number) => {
      const what = causeOf(reason);
      if (/(?:not|never) closed/.test(what)) broken ??= { line: depth === 0 ? line : includedAt, what };
    };
    const tokens = topLevel(source, (reason) => {
      close(reason, lines.at(positionOf(reason)).line);
    });
    for (const [index, token] of tokens.entries()) {
      const why = whyUnknown(token, engine);
      if (why === undefined) continue;
      say(at(token), 'unknown', why);
      tokens[index] = asText(token);
    }
    const found: Piece[] = [];
    while (tokens.length > 0) {
      const token = tokens.shift()!;
      const line = at(token);
      if (depth === 0) includedAt = line;
      const end = () => tokens[0]?.begin ?? source.length;
      try {
        const template = parser.parseToken(token, tokens);
        const text = rendered(template, context, engine);
        found.push({ text, line });
        outcome(token, text, (kind, what) => say(line, kind, what));
      } catch (reason) {
        const written = source.slice(token.begin, end());
        close(reason, line);
        say(line, 'unknown', `${brief(written)} stays as it is: ${causeOf(reason)}`);
        found.push({ text: written, line });
      }
    }
    return found;
  }

  return (source, scope) => {
    if (!/\{[{%]/.test(source)) return { text: source, lineOf: (line) => line, notes: [], broken: undefined };
    notes = [];
    broken = undefined;
    const context = new Context(scope, engine.options, { sync: true });
    const origins: number[] = [1];
    let text = '';
    for (const piece of pieces(source, context)) {
      // After a piece that has more or fewer lines than its source, the next says where it is.
      if (text === '' || text.endsWith('\n')) origins[origins.length - 1] = piece.line;
      const count = piece.text.split('\n').length - 1;
      for (let more = 1; more <= count; more += 1) origins.push(piece.line + more);
      text += piece.text;
    }
    return {
      text,
      lineOf: (line) => origins[Math.min(line, origins.length) - 1] ?? line,
      notes: [...notes],
      broken,
    };
  };
}
