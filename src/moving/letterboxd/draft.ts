import { filmSchema } from '../../domain/film.ts';
import { convertBody } from '../body/convert-body.ts';
import { Verbatim, frontMatter } from '../entry/yaml.ts';
import { placesIn } from '../places.ts';
import { inWords } from '../proof/compare.ts';
import type { LetterboxdEntry } from './read.ts';

const NO_FORMULAS = { inline: [], display: [], environments: false };

/** Letterboxd breaks lines where they are broken, and begins a paragraph at a blank line. */
const asHtml = (review: string): string =>
  review
    .split(/\r?\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');

/** A draft of a review, and what its author should know of it. */
export interface Draft {
  readonly text: string;
  /** What was changed in it, in words. */
  readonly notes: readonly string[];
  /** What it would lose, in words: such a draft is not to be written. */
  readonly lost: readonly string[];
}

/**
 * A draft with what was written about a film; several reviews of it follow each other. It is proved to say the same, as every
 * text that moves in is.
 * @param reviews At least one, of one film, the first one first.
 * @param today Where none of them says when.
 */
export function draftOf(reviews: readonly LetterboxdEntry[], today: string): Draft {
  const [{ title, year, directors, entered }] = reviews as [LetterboxdEntry];
  const tags = [...new Set(reviews.flatMap(({ tags: all }) => all))];
  const film = filmSchema.parse({ title, year, directors });
  const html = reviews.map(({ review }) => asHtml(review ?? '')).join('\n<hr>\n');
  const { mdx, notes, difference } = convertBody(html, NO_FORMULAS, {
    ...{ review: false, opening: undefined, authors: [], places: placesIn(html, 1) },
    // Nothing in it is of a site that has been left.
    link: () => undefined,
    picture: () => undefined,
  });
  return {
    text: `${frontMatter({
      film: { title: film.title, year, ...(directors.length > 0 && { directors }) },
      published: new Verbatim(entered ?? today),
      ...(tags.length > 0 && { tags }),
      draft: true,
    })}
${mdx}`,
    notes: notes.map(({ kind, what }) => `${kind}: ${what}`),
    lost: inWords(difference).map(({ what }) => what),
  };
}
