/** What an attribute list says, by the names that a page has them under. */
export type Attributes = Readonly<Record<string, string>>;

const ITEM =
  /(?:^|\s)(?:([\w-]+)=("|')((?:\\\}|\\\2|(?!\2)[^}])*)\2|((?:[.#][^\s.#]+)+)|(\w[\w-]*))(?=\s|$)/g;

/** Reads `{: .class #id key="value" reference}`; references stand among the names, empty. */
export function readAttributes(braces: string): {
  readonly attributes: Attributes;
  readonly names: readonly string[];
} {
  const attributes: Record<string, string> = {};
  const names: string[] = [];
  const inside = braces
    .replace(/^\{:/, '')
    .replace(/\}\s*$/, '')
    .trim();
  for (const [, key, , value = '', marks, name] of inside.matchAll(ITEM)) {
    if (key) attributes[key === 'class' ? 'className' : key] = value.replace(/\\(["'}])/g, '$1');
    if (name) names.push(name);
    for (const [, sign, word = ''] of (marks ?? '').matchAll(/([.#])([^.#]+)/g))
      if (sign === '#') attributes['id'] = word;
      else attributes['className'] = `${attributes['className'] ?? ''} ${word}`.trim();
  }
  return { attributes, names };
}

const EXTENSION = /^\{::(\w+)[^}]*?(\/)?\}/;

/** An extension, `{::comment}…{:/comment}`; undefined where the braces hold attributes. */
export function readExtension(braces: string): { readonly name: string; readonly body: string } | undefined {
  const [start, name] = EXTENSION.exec(braces) ?? [];
  if (start === undefined || !name) return;
  return { name, body: braces.slice(start.length).replace(/\{:\/\w*\}\s*$/, '') };
}
