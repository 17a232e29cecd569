import type { Place } from '../../markdown/compiled.ts';
import type { Words } from '../../domain/explain.ts';

/** What is wrong with a line that YAML noticed too late, or for another reason. */
interface Slip extends Words {
  readonly place: Place;
}

const SPACES = /^[ \t]*/;
/** Spaces that look like one and are none: from a web page, a word processor, an Asian keyboard. */
const OTHER_SPACE = '[\\u00A0\\u2000-\\u200A\\u202F\\u3000]';

const INDENT = 'Indent the fields that belong together by the same number of spaces.';

/** `name value` with something other than a colon and a space in between. */
const COLONS: readonly (readonly [looks: RegExp, what: (name: string) => string])[] = [
  [
    new RegExp(`^\\s*([\\w-]+):${OTHER_SPACE}+(\\S.*)`, 'u'),
    (name) => `the space behind ${name}: is not an ordinary one`,
  ],
  [/^\s*([\w-]+):(\S.*)/u, (name) => `a space is missing behind ${name}:`],
  [/^\s*([\w-]+)\s*[：﹕]\s*(\S.*)/u, (name) => `the colon behind ${name} is not an ordinary one`],
  [/^\s*([\w-]+)\s*=\s*(\S.*)/u, (name) => `an equals sign behind ${name}`],
];

/**
 * The usual slips of the keyboard, where YAML has no better words than that a line has no colon, or one too many.
 * @param lines The whole file.
 * @param noticed Where YAML stopped.
 */
export function slipAt(lines: readonly string[], noticed: Place): Slip | undefined {
  const at = noticed.line - 1;
  const line = lines[at] ?? '';
  const next = lines.findIndex((text, index) => index > at && text.trim() !== '');
  for (const index of [at, next]) {
    const column = new RegExp(`^[ \\t]*(?=${OTHER_SPACE})`, 'u').exec(lines[index] ?? '')?.[0].length;
    if (column !== undefined)
      return {
        place: { line: index + 1, column: column + 1 },
        what: 'a space at the start of the line that is not an ordinary one',
        fix: 'Delete it, and press the space bar.',
      };
  }
  for (const [looks, what] of COLONS) {
    const [, name, value] = looks.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const column = SPACES.exec(line)![0].length + 1;
    return { place: { line: at + 1, column }, what: what(name), fix: `Write ${name}: ${value}` };
  }
  const [here, there] = [line, lines[next] ?? ''].map((text) => SPACES.exec(text)![0].length) as [
    number,
    number,
  ];
  return /^\s*[\w-]+:\s+\S/.test(line) && /^\s*[\w-]+:(?:\s|$)/.test(lines[next] ?? '') && there > here
    ? {
        place: { line: next + 1, column: there + 1 },
        what: 'the line is indented further than the one above, which has its value already',
        fix: `${INDENT} Text that goes on over several lines and has a colon needs quotes.`,
      }
    : undefined;
}
