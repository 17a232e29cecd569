import type { Element, ElementContent, Root } from 'hast';
import type { Work } from './context.ts';
import { element, isBlank, isElement, isPhrasing, property, replace, type Child } from './tree.ts';

/** Boxes that say nothing but where things stand. */
const BOXES =
  'div center section article main header footer aside nav address hgroup fieldset form legend'.split(' ');
/** What only changes how words look. */
const LOOKS =
  'span font u small big label button nobr blink marquee picture ins dfn data time noscript output var tt bdo bdi'.split(
    ' ',
  );

/** Runs of text among blocks as paragraphs. */
export function asBlocks(children: readonly Child[]): Child[] {
  const blocks: Child[] = [];
  let run: Child[] = [];
  const flush = () => {
    if (run.some((node) => !isBlank(node) && node.type !== 'comment')) blocks.push(element('p', {}, run));
    else blocks.push(...run.filter(({ type }) => type === 'comment'));
    run = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) run.push(child);
    else {
      flush();
      blocks.push(child);
    }
  }
  flush();
  return blocks;
}

/** A mark or link around blocks, around their text instead. */
function within(mark: Element, node: Element): Element {
  const around = (children: ElementContent[]): Element => ({ ...mark, children });
  if (['pre', 'x-tex'].includes(node.tagName)) return node;
  if (node.children.every(isPhrasing))
    return { ...node, children: node.children.every(isBlank) ? node.children : [around(node.children)] };
  return {
    ...node,
    children: node.children.map((child) =>
      isBlank(child) || child.type === 'comment'
        ? child
        : isPhrasing(child) || !isElement(child)
          ? around([child])
          : within(mark, child),
    ),
  };
}

/** What may stand around text only, but was written around blocks. */
const MARKS = 'a abbr b cite code del em i ins kbd mark q s samp strike strong sub sup'.split(' ');

const saysLanguage = (node: Child): boolean =>
  isElement(node) && (property(node, 'lang') ?? property(node, 'dir')) !== undefined;

/**
 * Takes presentation away: boxes and looks are replaced by what they hold. What an in-page link may point at stays.
 * @param targets The ids that links of the page point at.
 */
export function flatten(page: Root, targets: ReadonlySet<string>, { ledger }: Work): void {
  replace(page, (node) => {
    if (!isElement(node) || /^h[1-6]$/.test(node.tagName)) return;
    const id = property(node, 'id') ?? (node.tagName === 'a' ? property(node, 'name') : undefined);
    const anchor = id && targets.has(id) ? [element('span', { id })] : [];
    const isBare = node.tagName === 'a' && property(node, 'href') === undefined;
    const isLook = isBare || (LOOKS.includes(node.tagName) && !saysLanguage(node));
    if ((BOXES.includes(node.tagName) && !saysLanguage(node)) || (isLook && !node.children.every(isPhrasing)))
      return [...anchor, ...asBlocks(node.children)];
    if (isLook) return [...anchor, ...node.children];
    if (LOOKS.includes(node.tagName) && !node.children.every(isPhrasing))
      return [...anchor, { ...node, tagName: 'div', children: asBlocks(node.children) as ElementContent[] }];
    if (MARKS.includes(node.tagName) && !node.children.every(isPhrasing)) {
      const parts = within(node, element('div', {}, asBlocks(node.children))).children;
      ledger.take(node);
      ledger.give(...parts);
      return [...anchor, ...parts];
    }
    return anchor.length > 0 ? [...anchor, node] : undefined;
  });
  page.children = asBlocks(page.children);
}
