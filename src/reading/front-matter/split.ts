import { type Finding, START, error } from '../problem.ts';

/** A file taken apart. */
export interface Split {
  /** The line of the file after the front matter. */
  readonly bodyLine: number;
  readonly yaml: string;
  /** Where in the file the YAML starts: what yaml counts is counted from here. */
  readonly offset: number;
}

const LINE = /^---[ \t]*$/;
/** What becomes of --- under quick fingers, or where dashes are made smart. */
const DASHES = /^(?:[–—]|[-–—] ?(?:[-–—] ?)+)$/;

/** Takes the front matter out of a file, or says why there is none. */
export function splitFrontMatter(source: string): Split | Finding {
  if (source.trim() === '')
    return error(
      START,
      'the file is empty',
      'Start with the front matter: a line ---, the fields, a line ---; or delete the file.',
    );
  const lines = source.split('\n');
  if (!LINE.test(lines[0]!)) return missing(lines);
  const end = lines.findIndex((line, index) => index > 0 && LINE.test(line));
  if (end === -1) return neverClosed(lines);
  return {
    yaml: lines
      .slice(1, end)
      .map((line) => `${line}\n`)
      .join(''),
    offset: lines[0]!.length + 1,
    bodyLine: end + 2,
  };
}

function missing(lines: readonly string[]): Finding {
  const first = lines.findIndex((line) => line.trim() !== '');
  const text = lines[first]!.trim();
  const place = { line: first + 1, column: 1 };
  if (LINE.test(text))
    return error(
      place,
      'the front matter doesn’t begin at the very start of the file',
      'Delete what is before ---: blank lines and spaces too.',
    );
  if (DASHES.test(text))
    return error(place, `the front matter begins with ${text}`, 'Write three hyphens: ---.');
  if (/^(?:```|~~~)/.test(text))
    return error(
      place,
      'the file begins with a block of code',
      `Delete this line, and the one that closes it: the front matter begins with ---.`,
    );
  if (text === '+++')
    return error(
      place,
      'the front matter is in TOML',
      'Write it in YAML: --- instead of +++, and title: … instead of title = ….',
    );
  return error(
    START,
    'the front matter is missing',
    'Put it first: a line ---, then the fields (title: …), then a line ---.',
  );
}

function neverClosed(lines: readonly string[]): Finding {
  const like = lines.findIndex(
    (line, index) => index > 0 && (DASHES.test(line.trim()) || line.trim() === '...'),
  );
  if (like !== -1)
    return error(
      { line: like + 1, column: 1 },
      `the front matter that opens in line 1 is never closed: this line is ${JSON.stringify(lines[like])}`,
      'Write exactly --- here.',
    );
  return unclosed(proseLine(lines.slice(1)));
}

const unclosed = (prose: number | undefined): Finding =>
  error(
    prose === undefined ? START : { line: prose + 1, column: 1 },
    'the front matter that opens in line 1 is never closed',
    prose === undefined
      ? 'Write a line --- after its last field.'
      : 'Write a line --- after its last field, before the text begins here.',
  );

/** The first line that reads like a sentence rather than like a field, counted from 1. */
function proseLine(lines: readonly string[]): number | undefined {
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      lines[index - 1]!.trim() === '' &&
      /^[^\s#-]/.test(line) &&
      !/^["']?[\p{L}\p{N}_-]+(?: [\p{L}\p{N}_-]+)?["']?:(\s|$)/u.test(line) &&
      !/^[\]}]/.test(line),
  );
  return at === -1 ? undefined : at + 1;
}

/**
 * Where front matter that YAML can't read has swallowed the text, because its closing line is missing and a line across
 * the text was taken for it: says so. Otherwise undefined.
 */
export function swallowedText(yaml: string): Finding | undefined {
  const prose = proseLine(yaml.split('\n'));
  return prose === undefined ? undefined : unclosed(prose);
}
