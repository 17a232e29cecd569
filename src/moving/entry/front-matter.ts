import type { Criteria } from '../../domain/criteria.ts';
import { formatScore, type Given } from '../../domain/scores.ts';
import { site } from '../../settings/settings.ts';
import { type Converted, authorsOf } from '../convert.ts';
import type { OldDocument } from '../documents.ts';
import { type Note, note } from '../note.ts';
import type { Planned } from '../plan.ts';
import { wordsOf } from '../proof/words.ts';
import { filmSentences } from './film.ts';
import { plain } from './plain.ts';
import { oldRatings } from './rating.ts';
import { trailerOf } from './review.ts';
import { summaryOf } from './summary.ts';
import { record, text } from './values.ts';
import { type Fields, Verbatim } from './yaml.ts';

/** Front matter of one kind of entry, without what all have in common. */
export interface Own {
  readonly fields: Fields;
  readonly notes: readonly Note[];
  /** What front matter says that has no field here: a line above the body, and one below. */
  readonly above: string;
  readonly below: string;
}

interface Made<Value> {
  readonly value: Value;
  readonly notes: readonly Note[];
}

const escaped = (words: string): string => words.replace(/[\\`*_{}[\]<>#|$~]/g, String.raw`\$&`);

/** The opening picture as front matter has it. */
function pictureOf(
  { body, opening }: Converted,
  { fields, lines }: OldDocument,
  called: string,
): Made<Fields | undefined> {
  if (opening === undefined) return { value: undefined, notes: [] };
  const written =
    text(record(fields['image'])['alt']) ?? text(fields['image-alt']) ?? text(fields['image_alt']);
  const alt = plain(body.opening?.alt ?? '') || (written && plain(written));
  const line = lines['post-image'] ?? lines['image'] ?? 1;
  return {
    value: { src: opening, alt: alt || called, caption: body.opening?.caption || undefined },
    notes: alt
      ? []
      : [note(line, 'computed', `alternative text of ${opening}: “${called}”. Say what is to be seen`)],
  };
}

/** Who wrote it, where it wasn't the site's author. */
function guestOf(document: OldDocument, authors: readonly string[]): string | undefined {
  const own = [site.author.name, ...authors].map((name) => name.toLowerCase());
  const guests = authorsOf(document)
    .map(plain)
    .filter((name) => !own.includes(name.toLowerCase()));
  return guests.length > 0 ? guests.join(', ') : undefined;
}

/** Lines of front matter that a reader was shown and no field here holds, unless the entry says them anyway. */
function leadOf({ fields, lines }: OldDocument, taken: string | undefined, mdx: string): Made<string> {
  const known = wordsOf(`${taken ?? ''} ${mdx}`);
  const leads = ['subtitle', 'excerpt', 'description'].flatMap((field) => {
    const words = lines[field] === undefined ? undefined : text(fields[field]);
    const line = words && plain(words);
    return line && wordsOf(line).some((word) => !known.includes(word)) ? [{ field, line }] : [];
  });
  return {
    value: leads.map(({ line }) => `*${escaped(line)}*`).join('\n\n'),
    notes: leads.map(({ field, line }) =>
      note(lines[field]!, 'replaced', `${field}, by a first line: ${line}`),
    ),
  };
}

/** Scores as front matter has them. */
function written(scores: Given, criteria: Criteria): Fields | Verbatim {
  const [first, ...more] = criteria.map(({ key }): [string, Fields[string]] => {
    const { score, note: why } = scores[key] ?? {};
    const number = score === undefined ? undefined : new Verbatim(formatScore(score));
    return [key, why === undefined ? number : { score: number, note: why }];
  });
  return first && more.length === 0 && first[1] instanceof Verbatim
    ? first[1]
    : Object.fromEntries(first ? [first, ...more] : []);
}

/** What only a review has. */
export function reviewFields(
  { document, review, published }: Planned,
  converted: Converted,
  authors: readonly string[],
): Own {
  const { film, verdict, scores, criteria, notes } = review!;
  const still = pictureOf(converted, document, `A still from ${film.title}`);
  const lead = leadOf(document, verdict, converted.body.mdx);
  return {
    fields: {
      film,
      author: guestOf(document, authors),
      published: new Verbatim(published),
      updated: document.updated && new Verbatim(document.updated),
      verdict,
      still: still.value,
      trailer: trailerOf(converted, document.fields),
      scores: written(scores, criteria),
    },
    notes: [...notes, ...still.notes, ...lead.notes],
    above: lead.value,
    below: '',
  };
}

const capitalised = (word: string): string => `${word[0]!.toUpperCase()}${word.slice(1)}`;

/** What front matter says of a film, as a line under a post that is no review: no rating is lost. */
function filmLine(document: OldDocument): Made<string> {
  const ratings = oldRatings(document.fields);
  const value = [
    filmSentences(document),
    ...ratings.map(
      ({ field, written }) => `${field === 'score' ? 'Rating' : capitalised(field)}: ${plain(written)}.`,
    ),
  ]
    .filter(Boolean)
    .join(' ');
  const line = document.lines[ratings[0]?.field ?? 'director'] ?? 1;
  return {
    value: escaped(value),
    notes: value === '' ? [] : [note(line, 'replaced', `fields of the film, by a last line: ${value}`)],
  };
}

/** What a post or page has. */
export function postFields(
  { document, collection, published }: Planned,
  converted: Converted,
  authors: readonly string[],
): Own {
  const { fields, lines, bodyLine } = document;
  const title = plain(document.title);
  const written = text(fields['description']) ?? text(fields['excerpt']) ?? text(fields['subtitle']);
  const description =
    written === undefined ? (summaryOf(converted.body.before, site.language) ?? title) : plain(written);
  const isPost = collection === 'posts';
  const guest = guestOf(document, authors);
  const cover = isPost ? pictureOf(converted, document, `The picture that opens “${title}”`) : undefined;
  const below = filmLine(document);
  const lead = leadOf(document, description, converted.body.mdx);
  return {
    fields: {
      title,
      description,
      ...(isPost && {
        author: guest,
        published: new Verbatim(published),
        updated: document.updated && new Verbatim(document.updated),
      }),
      cover: cover?.value,
    },
    notes: [
      ...(written === undefined
        ? [note(lines['title'] ?? bodyLine, 'computed', `description: ${description}`)]
        : []),
      ...(isPost || guest === undefined
        ? []
        : [
            note(
              lines['author'] ?? lines['authors'] ?? 1,
              'dropped',
              `author: ${guest}, for a page names none`,
            ),
          ]),
      ...(cover?.notes ?? []),
      ...lead.notes,
      ...below.notes,
    ],
    above: lead.value,
    below: below.value,
  };
}
