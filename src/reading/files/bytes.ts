import { isUtf8 } from 'node:buffer';
import { type Finding, START, advice, error } from '../problem.ts';
import { placeAt } from '../../markdown/place.ts';

/** What XML has no place for or no screen shows, and U+FFFD, which stands where a character was lost. */
// eslint-disable-next-line no-control-regex -- these characters are what it looks for
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD-\uFFFF]/g;

/** A file as text, the same for every editor that may have saved it: no byte order mark, lines end in `\n`. */
export interface Decoded {
  /** Undefined where the bytes are no text. */
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** The text that bytes mean. Nothing but UTF-8 is guessed at: a wrong guess publishes the wrong letters. */
export function decode(bytes: Uint8Array): Decoded {
  const unreadable = notUtf8(bytes);
  if (unreadable) return { text: undefined, findings: [unreadable] };
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return { text, findings: unprintable(text) };
}

/** The text that bytes mean, its byte order mark and line ends as they are; undefined where they are not UTF-8. */
export const exactText = (bytes: Uint8Array): string | undefined =>
  notUtf8(bytes) ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function notUtf8(bytes: Uint8Array): Finding | undefined {
  const [first, second] = bytes;
  const save = 'Save it as UTF-8: editors have that in the dialogue that saves, or in the bar at the bottom.';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return error(START, 'the file is in UTF-16, not UTF-8', save);
  if (isUtf8(bytes)) return undefined;
  const at = firstWrongByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, at)).replace(/\r\n?/g, '\n');
  const latin = new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1));
  const hex = bytes[at]!.toString(16).toUpperCase().padStart(2, '0');
  return error(
    placeAt(before, before.length),
    `the file is not in UTF-8: byte ${at + 1} is ${hex}, which would be “${latin}” in Latin-1`,
    save,
  );
}

/** Halves the bytes until it has the shortest beginning that is wrong already. */
function firstWrongByte(bytes: Uint8Array): number {
  const isRight = (length: number): boolean => {
    try {
      // As part of a stream: a character cut off by the end is not wrong yet.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let right = 0;
  let wrong = bytes.length + 1;
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1;
    if (isRight(middle)) right = middle;
    else wrong = middle;
  }
  // Where every beginning is right, the file ends inside a character; where one isn't, the character began up to three bytes before.
  let at = Math.min(right, bytes.length - 1);
  while (at > 0 && !isUtf8(bytes.subarray(0, at))) at -= 1;
  return at;
}

/** Advice only: pages and feeds leave these out, and the rest of the text stays as it is. */
function unprintable(text: string): Finding[] {
  const all = text.match(UNPRINTABLE);
  if (!all) return [];
  const [first] = all;
  const code = `U+${first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const others = all.length > 1 ? `, and ${all.length - 1} more like it below` : '';
  const place = placeAt(text, text.search(UNPRINTABLE));
  return [
    first === '\uFFFD'
      ? advice(place, `a character was lost here (${code})${others}`, 'Write it again.')
      : advice(
          place,
          `an invisible character (${code})${others}`,
          'Delete it: it can’t be shown and feeds leave it out.',
        ),
  ];
}
