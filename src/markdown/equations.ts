import type { BodyProblem, Place } from './compiled.ts';
import type { Child, Element } from './tree.ts';

/**
 * Numbers of formulas, and what refers to them, as MathJax has them with `tags: 'ams'`: each row of `equation`, `align` and
 * their like has the next number, unless it is starred, says `\nonumber` or brings a `\tag` of its own.
 */

/** What a `\label` names: the text of its formula's tag, brackets included; undefined where that has none. */
type Tag = string | undefined;

/** The numbered formulas of one body. */
export interface Equations {
  /** How many have been numbered. */
  count: number;
  readonly labels: Map<string, Tag>;
  readonly references: (Place & { readonly label: string })[];
  readonly problems: BodyProblem[];
}

export const noEquations = (): Equations => ({ count: 0, labels: new Map(), references: [], problems: [] });

const LABEL = /\\label\s*\{([^{}]*)\}/g;
const REFERENCE = /\\(?:eq)?ref\s*\{([^{}]*)\}/g;
const NAMES = /\\(label|(?:eq)?ref)\s*\{([^{}]*)\}/g;

/** The id of the formula that a label names. */
const idOf = (label: string): string => `eqn-${label.trim().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

/** The ids that the labels in TeX make. */
export const anchorsIn = (tex: string): string[] => [...tex.matchAll(LABEL)].map(([, label]) => idOf(label!));

// Temml drops what is no Latin letter or digit from a label: it gets a spelling that survives.
const inHex = (label: string): string => Buffer.from(label.trim()).toString('hex');
const fromHex = (hex: unknown): string => Buffer.from(String(hex), 'hex').toString();

/** TeX with its labels as `number` and `refer` read them again. */
export const withHexLabels = (tex: string): string =>
  tex.replace(NAMES, (_, command: string, label: string) => `\\${command}{${inHex(label)}}`);

const elementsIn = (node: Child): Element[] =>
  'children' in node ? node.children.filter((child) => child.type === 'element') : [];

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

const rowsIn = (node: Child): Element[] =>
  elementsIn(node).flatMap((child) => [...(child.tagName === 'mtr' ? [child] : []), ...rowsIn(child)]);

const textOf = (node: Child): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** The tag of a row, which Temml puts into its last cell; a number where it leaves one open. */
function tagOf(row: Element, equations: Equations): Tag {
  const [box] = elementsIn(row.children.at(-1) ?? row);
  if (box?.tagName !== 'mtext') return;
  if (elementsIn(box).some((child) => hasClass(child, 'tml-eqn'))) {
    equations.count += 1;
    box.properties = { className: ['tml-tag'] };
    box.children = [{ type: 'text', value: `(${equations.count})` }];
  }
  return textOf(box) || undefined;
}

/** Of a `multline` only the last row has a number, and the number is of all of it. */
function withOneNumber(rows: readonly Element[]): readonly Element[] {
  for (const row of rows.slice(0, -1)) {
    const [box] = elementsIn(row.children.at(-1) ?? row);
    if (box?.tagName === 'mtext') box.children = [];
  }
  const labelled = rows.find(({ properties }) => properties['id'] !== undefined);
  const last = rows.at(-1);
  if (labelled && last && labelled !== last) {
    last.properties['id'] = labelled.properties['id'];
    delete labelled.properties['id'];
  }
  return rows;
}

/**
 * Numbers the rows of a formula and notes what its labels name.
 * @param math MathML as Temml makes it of `withHexLabels`.
 * @param placeAt The place of an index in the TeX.
 */
export function number(
  math: Element,
  tex: string,
  equations: Equations,
  placeAt: (index: number) => Place,
): void {
  const own = new Map<string, Tag>();
  const rows = rowsIn(math);
  for (const row of tex.trimStart().startsWith('\\begin{multline}') ? withOneNumber(rows) : rows) {
    const tag = tagOf(row, equations);
    const { id } = row.properties;
    if (id === undefined) continue;
    const label = fromHex(id);
    own.set(label, tag);
    row.properties['id'] = idOf(label);
  }
  for (const { 1: written = '', index } of tex.matchAll(LABEL)) {
    const label = written.trim();
    if (equations.labels.has(label))
      equations.problems.push({
        ...placeAt(index),
        what: `two formulas have the label ${label}`,
        fix: 'Give one of them another.',
      });
    equations.labels.set(label, own.get(label));
  }
  for (const { 1: label = '', index } of tex.matchAll(REFERENCE))
    equations.references.push({ ...placeAt(index), label: label.trim() });
}

/** What is wrong with the references of a body, once all its formulas are numbered. */
export const lostReferences = ({ references, labels }: Equations): BodyProblem[] =>
  references
    .filter(({ label }) => labels.get(label) === undefined)
    .map(({ label, line, column }) => ({
      line,
      column,
      ...(labels.has(label)
        ? {
            what: `the formula ${label} has no number to refer to`,
            fix: 'Give it one: \\begin{equation} … \\end{equation} around it, or \\tag{1} behind it.',
          }
        : { what: `no formula has the label ${label}`, fix: `Write \\label{${label}} in the one you mean.` }),
    }));

/** The link that a reference is: `a` as Temml makes it, with nothing in it. */
export function refer(link: Readonly<Element>, { labels }: Equations): Element {
  const label = fromHex(String(link.properties['href']).slice(1));
  const tag = labels.get(label) ?? '?';
  const bare = tag.replace(/^\((.*)\)$/, '$1');
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${idOf(label)}` },
    children: [{ type: 'text', value: hasClass(link, 'tml-eqref') ? `(${bare})` : bare }],
  };
}

export const isReference = (node: Readonly<Element>): boolean => hasClass(node, 'tml-ref');
