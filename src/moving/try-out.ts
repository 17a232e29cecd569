import { unescapePart } from '../domain/address.ts';
import type { Problem } from '../reading/problem.ts';
import { contentReader } from '../reading/reader.ts';
import { site as newSite } from '../settings/settings.ts';
import { type Entry, type Remarks, build, isDraft } from './build.ts';
import type { LeftOut } from './documents.ts';
import { linksOf } from './links.ts';
import { type Manifest, type Standing, digestsOf, standingOf } from './manifest.ts';
import { type Plan, type Planned, attempt } from './plan.ts';
import type { Staging } from './staging.ts';

/** What entries are tried with. */
export interface TryOptions {
  /** The content folder. */
  readonly to: string;
  readonly publicFolder: string;
  readonly now: Date;
  /** Whether what is there is written anew. */
  readonly force: boolean;
  /** Told how far it is. Waits a moment, so that Ctrl-C is heard. */
  readonly progress: (what: string, done: number, of: number) => Promise<void>;
}

const NOTHING: Remarks = { draft: [], loose: [], taken: [] };

/** More than this mends nothing. */
const ROUNDS = 8;

/** An entry that was tried. */
export interface Tried {
  readonly entry: Entry;
  readonly digests: Readonly<Record<string, string>>;
  readonly standing: Standing;
  /** Whether it is to be written. */
  readonly puts: boolean;
}

/**
 * Builds entries until the site's own reader finds no error in them: what has errors becomes a draft, or is left out, and
 * what would lose something is not written. Each round knows what the one before found out.
 */
export async function tryOut(
  plan: Plan,
  staging: Staging,
  { to, publicFolder, force, progress, now }: TryOptions,
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
  const lossy = new Map<Planned, Tried>();
  const remarksOn = (planned: Planned): Remarks => remarks.get(planned) ?? NOTHING;
  for (let round = 0; ; round += 1) {
    const gone = plan.entries.filter((planned) => leftOut.has(planned) || lossy.has(planned));
    const moving = plan.entries.filter((planned) => !gone.includes(planned));
    const links = linksOf(
      moving,
      gone,
      plan.surroundings,
      (planned) => isDraft(planned, remarksOn(planned)),
      now,
    );
    const tried: Tried[] = [];
    let isSettled = true;
    for (const [index, planned] of moving.entries()) {
      await progress(round === 0 ? 'Moving' : 'Mending', index, moving.length);
      const entry = attempt(planned.document, () => build(planned, plan, links, remarksOn(planned)));
      if ('why' in entry) {
        leftOut.set(planned, entry);
        isSettled = false;
        continue;
      }
      const digests = digestsOf(entry);
      const standing = standingOf(entry, digests, to, manifest);
      if (entry.lost.length > 0) {
        lossy.set(planned, { entry, digests, standing, puts: false });
        staging.remove(entry.id);
        isSettled = false;
        continue;
      }
      const puts = standing !== 'same' && (force || standing === 'new' || standing === 'changed');
      if (puts) staging.put(entry);
      tried.push({ entry, digests, standing, puts });
    }
    // What links to an entry that has just gone is built anew before its errors are looked at.
    if (!isSettled && round < ROUNDS) continue;
    const { problems } = await reader.read();
    const wrong = tried.filter(({ entry, puts }) => puts && errorsOf(entry, problems).length > 0);
    if (wrong.length === 0 || round === ROUNDS) {
      for (const { entry } of wrong) leftOut.set(entry.planned, refused(entry, problems, staging));
      return {
        entries: [...tried, ...lossy.values()].filter((item) => !leftOut.has(item.entry.planned)),
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
    .flatMap(({ code, about }) => (code === 'alias-taken' && about !== undefined ? [about] : []))
    .filter((alias) => !taken.includes(alias));
  if (inTheWay.length > 0) return { ...remarks, taken: [...taken, ...new Set(inTheWay)] };
  const dead = errors.filter(({ code }) => code === 'no-such-anchor').map(({ about }) => about);
  const targets = [...entry.text.matchAll(/\]\((\/[^)\s]*#([^)\s]+))/g)]
    .filter(([, , fragment]) => dead.includes(unescapePart(fragment!)))
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
