import { statSync } from 'node:fs';
import type { CollectionName } from '../../domain/entry.ts';
import { isoDate } from '../../domain/dates.ts';
import { decoded } from '../../reading/across/site.ts';
import { isPicture } from '../../reading/pictures/picture-file.ts';
import { site as newSite } from '../../site.ts';
import { slugFor } from '../new/slug.ts';
import { addressesOf } from './addresses.ts';
import { type Surroundings, convert } from './convert.ts';
import { notMoved, pageSlug } from './entry/pages.ts';
import { plain } from './entry/plain.ts';
import { type Review, isRated, reviewOf } from './entry/review.ts';
import { Slugs } from './entry/slugs.ts';
import { Tags } from './entry/tags.ts';
import type { LeftOut, OldDocument } from './jekyll/documents.ts';
import { scopesOf } from './jekyll/scope.ts';
import { type OldSite, unreadable } from './jekyll/site.ts';
import { type Resolved, liquidResolver } from './liquid/resolve.ts';
import { type Note, note } from './note.ts';
import type { Pictures } from './pictures.ts';

/** A document, and what becomes of it. */
export interface Planned {
  readonly document: OldDocument;
  readonly resolved: Resolved;
  readonly collection: CollectionName;
  readonly slug: string;
  readonly review: Review | undefined;
  /** As the new front matter has it: a day or an instant. Pages have none. */
  readonly published: string;
  readonly notes: readonly Note[];
}

/** What moves, and what doesn't. */
export interface Plan {
  readonly entries: readonly Planned[];
  readonly leftOut: readonly LeftOut[];
  readonly tags: Tags;
  readonly surroundings: Surroundings;
}

interface Judged extends Omit<Planned, 'slug'> {
  readonly wanted: readonly string[];
}

/**
 * Decides what each document of an old site becomes, and what it is called.
 * @throws Refusal where Liquid is never closed, with every such place.
 * @param slugs The name that a file was moved under before, by file.
 */
export async function planFor(
  old: OldSite,
  pictures: Pictures,
  now: Date,
  slugs: ReadonlyMap<string, string>,
  tick: (done: number, of: number) => Promise<void>,
): Promise<Plan> {
  const scopes = scopesOf(old, now);
  const resolve = liquidResolver(scopes.sources);
  const surroundings: Surroundings = {
    addresses: addressesOf(old),
    pictures,
    isFile: (path: string) => {
      const name = decoded(path).slice(1);
      return old.files.has(name) && !isPicture(name);
    },
    authors: old.config.authors,
  };
  const leftOut: LeftOut[] = [...old.leftOut];
  const judged: Judged[] = [];
  const films = new Map<string, string>();
  const broken: { file: string; why: string }[] = [];
  // The older of two that want the same name gets it, today and whenever this is run again.
  const inOrder = old.documents.toSorted(
    (a, b) =>
      (a.date?.at.valueOf() ?? Infinity) - (b.date?.at.valueOf() ?? Infinity) || (a.file < b.file ? -1 : 1),
  );
  for (const [index, document] of inOrder.entries()) {
    await tick(index, inOrder.length);
    if (document.kind === 'page') {
      const empty = resolve(document.body, emptied(scopes.of(document)));
      const why = notMoved(document, empty.text);
      if (why) {
        leftOut.push({ file: document.file, ...why });
        continue;
      }
    }
    const resolved = resolve(document.body, scopes.of(document));
    if (resolved.broken) {
      const { line, what } = resolved.broken;
      broken.push({ file: `${document.file}:${line + document.bodyLine - 1}`, why: what });
    } else {
      const item = attempt(document, () => judge(document, resolved, surroundings, old, films));
      if ('why' in item) leftOut.push(item);
      else judged.push(item);
    }
  }
  if (broken.length > 0) throw unreadable(broken);
  const names = new Slugs();
  for (const item of judged) {
    const before = slugs.get(item.document.file);
    if (before?.startsWith(`${item.collection}/`))
      names.keep(item.collection, before.slice(item.collection.length + 1));
  }
  const entries = judged.map(({ wanted, ...item }): Planned => {
    const before = slugs.get(item.document.file);
    const slug = before?.startsWith(`${item.collection}/`)
      ? before.slice(item.collection.length + 1)
      : names.next(item.collection, wanted);
    return { ...item, slug };
  });
  const reviews = entries.filter(({ review }) => review).map(({ document }) => document);
  return { entries, leftOut, tags: new Tags(inOrder, reviews), surroundings };
}

/** What comes of work on a document; what fails there must not take the others with it. */
export function attempt<Result extends object>(document: OldDocument, work: () => Result): Result | LeftOut {
  try {
    return work();
  } catch (reason) {
    const why =
      reason instanceof RangeError
        ? 'it is nested thousands deep'
        : `it can’t be read (${reason instanceof Error ? reason.message : String(reason)})`;
    return { file: document.file, why, weight: 'failed' };
  }
}

/** A site without lists: what is left of a page then are its own words. */
function emptied(scope: Record<string, unknown>): Record<string, unknown> {
  const site = scope['site'] as Record<string, unknown>;
  return { ...scope, site: { ...site, posts: [], pages: [], categories: {}, tags: {} } };
}

/** @param films Files of the reviews so far, by film: the site has one review of a film. */
function judge(
  document: OldDocument,
  resolved: Resolved,
  surroundings: Surroundings,
  old: OldSite,
  films: Map<string, string>,
): Judged {
  const { published, notes } = dateOf(document, old);
  const common = { document, resolved, published };
  if (document.kind === 'page')
    return { ...common, collection: 'pages', review: undefined, notes, wanted: [pageSlug(document)] };
  if (isRated(document)) {
    const converted = convert(document, resolved, surroundings, { review: true, link: () => undefined });
    const review = reviewOf(document, resolved, converted);
    const film =
      'film' in review
        ? JSON.stringify([review.film.title, review.film.year, review.film.directors]).toLowerCase()
        : '';
    const first = films.get(film);
    if ('film' in review && first === undefined) {
      films.set(film, document.file);
      const { title, year } = review.film;
      const wanted = [slugFor(title, year), slugFor(document.slug, year), slugFor(document.slug)];
      return { ...common, collection: 'reviews', review, notes, wanted };
    }
    notes.push(
      'film' in review
        ? note(
            1,
            'unknown',
            `${first!} reviews the same film, and the site has one review of each: it is moved as a post`,
          )
        : review,
    );
  }
  const title = slugFor(plain(document.title));
  const day = document.date?.written.slice(0, 10) ?? '';
  const wanted = [
    title,
    ...(title === '' ? [] : [`${title}-${day.slice(0, 4)}`, `${title}-${day}`]),
    slugFor(document.slug),
  ];
  return { ...common, collection: 'posts', review: undefined, notes, wanted };
}

function dateOf(document: OldDocument, old: OldSite): { published: string; notes: Note[] } {
  const notes = document.findings.map((what) => note(document.lines.get('date') ?? 1, 'unknown', what));
  if (document.date || document.kind === 'page') return { published: document.date?.written ?? '', notes };
  // A draft has no date yet; when it was last worked on is the nearest to one.
  const published = isoDate(statSync(old.files.get(document.file)!.path).mtime, newSite.timeZone);
  return {
    published,
    notes: [...notes, note(1, 'computed', `published: ${published}, the day the draft was last changed`)],
  };
}
