import { list, text } from './values.ts';
import { plain } from './plain.ts';

/** What belongs to the name before the comma. */
const SUFFIX = /^(?:jr|sr|junior|senior|i{2,3}|iv|v|m\.?d|ph\.?d|esq)\.?$/i;

/** The names in a line such as `Joaquim Dos Santos, Kemp Powers & Justin K. Thompson`, or in a list of such lines. */
export function people(value: unknown): string[] {
  const names = list(value).flatMap((item) => {
    const line = text(item);
    return line === undefined ? [] : split(plain(line));
  });
  return [...new Set(names)];
}

function split(line: string): string[] {
  const names: string[] = [];
  // Commas in brackets part nothing: "Ada Quill (story, with others)".
  for (const part of line.split(/\s*(?:[,;，、；]|\s&\s|＆|\s\/\s|\s(?:and|und|et)\s)(?![^(]*\))\s*/i)) {
    // "A, B, and C"
    const name = part.replace(/^(?:and|&)\s+/i, '').trim();
    if (name === '') continue;
    if (SUFFIX.test(name) && names.length > 0) names.push(`${names.pop()!}, ${name}`);
    else names.push(name);
  }
  return names;
}
