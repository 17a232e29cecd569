import type { Entry } from '../build.ts';
import type { LeftOut } from '../documents.ts';
import type { Standing } from '../manifest.ts';
import type { Note } from '../note.ts';
import type { Kind } from '../proof/inventory.ts';

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
  /** What is to be known of the old site as a whole. */
  readonly notes: readonly string[];
  /** What made the old site: `Jekyll 4.3.1`. */
  readonly generator: string;
  /** The old baseurl, which addresses come after. */
  readonly baseurl: string;
  readonly dryRun: boolean;
}

/** What is counted, and what many of it are called. */
export const NAMES: readonly (readonly [Kind, string])[] = [
  ['word', 'words'],
  ['picture', 'pictures'],
  ['video', 'videos'],
  ['link', 'links'],
  ['code', 'code'],
  ['formula', 'formulas'],
  ['row', 'table rows'],
  ['item', 'list items'],
  ['heading', 'headings'],
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

/** What is to be known of the whole, a line each. */
export function siteNotes({ notes, baseurl, moved }: Outcome): string[] {
  const remote = new Set(moved.flatMap(({ entry }) => entry.remotePictures));
  return [
    ...notes,
    ...(baseurl === ''
      ? []
      : [
          `The old site lived at ${baseurl}. Old addresses redirect where the new one lives there too: BASE_PATH=${baseurl} npm run build.`,
        ]),
    ...(remote.size === 0
      ? []
      : [
          `${remote.size} ${remote.size === 1 ? 'picture lies' : 'pictures lie'} on other hosts, and became links: --pictures fetches what is still there.`,
        ]),
  ];
}

/** What a rule made up, by rule: the field is the rule's name. */
export function byRule(
  moved: readonly Moved[],
  kind: Note['kind'],
): Map<string, { entry: Entry; note: Note }[]> {
  const all = moved.flatMap(({ entry }) =>
    entry.notes.filter((note) => note.kind === kind).map((note) => ({ entry, note })),
  );
  return Map.groupBy(all, ({ note }) => /^[^:(]*?(?=:| of \.\/)/.exec(note.what)?.[0] ?? note.what);
}
