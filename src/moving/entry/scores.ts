import type { Criteria, Criterion } from '../../domain/criteria.ts';
import { inSteps } from '../../domain/points.ts';
import type { Given } from '../../domain/scores.ts';
import { steps } from '../../domain/written-scores.ts';
import { nearest } from '../../markdown/nearest.ts';
import type { ScoreRows } from '../body/context.ts';

/** A score table in the site's own terms, or why it isn't one. */
export type Mapped = { readonly scores: Given } | { readonly line: number; readonly why: string };

/** What critics also call the things that are judged. Whatever the criteria are called is known without. */
const ALSO: Partial<Record<string, readonly string[]>> = {
  story: ['script', 'writing', 'plot', 'narrative'],
  performance: ['acting', 'cast', 'actors'],
  direction: ['director', 'directing'],
  sound: ['audio', 'soundtrack', 'score'],
  cinematography: ['photography'],
};

const wordsOf = (label: string): string[] =>
  (
    label
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !['and', 'out', 'of', 'the', 'points'].includes(word) && !/^\d/.test(word));

/** The words that mean a criterion. */
const knownFor = (criterion: Criterion): readonly string[] => [
  ...new Set([...wordsOf(criterion.name), criterion.key, ...(ALSO[criterion.key] ?? [])]),
];

/** How well a word fits a criterion: its own word best, one that is near less. */
const fit = (word: string, words: readonly string[]): number => {
  if (words.includes(word)) return 3;
  return word.length > 3 &&
    nearest(
      word,
      words.filter((other) => other.length > 3),
    ) !== undefined
    ? 1
    : 0;
};

/** The criterion that a label means, whatever its spelling. */
export function criterionOf(label: string, criteria: Criteria): Criterion | undefined {
  const words = wordsOf(label);
  const fits = criteria
    .map((criterion) => ({ criterion, known: knownFor(criterion) }))
    .map(({ criterion, known }) => ({
      criterion,
      // In "Production design" the first word counts, not the design that sound has, too.
      fit: words.reduce((sum, word, index) => sum + fit(word, known) * (index === 0 ? 1.5 : 1), 0),
    }))
    .toSorted((a, b) => b.fit - a.fit);
  const [first, second] = fits;
  return first && first.fit > 0 && first.fit > (second?.fit ?? 0) ? first.criterion : undefined;
}

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };
const NUMBER = String.raw`\d+(?:[.,]\d+)?|[.,]\d+`;
const VALUE = new RegExp(String.raw`^\s*(${NUMBER})(?:\s*(?:/|out of)\s*(${NUMBER}))?`);

const number = (text: string): number => Number(text.replace(',', '.'));

/** A cell taken apart: `1.75 / 2.0`, and below it what earned it. */
export function scoreCell(
  cell: string,
): { score: number; outOf: number | undefined; note: string | undefined } | undefined {
  const plain = cell.replace(
    /(\d?)\s?([¼½¾])/g,
    (_, whole: string, part: string) => `${whole || '0'}${FRACTIONS[part]!}`,
  );
  const [value, score, outOf] = VALUE.exec(plain) ?? [];
  if (value === undefined) return undefined;
  return {
    score: number(score!),
    outOf: outOf === undefined ? undefined : number(outOf),
    note: noteOf(plain.slice(value.length)),
  };
}

const MARK = /^[\s=–—:•*-]+(?=\S)/;
/** The same, but for a minus. */
const MARK_OF_SUM = /^[\s=:•*]+(?=\S)/;

/** Lines of a note as one: each loses the sign before it, and ends as a part of a sentence or as it ended. */
function noteOf(text: string): string | undefined {
  const written = text.split('\n').filter((line) => /[^\s=–—:•*-]/.test(line));
  // "= 1 (the choir)", "- 0.5 (the cat)": what is taken away must not be added.
  const isSum = /^\s*=\s*\d/.test(written[0] ?? '');
  const lines = written.map((line) =>
    line
      .replace(isSum || /^\s*-[\d.]/.test(line) ? MARK_OF_SUM : MARK, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (lines.length === 0) return undefined;
  return lines.reduce((all, line) => `${all}${/[.!?;:,…]$/.test(all) ? '' : ';'} ${line}`);
}

/** Maps the rows of a score table to the criteria of its day. A bonus that isn't mentioned was none. */
export function mapScores({ rows }: ScoreRows, criteria: Criteria): Mapped {
  const scores: Partial<Record<string, { score: number; note?: string }>> = {};
  for (const [index, { label, value, line }] of rows.entries()) {
    const cell = scoreCell(value);
    // A heading over the columns.
    if (index === 0 && !cell && !/\d/.test(value)) continue;
    const criterion = criterionOf(label, criteria);
    const refuse = (why: string): Mapped => ({ line, why });
    if (!criterion) return refuse(`no criterion is called anything like “${label}”`);
    if (!cell) return refuse(`“${value}” for ${label} is not a score`);
    const { key, name, outOf, step } = criterion;
    if (scores[key]) return refuse(`two rows are ${name}: “${label}” is one`);
    if (cell.outOf !== undefined && cell.outOf !== outOf)
      return refuse(`${label} is out of ${cell.outOf} there, and out of ${outOf} here`);
    if (!steps(criterion).includes(cell.score))
      return refuse(`${label}: ${cell.score} is not a score from 0 to ${outOf} ${inSteps(step)}`);
    scores[key] = { score: cell.score, ...(cell.note !== undefined && { note: cell.note }) };
  }
  return { scores };
}
