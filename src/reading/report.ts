import { join } from 'node:path';
import { styleText } from 'node:util';
import type { Problem, Severity } from './problem.ts';

type Style = Parameters<typeof styleText>[0];

interface Terminal {
  readonly colour: boolean;
  /** The content folder, as its files are to be named. */
  readonly folder: string;
  /** How many characters a line has room for; unknown where it is read by a program. */
  readonly width?: number | undefined;
}

/** Whether text for a stream may be in colour: where somebody looks at it, unless NO_COLOR or FORCE_COLOR say otherwise. */
export const hasColour = (stream: NodeJS.WritableStream): boolean =>
  styleText('bold', 'x', { stream }) !== 'x';

/** Problems as lines for a terminal, grouped by file; most terminals and editors make `file:line:column` a link. */
export function report(problems: readonly Problem[], { colour, folder, width }: Terminal): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const groups = [...Map.groupBy(problems, ({ file }) => file)].map(([, group]) =>
    group
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .map((problem) => line(problem, { folder, width, paint }))
      .join('\n'),
  );
  return [...groups, paint('bold', count(problems))].join('\n\n');
}

const MARKS: Readonly<Record<Severity, { mark: string; style: Style }>> = {
  error: { mark: 'error ', style: 'red' },
  advice: { mark: 'advice', style: 'yellow' },
};

/** Whether a file has lines that a problem can stand in: a folder or a picture has none. */
export const hasLines = (file: string): boolean => /\.(?:mdx|csv|txt|ts)$/.test(file);

function line(
  { file, line: row, column, what, fix, severity }: Problem,
  {
    folder,
    width = Infinity,
    paint,
  }: Pick<Terminal, 'folder' | 'width'> & { readonly paint: (style: Style, text: string) => string },
): string {
  const { mark, style } = MARKS[severity];
  const path = join(folder, harmless(file));
  const place = hasLines(file) ? `:${row}:${column}` : '';
  const [said, todo] = [harmless(what), harmless(fix)];
  const fits = [...`${mark}  ${path}${place}  ${said}  →  ${todo}`].length <= width;
  // Broken where it helps, not in the middle of a word.
  const then = fits ? '  ' : `\n${' '.repeat(mark.length + 2)}`;
  return `${paint(style, mark)}  ${path}${paint('dim', place)}  ${paint('bold', said)}${then}${paint('dim', '→')}  ${todo}`;
}

/** Room for an id that has to be copied whole: a name of 255 bytes, percent-encoded, in a sentence. */
const LONGEST = 1000;

/** What a terminal would obey or turn around instead of showing it. White space is none of it. */
// eslint-disable-next-line no-control-regex -- these characters are what it looks for
const COMMANDS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Text from content as a line of a terminal: what would move its cursor or colour it is written out, as \u001b. */
export const harmless = (text: string): string => {
  const line = text
    .replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ')
    .replace(COMMANDS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** "3 errors, 2 pieces of advice in 4 files" */
export function count(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No errors, nothing to advise.';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const pieces = problems.length - errors;
  const files = new Set(problems.map(({ file }) => file)).size;
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(pieces > 0 ? [`${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of advice`] : []),
  ];
  return `${parts.join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}`;
}
