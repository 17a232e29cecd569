import { nearest } from '../../markdown/nearest.ts';
import { readArguments, type Started } from '../terminal/arguments.ts';
import { Refusal } from '../../refusal.ts';

const FORMATS = ['text', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

export interface Options {
  readonly format: Format;
  readonly external: boolean;
  readonly watch: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run check -- [--watch | --external] [--format text|json|github]

Reads all content and says everything that is wrong with it: file, line and column, what it is, what to do.

  --watch            says it again whenever the content changes, until Ctrl-C
  --external         asks other sites, too, whether what is linked there still answers, and lists those links
  --format text      for people: a line for each problem, a group for each file. The usual one
  --format json      for programs: one document,
                     { errors, advice, files, problems: [{ file, line, column, severity, what, fix }] }
                     The first three are numbers of problems and of files that have some. severity is "error" or
                     "advice"; file starts from the folder the command runs in; line and column count from 1, and
                     are 1 for what is said of a folder, a picture or a whole file. npm prints a heading of
                     its own first, but for: npm run --silent check -- --format json
  --format github    for GitHub Actions: errors and notices that it shows beside their lines

Exits 0 where nothing is wrong or there is only advice, 1 where there are errors, 2 where it was not told what to do.`;

const FLAGS = {
  format: { type: 'string' },
  external: { type: 'boolean' },
  watch: { type: 'boolean' },
} as const;

const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);

/**
 * What the author wants to have checked, and how to be told.
 * @throws Refusal where that is not clear.
 */
export function readOptions(started: Started): Options {
  const { words, flags } = readArguments(started, FLAGS, Infinity);
  const { format = 'text', external = false, watch = false } = flags;
  const [stray] = words;
  if (stray !== undefined) throw new Refusal(`${JSON.stringify(stray)} means nothing here`, insteadOf(stray));
  if (!isFormat(format)) {
    const meant = nearest(format, FORMATS);
    throw new Refusal(
      `there is no format ${JSON.stringify(format)}`,
      meant ? `Did you mean --format ${meant}?` : `There are ${FORMATS.join(', ')}.`,
    );
  }
  if (watch && format !== 'text')
    throw new Refusal('--watch writes for people only', `Leave out --watch, or --format ${format}.`);
  if (watch && external)
    throw new Refusal('--watch would ask other sites again at every save', 'Leave one of the two out.');
  return { format, external, watch, help: 'help' in flags };
}

/** A word that should have been a flag; or a file, which can't be judged without the others. */
function insteadOf(word: string): string {
  const flag = nearest(word, Object.keys(FLAGS));
  if (isFormat(word)) return `Did you mean --format ${word}?`;
  if (flag) return `Did you mean --${flag}?`;
  return 'Leave it out: all content is read, for one entry can make another wrong.';
}
