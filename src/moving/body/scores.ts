import type { Element, Nodes, Root } from 'hast';
import { CRITERIA } from '../../domain/criteria.ts';
import type { ScoreRows, Work } from './context.ts';
import { element, find, isBlank, isElement, lineOf, type Child } from './tree.ts';

/** "1.75 / 2.0", "7/10", "1,5 out of 2" */
const SCORE = /^\s*\d+(?:[.,]\d+)?\s*(?:\/|out of|of)\s*\d+(?:[.,]\d+)?/i;
const TOTAL = /^(?:(?:total|overall|final|film|movie|my)\s*)*(?:total|overall|rating|score|verdict|sum)\b/i;
/** A line that only repeats the rating. */
const TOTAL_LINE =
  /^(?:(?:total|overall|final|film|movie|my)\s*)*(?:total|overall|rating|score)\s*[:=\-–—]?\s*\d+(?:[.,]\d+)?\s*(?:(?:\/|out of)\s*\d+(?:[.,]\d+)?)?\s*\.?$/i;

/** The text of a cell, its line breaks kept. */
function cellText(cell: Element): string {
  const shown = (node: Nodes): string => {
    if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element') return '';
    const inside = node.children.map(shown).join('');
    return /^(?:br|p|div|li)$/.test(node.tagName) ? `\n${inside}\n` : inside;
  };
  return shown(cell)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

interface Row {
  readonly element: Element;
  readonly label: string;
  readonly value: string;
}

const rowsOf = (table: Element): Row[] =>
  find(table, 'tr').map((row) => {
    const [label, ...values] = row.children.filter((child) => isElement(child, 'td', 'th'));
    return {
      element: row,
      label: label ? cellText(label).replaceAll('\n', ' ') : '',
      value: values.map(cellText).filter(Boolean).join('\n'),
    };
  });

/** How many rows of a table are a label and a score. */
const scoresIn = (table: Element): number =>
  rowsOf(table).filter(({ label, value }) => label && SCORE.test(value)).length;

function read(table: Element, work: Work): ScoreRows {
  const isHead = ({ value }: Row, index: number) => index === 0 && !SCORE.test(value);
  const rows = rowsOf(table).filter((row, index) => (row.label || row.value) && !isHead(row, index));
  const isTotal = ({ label }: Row) => TOTAL.test(label);
  return {
    rows: rows
      .filter((row) => !isTotal(row))
      .map(({ element: row, label, value }) => ({ label, value, line: work.lineOf(row) })),
    total: rows.findLast(isTotal)?.value,
  };
}

/** The neighbour on a side, white space skipped. */
function neighbour(siblings: readonly Child[], at: number, step: -1 | 1): number | undefined {
  let index = at + step;
  while (siblings[index] && isBlank(siblings[index]!)) index += step;
  return siblings[index] ? index : undefined;
}

/** Takes the lines around a table that repeat its sum, and the rule above it. */
function takeAround(page: Root, at: number, work: Work): string | undefined {
  let total: string | undefined;
  const taken = new Set<number>();
  for (const step of [1, -1] as const) {
    const index = neighbour(page.children, at, step);
    const node = index === undefined ? undefined : page.children[index]!;
    const line = node && isElement(node, 'p', 'h2', 'h3', 'h4', 'h5', 'h6') ? lineOf(node) : '';
    if (!TOTAL_LINE.test(line)) continue;
    total = line;
    taken.add(index!);
    work.ledger.take(node!);
    work.note(node as Element, 'replaced', `“${line}”: the rating is the sum of the scores`);
  }
  const above = [...taken].includes(at - 1)
    ? neighbour(page.children, Math.min(at, ...taken), -1)
    : neighbour(page.children, at, -1);
  if (above !== undefined && isElement(page.children[above], 'hr')) taken.add(above);
  page.children = page.children.filter((_, index) => !taken.has(index));
  return total;
}

/** A table with fewer scores may be about something else, unless the site itself has no more. */
const FEWEST = 3;

/** Takes the score table out of a review, for front matter; `<x-scores>` stands where it stood. */
export function takeScores(page: Root, work: Work): void {
  const tables = page.children.filter((child) => isElement(child, 'table'));
  const table = tables.toSorted((a, b) => scoresIn(b) - scoresIn(a))[0];
  if (!table || scoresIn(table) < Math.min(FEWEST, CRITERIA.length)) return;
  const scores = read(table, work);
  work.ledger.take(table);
  work.note(table, 'replaced', `the score table, by <ScoreTable /> and ${scores.rows.length} scores`);
  const at = page.children.indexOf(table);
  page.children[at] = element('x-scores', {}, []);
  work.scores = { rows: scores.rows, total: scores.total ?? takeAround(page, at, work) };
  if (scores.total !== undefined)
    takeAround(
      page,
      page.children.findIndex((child) => isElement(child, 'x-scores')),
      work,
    );
}
