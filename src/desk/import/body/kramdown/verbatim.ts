import type { Paragraph, PhrasingContent } from 'mdast';

/** Elements in a line whose content is not Markdown. */
const OPENING = /^<(kbd|code|samp|var|script|style|math|option|textarea)\b[^>]*[^/>]?>$/i;

/** Keeps what stands in such elements as it is written. */
export function keepVerbatim(parent: Pick<Paragraph, 'children'>, source: string): void {
  const out: PhrasingContent[] = [];
  for (let index = 0; index < parent.children.length; index++) {
    const node = parent.children[index]!;
    out.push(node);
    const [, name] = (node.type === 'html' && OPENING.exec(node.value)) || [];
    const to = name
      ? parent.children.findIndex(
          (each, at) =>
            at > index && each.type === 'html' && each.value.toLowerCase() === `</${name.toLowerCase()}>`,
        )
      : -1;
    if (to <= index) continue;
    const value = source.slice(node.position?.end.offset, parent.children[to]!.position?.start.offset);
    if (value) out.push({ type: 'html', value });
    index = to - 1;
  }
  parent.children = out;
}
