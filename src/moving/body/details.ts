import type { Root } from 'hast';
import type { Work } from './context.ts';
import { element, find, isElement, lineOf, property, replace, text } from './tree.ts';

const SPOILER =
  /^(?:(?:major|minor|big|huge|full|contains)\s+)*spoilers?\b(?:\s*(?:warning|alert|ahead))?\s*[:!.\-–—]*\s*/i;

/** Words that open on a press become a spoiler of this site's, if they say so. */
export function placeSpoilers(page: Root, work: Work): void {
  replace(page, (node) => {
    if (!isElement(node, 'details')) return;
    const summary = node.children.find((child) => isElement(child, 'summary'));
    const words = summary ? lineOf(summary) : '';
    if (!/\bspoilers?\b/i.test(words)) return;
    const about = words.replace(SPOILER, '');
    work.ledger.take(text(words.slice(0, words.length - about.length)));
    for (const link of find(summary!, 'a', 'code', 'img', 'x-tex')) {
      work.ledger.take(link);
      work.ledger.give(text(lineOf(link)));
      if (link.tagName === 'a')
        work.note(link, 'dropped', `where “${words}” leads: ${property(link, 'href') ?? ''}`);
    }
    work.note(node, 'replaced', `“${words}”, by <Spoiler>`);
    return [
      element(
        'x-spoiler',
        about ? { dataAbout: about } : {},
        node.children.filter((child) => child !== summary),
      ),
    ];
  });
}
