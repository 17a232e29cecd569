import { join } from 'node:path';
import { JOURNAL } from './journal.ts';

/** Changes that could not be made. Nothing was changed. */
export class Unchanged extends Error {
  readonly path: string;
  readonly code: string | undefined;

  constructor(path: string, why: string, code?: string) {
    super(why);
    this.name = 'Unchanged';
    this.path = path;
    this.code = code;
  }
}

/** Changes that could neither be made nor all be taken back. */
export class HalfChanged extends Error {
  /** What is not as it was. */
  readonly paths: readonly string[];
  /** Where the old files are. */
  readonly kept: string;

  constructor(folder: string, paths: readonly string[]) {
    super(`${paths.join(', ')} could not be put back as it was`);
    this.name = 'HalfChanged';
    this.paths = paths.map((path) => join(folder, path));
    this.kept = join(folder, JOURNAL);
  }
}
