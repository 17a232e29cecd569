import type { Counts } from '../body/contract.ts';
import type { Entry } from '../build.ts';
import type { LeftOut } from '../jekyll/documents.ts';
import type { Standing } from '../manifest.ts';

/** An entry, and what was done with it. */
export interface Moved {
  readonly entry: Entry;
  readonly standing: Standing;
  /** Whether it is in the content folder now, as it was made. */
  readonly written: boolean;
}

/** All that a run did. */
export interface Outcome {
  readonly moved: readonly Moved[];
  readonly leftOut: readonly LeftOut[];
  /** What `_config.yml` says that was not understood. */
  readonly findings: readonly string[];
  /** The old baseurl, which addresses come after. */
  readonly baseurl: string;
  readonly dryRun: boolean;
}

/** What is counted, and what it is called. */
export const NAMES: readonly (readonly [keyof Counts, string])[] = [
  ['words', 'words'],
  ['images', 'pictures'],
  ['links', 'links'],
  ['codeBlocks', 'code blocks'],
  ['formulas', 'formulas'],
  ['tables', 'tables'],
];

/** What is said of an entry that is not written. */
export const STAYS: Partial<Record<Standing, string>> = {
  edited: 'edited since it was moved, and stays as it is; --force writes it anew',
  gone: 'deleted or renamed since it was moved, and stays away; --force writes it anew',
  taken:
    'something else is there already, and stays as it is; rename or delete it, or let --force replace it',
};

/** A count of all entries. */
export const total = (moved: readonly Moved[], of: (entry: Entry) => number): number =>
  moved.reduce((sum, { entry }) => sum + of(entry), 0);

export const baseurlNote = (baseurl: string): string =>
  `The old site lived at ${baseurl}. Old addresses redirect where the new one lives there too: BASE_PATH=${baseurl} npm run build.`;
