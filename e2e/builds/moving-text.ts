import { readFileSync } from 'node:fs';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { SKIP, visit } from 'unist-util-visit';
import { ORIGIN } from '../moving-blog.ts';

const parse = (html: string): Root => fromHtml(html, { fragment: true });

const classesOf = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties.className) ? properties.className : [];

type Test = (element: Element) => boolean;

const has =
  (tag: string, ...classes: readonly string[]): Test =>
  (element) =>
    element.tagName === tag && classes.every((name) => classesOf(element).includes(name));

function all(tree: Nodes, test: Test): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

function without(tree: Nodes, test: Test): Nodes {
  const copy = structuredClone(tree);
  visit(copy, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !test(element)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return copy;
}

/** A formula, however it is set. */
const FORMULA = ' ∎ ';

/** What MathJax was given: \[…\], \(…\), and dollars that hold no more than they should. */
const TEX = /\\\[[^]*?\\\]|\\\(.*?\\\)|\$[^\s$](?:[^$\n]*[^\s$])?\$(?!\d)/g;

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚′]/g, "'"],
  [/[“”„″]/g, '"'],
  [/[–—]/g, '-'],
  [/…/g, '...'],
];

/** So that the last word of a row isn't one with the first of the next, whatever white space stood between them. */
function withRowsApart(tree: Nodes): Nodes {
  const copy = structuredClone(tree);
  for (const row of all(copy, has('tr')))
    all(row, ({ tagName }) => ['td', 'th'].includes(tagName))
      .at(-1)
      ?.children.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
  return copy;
}

const wordsOf = (tree: Nodes): string[] =>
  ALIKE.reduce((text, [pattern, plain]) => text.replace(pattern, plain), toText(withRowsApart(tree)))
    .split(/\s+/)
    .filter((word) => word !== '');

/** The heading of a page. */
export const headingOf = (file: string): string[] =>
  all(parse(readFileSync(file, 'utf8')), has('h1'))
    .slice(0, 1)
    .flatMap(wordsOf);

/** What of a page its author wrote: words, pictures, links, code, in their order. */
export interface Text {
  readonly tree: Nodes;
  readonly words: readonly string[];
  /** Alternative texts. */
  readonly pictures: readonly string[];
  readonly links: readonly string[];
  readonly code: readonly string[];
  readonly formulas: number;
}

const attributes = (tree: Nodes, tag: string, name: string): string[] =>
  all(tree, has(tag)).flatMap(({ properties }) =>
    typeof properties[name] === 'string' && properties[name] !== '' ? [properties[name]] : [],
  );

/** A player and a link to what it plays are alike. */
const VIDEO = /(?:youtube(?:-nocookie)?\.com\/(?:embed\/|watch\?v=)|vimeo\.com\/(?:video\/)?)([\w-]+)/;

/** Where links and frames lead, places on the page itself aside; pictures of other sites, too. */
const linksIn = (tree: Nodes): string[] =>
  all(tree, ({ tagName }) => ['a', 'iframe', 'audio', 'img'].includes(tagName)).flatMap((element) => {
    const address = element.properties['href'] ?? element.properties['src'];
    if (typeof address !== 'string' || address.startsWith('#')) return [];
    if (element.tagName === 'img' && new URL(address, ORIGIN).origin === ORIGIN) return [];
    const [, video] = VIDEO.exec(address) ?? [];
    return [video === undefined ? address : `video ${video}`];
  });

const textOf = (tree: Nodes, worded: Nodes): Text => {
  const words = wordsOf(worded);
  return {
    tree,
    words,
    pictures: attributes(tree, 'img', 'alt'),
    links: linksIn(tree),
    // Jekyll's numbered lines are one in another.
    code: all(tree, (element) => has('pre')(element) && all(element, has('pre')).length === 1).map((pre) =>
      toText(pre).trim(),
    ),
    formulas: words.filter((word) => word === FORMULA.trim()).length,
  };
};

