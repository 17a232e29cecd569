import { statSync } from 'node:fs';
import { join } from 'node:path';
import { now } from '../clock.ts';
import { criteriaOn } from '../domain/criteria.ts';
import { isoDate, parseDate } from '../domain/dates.ts';
import type { CollectionName } from '../domain/entry.ts';
import { normalizedPath } from '../reading/across/site.ts';
import { isPicture } from '../reading/pictures/picture-file.ts';
import { site as newSite } from '../settings/settings.ts';
import { slugFor } from '../domain/slug.ts';
import { addressesOf } from './addresses.ts';
import { type Surroundings, convert } from './convert.ts';
import type { LeftOut, OldDocument, OldSite } from './documents.ts';
import { notMoved, pageSlug } from './entry/pages.ts';
import { plain } from './entry/plain.ts';
import { type Review, isRated, reviewOf } from './entry/review.ts';
import { Slugs } from './entry/slugs.ts';
import { Tags } from './entry/tags.ts';
import { text } from './entry/values.ts';
import { type Note, note } from './note.ts';
import type { Pictures } from './pictures.ts';
import { shownText } from './proof/words.ts';
import { readPage } from './body/read-page.ts';
import { signerOfMost } from './body/signature.ts';

/** A document, and what becomes of it. */
export interface Planned {
  readonly document: OldDocument;
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

interface Decided extends Omit<Planned, 'slug'> {
  readonly wanted: readonly string[];
}

/**
 * Decides what each document of an old site becomes, and what it is called.
 * @param slugs The name that a file was moved under before, by file.
 */
export async function planFor(
  old: OldSite,
  pictures: Pictures,
  slugs: ReadonlyMap<string, string>,
  tick: (done: number, of: number) => Promise<void>,
): Promise<Plan> {
  const surroundings: Surroundings = {
    addresses: addressesOf(old),
    pictures,
    isFile: (path: string) => old.files[normalizedPath(path)] !== undefined && !isPicture(path),
    authors: [...old.authors, ...signed(old)],
    formulas: old.formulas,
  };
  const leftOut: LeftOut[] = [...old.leftOut];
  const decided: Decided[] = [];
  const films = new Map<string, string>();
  // The older of two that want the same name gets it, today and whenever this is run again.
  const when = ({ date }: OldDocument): number => (date === undefined ? Infinity : Date.parse(date));
  const inOrder = old.documents.toSorted((a, b) => when(a) - when(b) || (a.file < b.file ? -1 : 1));
  for (const [index, document] of inOrder.entries()) {
    await tick(index, inOrder.length);
    const item = attempt(document, () => {
      const why = document.kind === 'page' ? notMoved(document, ownWords(document, old)) : undefined;
      return why ? { file: document.file, ...why } : decide(document, surroundings, old, films);
    });
    if ('why' in item) leftOut.push(item);
    else decided.push(item);
  }
  const names = new Slugs();
  const before = ({ collection, document }: Decided): string | undefined => {
    const known = slugs.get(document.file);
    return known?.startsWith(`${collection}/`) ? known.slice(collection.length + 1) : undefined;
  };
  for (const item of decided) {
    const known = before(item);
    if (known !== undefined) names.keep(item.collection, known);
  }
  const entries = decided.map(({ wanted, ...item }): Planned => ({
    ...item,
    slug: before({ wanted, ...item }) ?? names.next(item.collection, wanted),
  }));
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

/** As much of a page as its closing line and its footnotes are long. */
const endOf = (html: string): string => html.slice(-3000).replace(/^[^]*?(?=<p\b)/, '');

/** How the author signs, where the old site doesn't say who that is. */
function signed({ documents, formulas }: OldSite): string[] {
  const signer = signerOfMost(
    documents.filter(({ kind }) => kind === 'post').map(({ html }) => readPage(endOf(html), formulas)),
  );
  return signer === undefined ? [] : [signer];
}

/** What a page says where the lists that the generator makes are empty. */
const ownWords = ({ emptied, html }: OldDocument, { formulas }: OldSite): string =>
  shownText(readPage(emptied ?? html, formulas));

/** @param films Files of the reviews so far, by film: the site has one review of a film. */
function decide(
  document: OldDocument,
  surroundings: Surroundings,
  old: OldSite,
  films: Map<string, string>,
): Decided {
  const { published, notes } = dateOf(document, old);
  const common = { document, published };
  if (document.kind === 'page')
    return { ...common, collection: 'pages', review: undefined, notes, wanted: [pageSlug(document)] };
  if (isRated(document)) {
    const converted = convert(document, surroundings, { review: true, link: () => undefined });
    const day = isoDate(parseDate(published, newSite.timeZone) ?? now, newSite.timeZone);
    const review = reviewOf(document, converted, criteriaOn(day));
    const film =
      'film' in review
        ? JSON.stringify([review.film.title, review.film.year, review.film.directors]).toLowerCase()
        : '';
    const first = films.get(film);
    if ('film' in review && first === undefined) {
      films.set(film, document.file);
      const { title, year } = review.film;
      const wanted = [slugFor(title, year), slugFor(document.slug, year), slugFor(document.slug)];
      return { ...common, collection: 'reviews', review, notes, wanted: readable(wanted, document) };
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
  const day = document.date?.slice(0, 10) ?? '';
  const wanted = [
    title,
    ...(title === '' || day === '' ? [] : [`${title}-${day.slice(0, 4)}`, `${title}-${day}`]),
    slugFor(document.slug),
  ];
  return { ...common, collection: 'posts', review: undefined, notes, wanted: readable(wanted, document) };
}

const isAscii = (slug: string): boolean => /^[\x20-\x7E]*$/.test(slug);

/** The slug that the author chose in letters that addresses are written in comes before a title that would be percent-encoded. */
function readable(wanted: readonly string[], { slug }: OldDocument): readonly string[] {
  const chosen = slugFor(slug);
  return !isAscii(wanted[0] ?? '') && chosen !== '' && isAscii(chosen) ? [chosen, ...wanted] : wanted;
}

/** 31 February is 2 March to Ruby, and its author ought to know. */
function noDay({ fields, lines, date = '' }: OldDocument): Note[] {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(text(fields['date']) ?? '') ?? [];
  return day === undefined || parseDate(day, 'UTC')
    ? []
    : [
        note(
          lines['date'] ?? 1,
          'unknown',
          `date: ${day} is no day; the old site took it for ${date.slice(0, 10)}`,
        ),
      ];
}

function dateOf(document: OldDocument, old: OldSite): { published: string; notes: Note[] } {
  if (document.date !== undefined || document.kind === 'page')
    return { published: document.date ?? '', notes: noDay(document) };
  // A draft has no date yet; when it was last worked on is the nearest to one.
  const published = isoDate(statSync(join(old.folder, document.file)).mtime, newSite.timeZone);
  return { published, notes: [note(1, 'computed', `published: ${published}, the day it was last changed`)] };
}
