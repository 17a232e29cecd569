import { CRITERIA } from '../../../domain/criteria.ts';
import { formatScore } from '../../../domain/scores.ts';
import type { Converted } from '../convert.ts';
import type { OldDocument } from '../jekyll/documents.ts';
import type { Note } from '../note.ts';
import type { Planned } from '../plan.ts';
import { plain } from './plain.ts';
import { descriptionOf, filmLine, pictureOf } from './post.ts';
import { trailerOf } from './review.ts';
import { type Fields, Verbatim } from './yaml.ts';

/** Front matter of one kind of entry, without what all have in common. */
export interface Own {
  readonly fields: Fields;
  readonly notes: readonly Note[];
  /** What stands under the body. */
  readonly end: string;
}

/** What only a review has. */
export function reviewFields({ document, review, published }: Planned, converted: Converted): Own {
  const { film, verdict, scores, notes } = review!;
  const still = pictureOf(converted, document, `A still from ${film.title}`);
  return {
    fields: {
      film,
      published: new Verbatim(published),
      updated: updatedOf(document),
      verdict,
      still: still.value,
      trailer: trailerOf(converted, document.fields),
      scores: Object.fromEntries(
        CRITERIA.map(({ key }) => {
          const { score, note: why } = scores[key] ?? {};
          const written = score === undefined ? undefined : new Verbatim(formatScore(score));
          return [key, why === undefined ? written : { score: written, note: why }];
        }),
      ),
    },
    notes: [...notes, ...still.notes],
    end: '',
  };
}

/** What a post or page has. */
export function postFields(
  { document, resolved, collection, published }: Planned,
  converted: Converted,
): Own {
  const title = plain(document.title);
  const description = descriptionOf(document, resolved.text);
  const cover =
    collection === 'pages' ? undefined : pictureOf(converted, document, `The picture that opens “${title}”`);
  const end = filmLine(document);
  return {
    fields: {
      title,
      description: description.value,
      ...(collection === 'posts' && {
        published: new Verbatim(published),
        updated: updatedOf(document),
      }),
      cover: cover?.value,
    },
    notes: [...description.notes, ...(cover?.notes ?? []), ...end.notes],
    end: end.value,
  };
}

const updatedOf = ({ updated }: OldDocument): Verbatim | undefined =>
  updated && new Verbatim(updated.written);
