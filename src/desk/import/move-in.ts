import { now as currentTime } from '../../clock.ts';
import { readSite } from './jekyll/site.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { picturesOf } from './pictures.ts';
import { planFor } from './plan.ts';
import type { Moved, Outcome } from './report/outcome.ts';
import { type Staging, stage, unwritable } from './staging.ts';
import { type Tried, type TryOptions, tryOut } from './try-out.ts';

export interface MoveOptions extends Omit<TryOptions, 'now'> {
  /** The old site. */
  readonly from: string;
  readonly dryRun: boolean;
  /** Told of the room where entries are tried, so that it can be cleared whatever happens. */
  readonly staged: (staging: Staging) => void;
  readonly now?: Date;
}

/**
 * Moves a Jekyll site in: reads it, tries it in a room beside the content folder, and moves what is right to its place.
 * @throws Refusal where the old site or the content folder isn't what it should be; nothing is changed then.
 */
export async function moveIn(options: MoveOptions): Promise<Outcome> {
  const { from, to, dryRun, progress, now = currentTime } = options;
  const manifest = readManifest(to);
  const old = readSite(from);
  const pictures = await picturesOf(old.files);
  const slugs = new Map(Object.entries(manifest).map(([file, { entry }]) => [file, entry]));
  const plan = await planFor(old, pictures, now, slugs, (done, of) => progress('Reading', done, of));
  const staging = staged(to, !dryRun);
  options.staged(staging);
  try {
    const tried = await tryOut(plan, staging, { ...options, now }, manifest);
    const moved = tried.entries.map(({ entry, standing, puts }): Moved => ({
      entry,
      standing,
      written: puts || standing === 'same',
    }));
    if (!dryRun) settle(tried.entries, staging, manifest);
    return {
      moved,
      leftOut: [...plan.leftOut, ...tried.leftOut],
      findings: old.config.findings,
      baseurl: old.config.baseurl,
      dryRun,
    };
  } catch (reason) {
    throw unwritable(reason, to);
  } finally {
    staging.clear();
  }
}

function staged(to: string, keeps: boolean): Staging {
  try {
    return stage(to, keeps);
  } catch (reason) {
    throw unwritable(reason, to);
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
