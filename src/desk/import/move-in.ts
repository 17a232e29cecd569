import { now as currentTime } from '../../clock.ts';
import { decoded } from '../../reading/across/site.ts';
import { contentReader } from '../../reading/reader.ts';
import type { Problem } from '../../reading/problem.ts';
import { site as newSite } from '../../site.ts';
import { type Entry, type Remarks, build, isDraft } from './build.ts';
import type { LeftOut } from './jekyll/documents.ts';
import { readSite } from './jekyll/site.ts';
import { linksOf } from './links.ts';
import { MANIFEST, type Manifest, type Standing, digestsOf, readManifest, standingOf } from './manifest.ts';
import { picturesOf } from './pictures.ts';
import { type Plan, type Planned, planFor } from './plan.ts';
import type { Moved, Outcome } from './report.ts';
import { type Staging, stage, unwritable } from './staging.ts';

export interface MoveOptions {
  /** The old site. */
  readonly from: string;
  /** The content folder. */
  readonly to: string;
  readonly publicFolder: string;
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Told how far it is. Waits a moment, so that Ctrl-C is heard. */
  readonly progress: (what: string, done: number, of: number) => Promise<void>;
  /** Told of the room where entries are tried, so that it can be cleared whatever happens. */
  readonly staged: (staging: Staging) => void;
  readonly now?: Date;
}

const NOTHING: Remarks = { draft: [], loose: [], taken: [] };

/** More than this mends nothing. */
const ROUNDS = 6;

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

/** An entry that was tried. */
interface Tried {
  readonly entry: Entry;
  readonly digests: Readonly<Record<string, string>>;
  readonly standing: Standing;
  /** Whether it is to be written. */
  readonly puts: boolean;
}

/** Builds entries until the site's own reader finds no error in them: what has errors becomes a draft, or is left out. */
async function tryOut(
  plan: Plan,
  staging: Staging,
  { to, publicFolder, force, progress, now }: MoveOptions & { now: Date },
  manifest: Manifest,
): Promise<{ entries: Tried[]; leftOut: LeftOut[] }> {
  const reader = contentReader({
    folder: staging.folder,
    timeZone: newSite.timeZone,
    now,
    tagAuthority: newSite.tagAuthority,
    publicFolder,
  });
  const remarks = new Map<Planned, Remarks>();
  const leftOut = new Map<Planned, LeftOut>();
  const remarksOn = (planned: Planned): Remarks => remarks.get(planned) ?? NOTHING;
  for (let round = 0; ; round += 1) {
    const moving = plan.entries.filter((planned) => !leftOut.has(planned));
    const links = linksOf(
      moving,
      plan.surroundings.addresses,
      (planned) => isDraft(planned, remarksOn(planned)),
      now,
    );
    const tried: Tried[] = [];
    for (const [index, planned] of moving.entries()) {
      await progress(round === 0 ? 'Moving' : 'Mending', index, moving.length);
      const entry = build(planned, plan, links, remarksOn(planned));
      const digests = digestsOf(entry);
      const standing = standingOf(entry, digests, to, manifest);
      const puts =
        entry.lost.length === 0 &&
        standing !== 'same' &&
        (force || standing === 'new' || standing === 'changed');
      if (puts) staging.put(entry);
      tried.push({ entry, digests, standing, puts });
    }
    const { problems } = await reader.read();
    const wrong = tried.filter(({ entry, puts }) => puts && errorsOf(entry, problems).length > 0);
    if (wrong.length === 0 || round === ROUNDS) {
      for (const { entry } of wrong) leftOut.set(entry.planned, refused(entry, problems, staging));
      return {
        entries: tried.filter((item) => !leftOut.has(item.entry.planned)),
        leftOut: [...leftOut.values()],
      };
    }
    for (const { entry } of wrong) {
      const mended = mend(entry, errorsOf(entry, problems), remarksOn(entry.planned));
      if (mended) remarks.set(entry.planned, mended);
      else leftOut.set(entry.planned, refused(entry, problems, staging));
    }
  }
}

const errorsOf = ({ id }: Entry, problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ file, severity }) =>
      severity === 'error' && (file === id || file.startsWith(`${id}/`) || file === `${id}.mdx`),
  );

/** What to try next with an entry that has errors; undefined where nothing is left to try. */
function mend(entry: Entry, errors: readonly Problem[], remarks: Remarks): Remarks | undefined {
  const { draft, loose, taken } = remarks;
  const inTheWay = errors
    .flatMap(({ what }) => /^the alias (\S+) /.exec(what)?.[1] ?? [])
    .filter((alias) => !taken.includes(alias));
  if (inTheWay.length > 0) return { ...remarks, taken: [...taken, ...new Set(inTheWay)] };
  const dead = errors.flatMap(({ what }) => /is called #(\S+)$/.exec(what)?.[1] ?? []);
  const targets = [...entry.text.matchAll(/\]\((\/[^)\s]*#([^)\s]+))/g)]
    .filter(([, , fragment]) => dead.includes(decoded(fragment!)))
    .map(([, target]) => target!)
    .filter((target) => !loose.includes(target));
  if (targets.length > 0) return { ...remarks, loose: [...loose, ...new Set(targets)] };
  if (entry.draft.length > 0 || entry.planned.collection === 'pages') return undefined;
  const reasons = errors.map(({ what, fix }) => `${what}: ${fix}`.replace(/\s+/g, ' ').replace(/\.$/, ''));
  return { ...remarks, draft: [...draft, ...reasons] };
}

function refused(entry: Entry, problems: readonly Problem[], staging: Staging): LeftOut {
  staging.remove(entry.id);
  const [first] = errorsOf(entry, problems);
  return {
    file: entry.planned.document.file,
    why: `as ${entry.id} it would have an error (${first ? `line ${first.line}: ${first.what}` : 'see above'}), so it is left out`,
    weight: 'failed',
  };
}
