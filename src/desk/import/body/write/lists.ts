import type { Element } from 'hast';
import type { ListItem, RootContent } from 'mdast';
import { find, isBlank, isElement, property } from '../page/tree.ts';
import type { Writer } from './blocks.ts';

/** A list; empty items of it are left out. */
export function listBlock(node: Element, writer: Writer): RootContent[] {
  const items = node.children.filter((child) => !isBlank(child));
  const start = Number(property(node, 'start') ?? 1);
  const children = items.map((item): ListItem => {
    const inside = isElement(item, 'li') ? item.children : [item];
    const [box] = find({ type: 'root', children: inside }, 'input');
    const blocks = writer.flow(inside);
    return {
      type: 'listItem',
      checked: box ? box.properties['checked'] !== undefined && box.properties['checked'] !== false : null,
      spread: inside.some((child) => isElement(child, 'p')) && blocks.length > 1,
      children: blocks,
    };
  });
  const isLoose = items.some(
    (item) => isElement(item, 'li') && item.children.some((child) => isElement(child, 'p')),
  );
  const ordered = node.tagName === 'ol';
  const shown = children.filter((item) => item.children.length > 0);
  if (shown.length === 0) return [];
  return [{ type: 'list', ordered, start: ordered ? start : null, spread: isLoose, children: shown }];
}
