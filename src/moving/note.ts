/** Something that the author should know of how a file was moved, or wasn't. */
export interface Note {
  /** In the old file (1-based). */
  readonly line: number;
  readonly kind: 'replaced' | 'dropped' | 'missing' | 'unknown' | 'computed' | 'draft';
  readonly what: string;
}

export const note = (line: number, kind: Note['kind'], what: string): Note => ({ line, kind, what });
