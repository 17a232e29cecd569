import { raw } from 'hast-util-raw';
import { toText } from 'hast-util-to-text';

/** Text of front matter as a reader saw it: without tags, entities resolved, on one line. */
export function plain(text: string): string {
  if (!/[&<]/.test(text)) return text.replace(/\s+/g, ' ').trim();
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: text }] });
  return toText(tree).replace(/\s+/g, ' ').trim();
}
