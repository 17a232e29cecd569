import {
  type Context,
  type Liquid,
  Output,
  type Template,
  Tokenizer,
  type TopLevelToken,
  TypeGuards,
  toValueSync,
} from 'liquidjs';
import type { Note } from '../note.ts';

/** Tags whose outcome stands for what they were at the time of moving. */
const COMPUTED = new Set([
  'for',
  'tablerow',
  'if',
  'unless',
  'case',
  'include',
  'include_cached',
  'cycle',
  'increment',
  'decrement',
]);

const isPart = (name: string, engine: Liquid): boolean =>
  ['else', 'elsif', 'elseif', 'when', 'endhighlight'].includes(name) ||
  (name.startsWith('end') && Object.hasOwn(engine.tags, name.slice(3)));

/** What liquidjs complains of, without the places that it adds: they are of a part of the text only. */
export const causeOf = (reason: unknown): string =>
  (reason instanceof Error ? reason.message : String(reason)).replace(/, (?:line:\d|file:)[^]*$/, '');

/** A text as it can be quoted in a line. */
export const brief = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** Where in a text liquidjs stumbled. */
export const positionOf = (reason: unknown): number =>
  (reason as { token?: { begin?: number } }).token?.begin ?? 0;

/** The tokens of a text; where it has braces that are never closed, it is one. */
export function topLevel(source: string, refuse: (reason: unknown) => void): TopLevelToken[] {
  try {
    return new Tokenizer(source).readTopLevelTokens();
  } catch (reason) {
    refuse(reason);
    return [plain(source, 0, source.length)];
  }
}

/** A token of text: liquidjs makes them, but doesn't export their class. */
const plain = (input: string, begin: number, end: number): TopLevelToken =>
  Object.assign(new Tokenizer('x').readTopLevelTokens()[0]!, { input, begin, end });

/** A token as the text that it was written as. */
export const asText = ({ input, begin, end }: TopLevelToken): TopLevelToken => plain(input, begin, end);

/** Why a token is kept as it is written; undefined where Liquid knows it. */
export function whyUnknown(token: TopLevelToken, engine: Liquid): string | undefined {
  if (TypeGuards.isTagToken(token)) {
    const { name } = token;
    return Object.hasOwn(engine.tags, name) || isPart(name, engine)
      ? undefined
      : `{% ${name} %} is not known here, and stays as it is`;
  }
  if (!TypeGuards.isOutputToken(token)) return undefined;
  try {
    new Output(token, engine);
    return undefined;
  } catch (reason) {
    return `${brief(token.getText())} stays as it is: ${causeOf(reason)}`;
  }
}

/** What a template comes to. */
export function rendered(template: Template, context: Context, engine: Liquid): string {
  return String(toValueSync(engine.renderer.renderTemplates([template], context)) ?? '');
}

/** Says what is to be said of what a token came to. */
export function outcome(
  token: TopLevelToken,
  text: string,
  say: (kind: Note['kind'], what: string) => void,
): void {
  if (TypeGuards.isOutputToken(token) && text === '') say('dropped', `${brief(token.getText())} is empty`);
  if (!TypeGuards.isTagToken(token)) return;
  const { name } = token;
  if (name === 'comment') say('dropped', 'a Liquid comment');
  if (COMPUTED.has(name)) say('replaced', `${brief(token.getText())} by what it came to when it was moved`);
}
