import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import type { Gathered } from '../page/gathered.ts';
import { find, lineOf } from '../page/tree.ts';
import type { Writer } from './blocks.ts';
import { blockTag } from './jsx.ts';

const SPOILER =
  /^(?:(?:major|minor|big|huge|full|contains)\s+)*spoilers?\b(?:\s*(?:warning|alert|ahead))?\s*[:!.\-–—]*\s*/i;

/** Words that open on a press: a spoiler of this site's, if they say so. */
export function detailsBlock(node: Element, writer: Writer, gathered: Gathered): RootContent[] {
  const [summary] = find(node, 'summary');
  const rest = node.children.filter((child) => child !== summary);
  const words = summary ? lineOf(summary) : '';
  if (!/\bspoilers?\b/i.test(words)) {
    const head = summary ? [writer.cell(summary)] : [];
    return [blockTag('details', {}, [...head, ...writer.flow(rest)] as never)];
  }
  const about = words.replace(SPOILER, '') || undefined;
  gathered.account(words.slice(0, words.length - (about?.length ?? 0)));
  gathered.note(node, 'replaced', `“${words}”, by <Spoiler>`);
  return [blockTag('Spoiler', { about }, writer.flow(rest))];
}
