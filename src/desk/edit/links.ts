import { unescapeAddress } from '../../domain/address.ts';
import type { Compiled } from '../../markdown/compiled.ts';
import { addressKey, withinSite } from '../../reading/across/site.ts';

type Link = Compiled['links'][number];

/** A file's text, and where its lines begin, whatever they end in. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  // Readers drop the byte order mark before they count.
  if (source.startsWith('\uFEFF')) starts[0] = 1;
  return starts;
}

/** Where the bracket that opens at an offset closes. */
function closing(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '[') depth += 1;
    else if (source[at] === ']' && --depth === 0) return at;
  }
  return -1;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** How the address of the link that begins at an offset can be written: what stands before it, and where to look. */
function writtenAs(source: string, from: number): { before: RegExp; at: number } | undefined {
  if (source[from] === '<') return { before: /\bhref\s*=\s*\{?\s*["'`]/g, at: from };
  if (source[from] !== '[') return undefined;
  const end = closing(source, from);
  if (end === -1) return undefined;
  if (source[end + 1] === '(') return { before: /\(\s*<?/g, at: end + 1 };
  const second = source[end + 1] === '[' ? source.slice(end + 2, closing(source, end + 1)) : '';
  const label = escaped(second || source.slice(from + 1, end)).replace(/\s+/g, '\\s+');
  return { before: new RegExp(`^[ \\t>]*\\[${label}\\]:\\s*<?`, 'gim'), at: 0 };
}

/** Where in the file the address of a link is written; undefined where that can't be told. */
function placeOf(source: string, starts: readonly number[], link: Link): [number, number] | undefined {
  const as = writtenAs(source, (starts[link.line - 1] ?? 0) + link.column - 1);
  if (!as) return undefined;
  as.before.lastIndex = as.at;
  const start = as.before.exec(source);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  const [address] = /^[^\s()<>"'`{}]*(?:\([^\s()<>"'`{}]*\)[^\s()<>"'`{}]*)*/.exec(source.slice(from))!;
  return unescapeAddress(address) === link.target ? [from, from + address.length] : undefined;
}

/** What mending came to. */
export interface Mended {
  readonly text: string;
  readonly count: number;
  /** Links whose address couldn't be found in the file. */
  readonly left: readonly Link[];
}

/**
 * A file's text with its links to one address leading to another; query and anchor stay.
 * @param path The address of the entry whose links they are: relative ones start there.
 */
export function mendLinks(
  source: string,
  links: readonly Link[],
  {
    path,
    from,
    to,
    home,
  }: {
    readonly path: string;
    readonly from: string;
    readonly to: string;
    readonly home?: string | undefined;
  },
): Mended {
  const starts = lineStarts(source);
  const base = `https://site.invalid${path}`;
  const isOld = ({ target }: Link): boolean => {
    const inside = withinSite(target, home);
    const url = inside === undefined || /^#|^\s*$/.test(inside) ? undefined : URL.parse(inside, base);
    return url ? addressKey(url.pathname) === addressKey(from) : false;
  };
  const old = links.filter(isOld);
  const places = new Map<number, number>();
  const left: Link[] = [];
  for (const link of old) {
    const place = placeOf(source, starts, link);
    if (place) places.set(...place);
    else left.push(link);
  }
  let text = source;
  for (const [begin, end] of [...places].sort(([a], [b]) => b - a)) {
    const rest = /[?#].*$/.exec(source.slice(begin, end))?.[0] ?? '';
    text = text.slice(0, begin) + to + rest + text.slice(end);
  }
  return { text, count: old.length - left.length, left };
}