/** A table whose rows say "1.75 / 2.0". */
const isScores: Test = (element) =>
  element.tagName === 'table' &&
  all(element, has('tr')).filter((row) => /\d\s*\/\s*[12](?:\.0)?(?!\d)/.test(toText(row))).length >= 6;

/** Marks of notes and ways back, numbers of lines: the machine's, not the author's. */
const isOldMark: Test = ({ tagName, properties }) =>
  properties['role'] === 'doc-noteref' ||
  properties['role'] === 'doc-backlink' ||
  properties['id'] === 'markdown-toc' ||
  (tagName === 'td' && String(properties['className']).includes('gutter'));

const withFormulas = (tree: Nodes): Nodes => {
  const copy = structuredClone(tree);
  visit(copy, (node) => {
    if (node.type === 'element' && ['code', 'pre'].includes(node.tagName)) return SKIP;
    if (node.type === 'text') node.value = node.value.replaceAll(TEX, FORMULA);
    return undefined;
  });
  return copy;
};

/** The text of a page that Jekyll built, its score table aside. */
export function oldText(file: string): Text {
  const main = all(parse(readFileSync(file, 'utf8')), has('main'))[0] ?? parse('');
  const tree = without(main, isOldMark);
  return textOf(tree, withFormulas(without(tree, isScores)));
}

/** What Jekyll's page says the scores are: each with the words of its note. */
export const oldScores = (text: Text): { score: number; note: string }[] =>
  all(text.tree, isScores).flatMap((table) =>
    all(table, has('tr')).flatMap((row) => {
      const [, value = ''] = all(row, has('td')).map((cell) => toText(cell));
      const [, score, note = ''] = /^\s*([\d.]+)\s*\/\s*[12](?:\.0)?(?!\d)\s*([^]*)$/.exec(value) ?? [];
      return score === undefined ? [] : [{ score: Number(score), note }];
    }),
  );

const isNewMark: Test = (element) =>
  'dataFootnoteRef' in element.properties ||
  'dataFootnoteBackref' in element.properties ||
  element.properties['id'] === 'footnote-label' ||
  has('table', 'scores')(element) ||
  has('span', 'label')(element);

const isMath = has('math');

/** The text of an entry's page: what stands in its body, and under the picture it opens with. */
export function newText(file: string): Text {
  const page = parse(readFileSync(file, 'utf8'));
  const parts = all(page, (element) => has('div', 'opening')(element) || has('div', 'prose')(element));
  const tree = without({ type: 'root', children: parts }, isNewMark);
  const worded = structuredClone(tree);
  visit(worded, 'element', (element, index, parent) => {
    if (isMath(element) && parent && index !== undefined)
      parent.children[index] = { type: 'text', value: FORMULA };
  });
  return textOf(tree, worded);
}

/** What an entry's page says the scores are, and their sum. */
export function newScores(file: string): { score: number; note: string }[] {
  const [table] = all(parse(readFileSync(file, 'utf8')), has('table', 'scores'));
  return (table ? all(table, has('tr')) : []).flatMap((row) => {
    const [score] = all(row, has('td', 'score')).map((cell) => Number.parseFloat(toText(cell)));
    const [note = ''] = all(row, has('td', 'bar')).map((cell) => toText(cell));
    return score === undefined ? [] : [{ score, note }];
  });
}

/** What of one list of words isn't in the other, in its order, as the longest common part leaves it. */
export function differences(
  before: readonly string[],
  after: readonly string[],
): { lost: string; gained: string } {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const [lost, gained]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length)
    if (i < before.length && j < after.length && before[i] === after[j]) [i, j] = [i + 1, j + 1];
    else if (j >= after.length || (i < before.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      lost.push(before[i++]!);
    else gained.push(after[j++]!);
  return { lost: lost.join(' '), gained: gained.join(' ') };
}
