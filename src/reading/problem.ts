import type { Place } from '../markdown/compiled.ts';

/** An error fails check and build; advice is printed. */
export type Severity = 'error' | 'advice';

/** Something about one file that its author should know. */
export interface Finding extends Place {
  /** What is wrong, in plain words. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
  readonly severity: Severity;
  /** What kind it is, where a program can do something about it. */
  readonly code?: 'alias-taken' | 'no-such-anchor';
  /** What it is about, for such a program: the alias, the anchor. */
  readonly about?: string;
}

/** Something about the content that its author should know, and where it is. */
export interface Problem extends Finding {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
}

/** What is said of a file as a whole is said of its beginning. */
export const START: Place = { line: 1, column: 1 };

export const error = ({ line, column }: Place, what: string, fix: string): Finding => ({
  line,
  column,
  what,
  fix,
  severity: 'error',
});

export const advice = ({ line, column }: Place, what: string, fix: string): Finding => ({
  line,
  column,
  what,
  fix,
  severity: 'advice',
});

/** Findings as problems of a file. */
export const inFile = (file: string, findings: readonly Finding[]): Problem[] =>
  findings.map((finding) => ({ file, ...finding }));
