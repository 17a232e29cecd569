import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';

const DEFINITION = /^ {0,3}\*\[([^\]\n]+)\]:[ \t]*(.*)$/;

/** Takes the definitions of abbreviations, `*[HTML]: …`, out of a tree. */
function takeDefinitions(parent: Parents, source: string, found: Map<string, string>): void {
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'paragraph' || !child.position) return true;
    const lines = source
      .slice(child.position.start.offset, child.position.end.offset)
      .split('\n')
      .map((line) => DEFINITION.exec(line));
    if (!lines.every(Boolean)) return true;
    for (const line of lines) found.set(line![1]!, line![2]!.trim());
    return false;
  });
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function mark(node: Nodes, form: RegExp, found: ReadonlyMap<string, string>): void {
  if (!('children' in node)) return;
  node.children = node.children.flatMap((child): Nodes[] => {
    if (child.type !== 'text') {
      mark(child, form, found);
      return [child];
    }
    return child.value
      .split(form)
      .filter(Boolean)
      .map((part): PhrasingContent => {
        const title = found.get(part);
        if (title === undefined) return { ...child, value: part };
        const children: PhrasingContent[] = [{ type: 'text', value: part }];
        return { type: 'emphasis', children, data: { hName: 'abbr', hProperties: title ? { title } : {} } };
      });
  }) as never;
}

/** Marks abbreviations wherever they stand in the text. */
export function resolveAbbreviations(tree: Root, source: string): void {
  const found = new Map<string, string>();
  takeDefinitions(tree, source, found);
  if (found.size === 0) return;
  const names = [...found.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  mark(tree, new RegExp(`(?<![\\p{L}\\p{N}])(${names.join('|')})(?![\\p{L}\\p{N}])`, 'u'), found);
}
