/** An error fails check and build; advice is printed. */
export type Severity = 'error' | 'advice';

/** Something about the content that its author should know. */
export interface Problem {
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, in plain words. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
  readonly severity: Severity;
}
