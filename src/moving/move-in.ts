import { now as currentTime } from '../clock.ts';
import type { OldSite } from './documents.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { picturesOf } from './pictures.ts';
import { planFor } from './plan.ts';
import type { Moved, Outcome } from './report/outcome.ts';
import { type Staging, stage, unwritable } from './staging.ts';
import { type Tried, type TryOptions, tryOut } from './try-out.ts';

export interface MoveOptions extends Omit<TryOptions, 'now'> {
  readonly dryRun: boolean;
  /** Whether nothing is written if anything can't be moved. */
  readonly strict: boolean;
  /** Where pictures of other hosts lie that were fetched, by address. */
  readonly remotePictures: ReadonlyMap<string, string>;
  /** Told of the room where entries are tried, so that it can be cleared whatever happens. */
  readonly staged: (staging: Staging) => void;
  readonly now?: Date;
}

/**
 * Moves an old site in: tries it in a room beside the content folder, and moves what is right to its place, all or nothing.
 * @throws Refusal where the content folder isn't what it should be; nothing is changed then.
 */
export async function moveIn(old: OldSite, options: MoveOptions): Promise<Outcome> {
  const { to, dryRun, strict, progress, now = currentTime } = options;
  const manifest = readManifest(to);
  const pictures = await picturesOf(old.files, options.remotePictures);
  const slugs = new Map(Object.entries(manifest).map(([file, { entry }]) => [file, entry]));
  const plan = await planFor(old, pictures, slugs, (done, of) => progress('Reading', done, of));
  let staging: Staging | undefined;
  try {
    staging = stage(to, !dryRun);
    options.staged(staging);
    const tried = await tryOut(plan, staging, { ...options, now }, manifest);
    const leftOut = [...plan.leftOut, ...tried.leftOut];
    const isWhole =
      leftOut.every(({ weight }) => weight !== 'failed') &&
      tried.entries.every(({ entry }) => entry.lost.length === 0);
    const writes = !dryRun && (isWhole || !strict);
    if (writes) settle(tried.entries, staging, manifest);
    return {
      moved: tried.entries.map(({ entry, standing, puts }): Moved => ({
        entry,
        standing,
        written: puts || (standing === 'same' && entry.lost.length === 0),
      })),
      leftOut,
      notes: old.notes,
      generator: old.generator,
      baseurl: old.baseurl,
      dryRun,
    };
  } catch (reason) {
    throw unwritable(reason, to);
  } finally {
    staging?.clear();
  }
}

/** Moves what is to be written to its place, and keeps what was moved in mind. */
function settle(entries: readonly Tried[], { settle: place }: Staging, before: Manifest): void {
  const next: Manifest = { ...before };
  for (const { entry, digests, standing, puts } of entries)
    if (puts || standing === 'same') next[entry.planned.document.file] = { entry: entry.id, files: digests };
  const text = `${JSON.stringify(next, undefined, 1)}\n`;
  const writing = entries.filter(({ puts }) => puts).map(({ entry }) => entry);
  if (writing.length > 0 || text !== `${JSON.stringify(before, undefined, 1)}\n`)
    place(writing, { name: MANIFEST, text });
}
