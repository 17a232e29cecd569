import type { Element, ElementContent } from 'hast';

/**
 * MathML as text with `sub` and `sup`: many readers drop MathML's elements, and a fraction without its bar is another number.
 */

type Inline = ElementContent[];

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (tagName: string, children: Inline): ElementContent => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

const plain = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? plain(node.children) : ''))
    .join('');

const parts = (node: Element): Element[] => node.children.filter((child) => child.type === 'element');

/** Function application, invisible times, separator and plus; and what holds lines together. */
const INVISIBLE = /[\u2061-\u2064\u200B\uFEFF]/g;

/** Operators that stand apart from what they join. */
const APART = /^(?:[=<>≤≥≠≈≡≔∼∝∈∉⊂⊆∪∩→⇒⇔↦+−±×⋅÷∧∨∣∖]|:=)$/u;

const SIGN = /^[+−±]$/u;
const BIG = /^[∑∏∐∫∬∭∮⋃⋂]$/u;

/** Marks over one letter, as the characters that combine with it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
  '.': '\u0307',
  '¨': '\u0308',
  '→': '\u20D7',
};

/** In brackets, unless it is one thing, which reads as one: 1/2/3 would be two fractions. */
function whole(nodes: readonly Element[]): Inline {
  const [only, ...more] = flat(nodes).filter(({ tagName }) => tagName !== 'mspace');
  return only && more.length === 0 && only.tagName !== 'mfrac'
    ? row([only])
    : [text('('), ...row(nodes), text(')')];
}

/** What has something beside, over or under it: of a fraction, it would be its denominator's. */
const base = (node: Element): Inline => (node.tagName === 'mfrac' ? whole([node]) : row([node]));

const sub = (nodes: Inline): Inline => (nodes.length === 0 ? [] : [element('sub', nodes)]);
const sup = (nodes: Inline): Inline => (nodes.length === 0 ? [] : [element('sup', nodes)]);

function over(below: Inline, mark: Inline): Inline {
  const accent = ACCENTS[plain(mark).trim()];
  return accent && [...plain(below)].length === 1
    ? [text((plain(below) + accent).normalize())]
    : [...below, ...sup(mark)];
}

const FENCE_END = /^[)\]}|!]$/;

/** Whether a formula could go on with an operator after this: a sign that opens one keeps to its number. */
const isOperand = (node: Element | undefined): boolean =>
  node !== undefined &&
  node.tagName !== 'mspace' &&
  (node.tagName !== 'mo' || FENCE_END.test(plain(written(node))));

function operator(value: string, before: Element | undefined): string {
  if (value === ',' || value === ';') return `${value} `;
  if (!APART.test(value)) return value;
  if (isOperand(before)) return ` ${value} `;
  return SIGN.test(value) ? value : `${value} `;
}

/** What would run into its neighbour once it has no bar, or nothing over and under it. */
const isWide = ({ tagName, children: [base] }: Element): boolean =>
  tagName === 'mfrac' ||
  (/^m(?:under|over|sub|sup)+$/.test(tagName) && base !== undefined && BIG.test(plain([base])));

/** Without groups, which only say what belongs together, and without what can't be seen. */
const flat = (nodes: readonly Element[]): Element[] =>
  nodes.flatMap((node) =>
    node.tagName === 'mrow' || node.tagName === 'mstyle'
      ? flat(parts(node))
      : node.tagName === 'mo' && plain(written(node)) === ''
        ? []
        : [node],
  );

function row(grouped: readonly Element[]): Inline {
  const nodes = flat(grouped);
  return nodes.flatMap((node, i) => {
    const before = nodes[i - 1];
    if (node.tagName === 'mtable') return before?.tagName === 'mo' ? matrix(node) : lines(node);
    const inline = written(node);
    if (node.tagName === 'mo') return [text(operator(plain(inline), before))];
    const apart =
      before &&
      ![before, node].some(({ tagName }) => tagName === 'mo' || tagName === 'mspace') &&
      (isWide(before) || node.tagName === 'mfrac');
    return apart ? [text(' '), ...inline] : inline;
  });
}

const joined = (list: readonly Inline[], by: ElementContent): Inline =>
  list.flatMap((each, i) => (i === 0 ? each : [by, ...each]));

/** In one line, its rows parted by semicolons. */
const matrix = (table: Element): Inline =>
  joined(
    parts(table).map((tableRow) =>
      joined(
        parts(tableRow).map((cell) => row(parts(cell))),
        text(', '),
      ),
    ),
    text('; '),
  );

/** Of a derivation, one below the other. */
const lines = (table: Element): Inline =>
  joined(
    parts(table).map((tableRow) => row(parts(tableRow).flatMap(parts))),
    element('br', []),
  );

function written(node: Element): Inline {
  const inner = parts(node);
  const [first, second, third] = inner.map((each, i) => (i === 0 ? base(each) : row([each])));
  switch (node.tagName) {
    case 'mi': {
      const name = plain(node.children).replace(INVISIBLE, '');
      return node.properties['mathvariant'] !== 'normal' && /^[\p{Script=Latin}\p{Script=Greek}]$/u.test(name)
        ? [element('i', [text(name)])]
        : [text(name)];
    }
    case 'mtext': {
      // The number of a formula stands apart from it.
      const [said, { className }] = [plain(node.children), node.properties];
      const isTag = Array.isArray(className) && className.includes('tml-tag');
      return [text(isTag ? `\u2003${said}` : said.replace(INVISIBLE, ''))];
    }
    case 'mn':
    case 'mo':
    case 'ms':
      return [text(plain(node.children).replace(INVISIBLE, ''))];
    case 'mspace':
      return /^[.0]*0(?:em)?$/.test(String(node.properties['width'] ?? '0')) ? [] : [text(' ')];
    case 'mfrac':
      return [...whole(inner.slice(0, 1)), text('/'), ...whole(inner.slice(1))];
    case 'msqrt':
      return [text('√'), ...whole(inner)];
    case 'mroot':
      return [...sup(second!), text('√'), ...whole(inner.slice(0, 1))];
    case 'msub':
    case 'munder':
      return [...first!, ...sub(second!)];
    case 'msup':
      return [...first!, ...sup(second!)];
    case 'mover':
      return over(first!, second!);
    case 'menclose':
      return node.properties['notation'] === 'top' ? over(row(inner), [text('‾')]) : row(inner);
    case 'msubsup':
    case 'munderover':
      return [...first!, ...sub(second!), ...sup(third!)];
    case 'mphantom':
    case 'annotation':
      return [];
    default:
      return row(inner);
  }
}

/** A formula as text: a paragraph where it stands by itself. */
export function mathsAsText(math: Element): ElementContent[] {
  const inline = row(parts(math));
  return math.properties['display'] === 'block' ? [element('p', inline)] : inline;
}
