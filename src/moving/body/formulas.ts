import type { Parents, Root } from 'hast';
import { mathml } from '../../markdown/maths.ts';
import type { Delimiters, Formulas } from '../documents.ts';
import { isFormula } from './dollars.ts';
import type { Work } from './context.ts';
import { type Child, element, isElement, replace, text, textIn } from './tree.ts';

/** What TeX doesn't read, up to the end of its line: lines may be joined later. */
const COMMENT = /(?<=(?:^|[^\\])(?:\\\\)*)%.*$/gm;

/** A formula. Its lines are kept beside its text, whose white space counts for nothing. */
export function tex(written: string, display: boolean): Child {
  const value = written.replace(COMMENT, '').trim();
  return element('x-tex', { dataTex: value, ...(display && { dataDisplay: true }) }, [text(value)]);
}

/** Where MathJax looks for no formulas. */
const VERBATIM = ['code', 'pre', 'script', 'style', 'textarea', 'x-tex'];

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Stands for a line break within a line of text: MathJax reads over it. */
const BREAK = '\uE000';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What finds the formulas of a text: an environment, a reference to one, or TeX between delimiters. */
function formOf({ inline, display, environments }: Formulas): RegExp | undefined {
  const between = ([open, close]: Delimiters, name: string): string =>
    String.raw`(?<!\\)${escaped(open)}(?<${name}>(?:\\[^]|(?!${escaped(close)})[^])+?)${escaped(close)}`;
  // Longer ones first: $$ is no pair of single dollars.
  const pairs = [
    ...display.map((pair) => [pair, 'd'] as const),
    ...inline.map((pair) => [pair, 'i'] as const),
  ].toSorted(([a], [b]) => b[0].length - a[0].length);
  const forms = [
    ...(environments
      ? [
          String.raw`(?<env>\\begin\{(?<envName>[A-Za-z]+\*?)\}[^]*?\\end\{\k<envName>\})`,
          String.raw`(?<ref>\\(?:eq)?ref\{[^{}]+\})`,
        ]
      : []),
    ...pairs.map(([pair, name], index) => between(pair, `${name}${index}`)),
  ];
  return forms.length === 0 ? undefined : new RegExp(forms.join('|'), 'g');
}

/** The formulas in a run of text, and what stands between them. */
function formulasIn(run: string, form: RegExp, isLine: boolean): Child[] {
  const found: Child[] = [];
  let from = 0;
  form.lastIndex = 0;
  for (let match = form.exec(run); match; match = form.exec(run)) {
    const end = match.index + match[0].length;
    const { env, ref, ...pairs } = match.groups ?? {};
    const [name, inner] =
      Object.entries(pairs as Record<string, string | undefined>).find(
        ([key, value]) => /^[di]\d/.test(key) && value !== undefined,
      ) ?? [];
    const isSingle = match[0].startsWith('$') && !match[0].startsWith('$$');
    // A price is written with a dollar, too; the one behind it may begin a formula.
    if (isSingle && !isFormula(inner ?? '', run.charAt(end))) {
      form.lastIndex = match.index + 1;
      continue;
    }
    found.push(...textAndBreaks(run.slice(from, match.index)));
    // Markdown makes a break of the \\ at the end of a row.
    const value = env?.replace(/\\?\uE000/g, '\\\\\n') ?? (ref ?? inner ?? '').replaceAll(BREAK, '\n');
    found.push(tex(value, !isLine && (env !== undefined || name?.startsWith('d') === true)));
    from = end;
  }
  return [...found, ...textAndBreaks(run.slice(from))];
}

const textAndBreaks = (run: string): Child[] =>
  run
    .split(BREAK)
    .flatMap((part, index) => [
      ...(index > 0 ? [element('br', {})] : []),
      ...(part === '' ? [] : [text(part)]),
    ]);

/** Finds the formulas that a script set on the old site. */
export function placeFormulas(page: Root, formulas: Formulas): void {
  const form = formOf(formulas);
  if (form) inside(page, form, false);
}

/** @param isLine Whether it is in a heading, which holds no blocks. */
function inside(parent: Parents, form: RegExp, isLine: boolean): void {
  if (isElement(parent, ...VERBATIM)) return;
  const children: Child[] = [];
  let run = '';
  const flush = (): void => {
    children.push(...formulasIn(run, form, isLine));
    run = '';
  };
  for (const child of parent.children) {
    if (child.type === 'text') run += child.value;
    else if (isElement(child, 'br')) run += BREAK;
    else {
      flush();
      if (isElement(child)) inside(child, form, isLine || isElement(child, ...HEADINGS));
      children.push(child);
    }
  }
  flush();
  parent.children = children;
}

/** Whether this site can set a formula. */
function isReadable(value: string, display: boolean): boolean {
  try {
    mathml(value, display);
    return true;
  } catch {
    return false;
  }
}

/** Formulas that this site can't set are kept as code, and noted. */
export function keepUnreadable(page: Root, work: Work): void {
  replace(page, (node) => {
    if (!isElement(node, 'x-tex')) return;
    const value = textIn(node).trim();
    const isDisplay = node.properties['dataDisplay'] !== undefined;
    if (value !== '' && isReadable(isDisplay ? value : value.replace(/\s+/g, ' '), isDisplay)) return;
    work.note(node, 'unknown', `this formula is kept as code, for it is no TeX that can be set: ${value}`);
    const code = element('code', {}, [text(value)]);
    const kept = isDisplay ? element('pre', {}, [code]) : code;
    work.ledger.take(node);
    work.ledger.give(kept);
    return [kept];
  });
}
