import { site as newSite } from '../../site.ts';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { convertBody } from './body/body.ts';
import type { BodyContext, ConvertedBody } from './body/contract.ts';
import { shownText } from './body/words.ts';
import type { Addresses } from './addresses.ts';
import type { OldDocument } from './jekyll/documents.ts';
import { list, record, text } from './jekyll/values.ts';
import type { Resolved } from './liquid/resolve.ts';
import { type Note, note } from './note.ts';
import { oldPage } from './old-page.ts';
import { Beside, type Pictures } from './pictures.ts';

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
  readonly authors: readonly string[];
}

/** What themes call the picture of a post. */
export const OPENING_FIELDS = [
  'post-image',
  'post_image',
  'image',
  'cover',
  'thumbnail',
  'featured-image',
  'featured_image',
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

/** Converts the body of a document; its notes are of the lines of the original. */
export function convert(
  document: OldDocument,
  resolved: Resolved,
  { addresses, pictures, authors }: Surroundings,
  { review, link }: Pick<BodyContext, 'review' | 'link'>,
): Converted {
  const beside = new Beside();
  const picture = (src: string): string | undefined => {
    const path = addresses.path(src.replace(/[?#].*$/s, ''), document.address);
    if (path === undefined) return undefined;
    const source = pictures.find(path);
    return source ? `./${beside.name(source)}` : 'missing';
  };
  // Layouts put the site's root before what front matter names.
  const found = (src: string) => {
    const near = picture(src);
    return near === 'missing' && !/^(?:\/|[a-z]+:)/i.test(src) ? picture(`${addresses.root}/${src}`) : near;
  };
  const named = document.kind === 'page' ? undefined : openingOf(document.fields);
  const opening = named && found(named.src);
  const has = opening !== undefined && opening !== 'missing';
  const read = (shown: string | undefined) =>
    convertBody(resolved.text, {
      line: 1,
      link,
      picture,
      opening: shown,
      author: [
        ...authors,
        ...signatures(resolved.text, document.html, authors),
        ...list(document.fields['author']).flatMap((name) => text(name) ?? text(record(name)['name']) ?? []),
        newSite.author.name,
        newSite.author.url.replace(/^.*\//, ''),
      ],
      html: document.html,
      review,
    });
  const given = has ? opening : undefined;
  const asWritten = read(given);
  const still = review && !has ? stillInstead(beside, pictures) : undefined;
  const body = still ? read(still.src) : asWritten;
  const first = document.bodyLine - 1;
  return {
    body,
    beside,
    opening: still?.src ?? given,
    notes: [
      ...(still ? [note(document.lines.get('title') ?? 1, 'computed', still.why)] : []),
      ...resolved.notes.map((item) => ({ ...item, line: item.line + first })),
      ...body.findings.map((item) => ({ ...item, line: resolved.lineOf(item.line) + first })),
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

/** What the author calls herself where she links to her own page. */
function signatures(source: string, html: boolean, authors: readonly string[]): string[] {
  const pages = [newSite.author.url, ...authors.map((name) => `https://github.com/${name}`)];
  if (!pages.some((page) => source.includes(page))) return [];
  const links: Element[] = [];
  visit(oldPage(source, html), 'element', (node) => {
    if (node.tagName === 'a' && pages.includes(String(node.properties['href']).replace(/\/$/, '')))
      links.push(node);
  });
  return links.map((link) => shownText(link).trim()).filter(Boolean);
}

function missingOpening(
  document: OldDocument,
  { field, src }: { field: string; src: string },
  found: string | undefined,
  pictures: Pictures,
  addresses: Addresses,
): Note {
  const line = document.lines.get(field) ?? 1;
  if (found === undefined) return note(line, 'missing', `${field}: ${src} is not on the old site`);
  const why = pictures.why(addresses.path(src, document.address) ?? '') ?? 'there is no such picture';
  return note(line, 'missing', `${field}: ${src}: ${why}`);
}
