/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Comments, texts in quotes, brackets and commas; anything else up to one of them. */
const TOKEN =
  /\/\/.*|\/\*[^]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[{}[\](),:]|[^\s{}[\](),:'"`/]+|\//g;

/** A bracket that is open: what it is called, and what comes next in it. */
interface Open {
  readonly path: string;
  readonly isList: boolean;
  /** The key that was read last; the number of the item in a list. */
  key: string | number;
  isKnown: boolean;
}

/**
 * Where each part of an exported literal is written: `author.url` by its key, `navigation.2` by its beginning; the whole by
 * the empty path. What is no literal in it has no place.
 */
export function placesIn(source: string, name: string): Map<string, Place> {
  const from = new RegExp(String.raw`\bexport\s+const\s+${name}\b[^=]*=`).exec(source);
  const places = new Map<string, Place>();
  if (!from) return places;
  const place = (path: string, at: number): void => {
    const before = source.slice(0, at).split('\n');
    if (!places.has(path)) places.set(path, { line: before.length, column: before.at(-1)!.length + 1 });
  };
  place('', from.index);
  const stack: Open[] = [];
  const tokens = source.slice(from.index + from[0].length).matchAll(TOKEN);
  for (const { 0: token, index } of tokens) {
    if (/^\/[/*]/.test(token)) continue;
    const at = from.index + from[0].length + index;
    const open = stack.at(-1);
    const within = open ? [open.path, open.key].filter((part) => part !== '').join('.') : '';
    if (token === '}' || token === ']' || token === ')') {
      stack.pop();
      if (stack.length === 0) return places;
      continue;
    }
    if (token === ',' && open) {
      open.key = open.isList ? Number(open.key) + 1 : '';
      open.isKnown = false;
      continue;
    }
    if (open && !open.isKnown) {
      if (!open.isList) open.key = token.replace(/^['"]|['"]$/g, '');
      open.isKnown = true;
      place([open.path, open.key].filter((part) => part !== '').join('.'), at);
    }
    if (token === '{' || token === '[' || token === '(')
      stack.push({ path: within, isList: token !== '{', key: token === '{' ? '' : 0, isKnown: false });
  }
  return places;
}
