import type { BodyContext } from './body/context.ts';
import { type ConvertedBody, convertBody } from './body/convert-body.ts';
import type { Addresses } from './addresses.ts';
import type { Formulas, OldDocument } from './documents.ts';
import { list, record, text } from './entry/values.ts';
import { type Note, note } from './note.ts';
import { Beside, type Pictures } from './pictures.ts';
import { placesIn } from './places.ts';
import { site as newSite } from '../settings/settings.ts';

/** A body on its way, with the pictures that it takes along. */
export interface Converted {
  readonly body: ConvertedBody;
  readonly beside: Beside;
  /** The picture that the front matter names, as it lies beside the entry. */
  readonly opening: string | undefined;
  readonly notes: readonly Note[];
}

/** What converting asks of the old site. */
export interface Surroundings {
  readonly addresses: Addresses;
  readonly pictures: Pictures;
  /** Whether the old site has a file, no picture, at a path. */
  readonly isFile: (path: string) => boolean;
  /** Names under which the site's author signs. */
  readonly authors: readonly string[];
  readonly formulas: Formulas;
}

/** What themes call the picture of a post. */
export const OPENING_FIELDS = [
  ...['post-image', 'post_image', 'image', 'cover', 'thumbnail', 'featured-image', 'featured_image'],
];

/** The picture that front matter names, as it was written, and the field. */
export function openingOf(
  fields: Readonly<Record<string, unknown>>,
): { field: string; src: string } | undefined {
  for (const field of OPENING_FIELDS) {
    const src =
      text(fields[field]) ?? text(record(fields[field])['path']) ?? text(record(fields[field])['src']);
    if (src !== undefined) return { field, src };
  }
  return undefined;
}

/** Who wrote a post, as its front matter says. */
export const authorsOf = ({ fields }: OldDocument): string[] =>
  [...list(fields['author']), ...list(fields['authors'])].flatMap(
    (name) => text(name) ?? text(record(name)['name']) ?? [],
  );

/** Converts the body of a document; its notes are of the lines of the original. */
export function convert(
  document: OldDocument,
  { addresses, pictures, authors, formulas }: Surroundings,
  { review, link }: Pick<BodyContext, 'review' | 'link'>,
): Converted {
  const beside = new Beside();
  const picture = (src: string): string | undefined => {
    const fetched = pictures.fetched(src);
    if (fetched) return `./${beside.name(fetched)}`;
    const path = addresses.path(src.replace(/[?#].*$/s, ''), document.address);
    if (path === undefined) return undefined;
    const source = pictures.find(path);
    return source ? `./${beside.name(source)}` : 'missing';
  };
  // Layouts put the site's root before what front matter names, or a folder of theirs.
  const found = (src: string) => {
    const near = picture(src);
    if (near !== 'missing' || /^(?:\/|[a-z]+:)/i.test(src)) return near;
    const below = picture(`${addresses.root}/${src}`);
    const only = below === 'missing' ? pictures.only(src) : undefined;
    return only ? `./${beside.name(only)}` : below;
  };
  const named = document.kind === 'page' ? undefined : openingOf(document.fields);
  const opening = named && found(named.src);
  const has = opening !== undefined && opening !== 'missing';
  const read = (shown: string | undefined) =>
    convertBody(document.html, formulas, {
      link,
      picture,
      opening: shown,
      authors: [
        ...authors,
        ...authorsOf(document),
        newSite.author.name,
        newSite.author.url.replace(/^.*\//, ''),
      ].filter(Boolean),
      review,
      places: placesIn(document.source, document.bodyLine),
    });
  const given = has ? opening : undefined;
  const asWritten = read(given);
  const still = review && !has ? stillInstead(beside, pictures) : undefined;
  const body = still ? read(still.src) : asWritten;
  return {
    body,
    beside,
    opening: still?.src ?? given,
    notes: [
      ...(still ? [note(document.lines['title'] ?? 1, 'computed', still.why)] : []),
      ...body.notes,
      ...(named && !has ? [missingOpening(document, named, opening, pictures, addresses)] : []),
    ],
  };
}

/** What a review opens with whose old post names no picture, or one that is gone: without, it could not be published. */
function stillInstead(beside: Beside, pictures: Pictures): { src: string; why: string } {
  const [name] = beside.files.keys();
  return name === undefined
    ? {
        src: `./${beside.name(pictures.plain)}`,
        why: 'still: a plain dark picture, since the old site has none. Put one in its place',
      }
    : { src: `./${name}`, why: `still: ./${name}, the first picture of the text, since none is named` };
}

function missingOpening(
  document: OldDocument,
  { field, src }: { field: string; src: string },
  found: string | undefined,
  pictures: Pictures,
  addresses: Addresses,
): Note {
  const line = document.lines[field] ?? 1;
  if (found === undefined) return note(line, 'missing', `${field}: ${src} is not on the old site`);
  const why = pictures.why(addresses.path(src, document.address) ?? '') ?? 'there is no such picture';
  return note(line, 'missing', `${field}: ${src}: ${why}`);
}
