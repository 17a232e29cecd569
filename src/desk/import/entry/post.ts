import { site } from '../../../site.ts';
import type { Converted } from '../convert.ts';
import type { OldDocument } from '../jekyll/documents.ts';
import { record, text } from '../jekyll/values.ts';
import { type Note, note } from '../note.ts';
import { factOf } from './film.ts';
import { plain } from './plain.ts';
import { oldRating } from './rating.ts';
import { summaryOf } from './summary.ts';
import type { Fields } from './yaml.ts';

/** A value, and what is to be said of it. */
export interface Made<Value> {
  readonly value: Value;
  readonly notes: readonly Note[];
}

/** The description of a post or page: its own, or the first sentence. */
export function descriptionOf(
  { fields, lines, bodyLine, title, html }: OldDocument,
  body: string,
): Made<string> {
  const written = text(fields['description']) ?? text(fields['excerpt']) ?? text(fields['subtitle']);
  if (written !== undefined) return { value: plain(written), notes: [] };
  const value = summaryOf(body, html, site.language) ?? plain(title);
  return { value, notes: [note(lines.get('title') ?? bodyLine, 'computed', `description: ${value}`)] };
}

/** The opening picture as front matter has it. */
export function pictureOf(
  { body, opening }: Converted,
  { fields, lines }: OldDocument,
  called: string,
): Made<Fields | undefined> {
  if (opening === undefined) return { value: undefined, notes: [] };
  const written =
    text(record(fields['image'])['alt']) ?? text(fields['image-alt']) ?? text(fields['image_alt']);
  const alt = plain(body.opening?.alt ?? '') || (written && plain(written));
  const caption = body.opening?.caption;
  return {
    value: {
      src: opening,
      alt: alt ?? called,
      caption: caption === undefined || caption === '' ? undefined : caption,
    },
    notes: alt
      ? []
      : [
          note(
            lines.get('post-image') ?? lines.get('image') ?? 1,
            'computed',
            `alternative text of ${opening}: “${called}”. Say what is to be seen`,
          ),
        ],
  };
}

const escaped = (words: string): string => words.replace(/[\\`*_{}[\]<>#|$~]/g, String.raw`\$&`);

/** What front matter says of a film, as a line under a post that is no review: no rating is lost. */
export function filmLine(document: OldDocument): Made<string> {
  const { fields, lines } = document;
  const rating = oldRating(fields);
  const parts = [
    ['Directed by', factOf('directors', document).join(', ')],
    ['Written by', factOf('writers', document).join(', ')],
    ['Rating:', rating?.written ?? ''],
  ].filter(([, said]) => said !== '');
  if (parts.length === 0) return { value: '', notes: [] };
  const value = `${parts.map(([name, said]) => `${name!} ${escaped(plain(said!))}`).join('. ')}.`;
  return {
    value,
    notes: [
      note(
        lines.get('rating') ?? lines.get('director') ?? 1,
        'replaced',
        `fields of the film, by a last line: ${value}`,
      ),
    ],
  };
}
