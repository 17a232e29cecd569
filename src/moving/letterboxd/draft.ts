import { filmSchema } from '../../domain/film.ts';
import { readPage } from '../body/read-page.ts';
import { Verbatim, frontMatter } from '../entry/yaml.ts';
import { toMdx } from '../write/to-mdx.ts';
import type { LetterboxdEntry } from './read.ts';

const NO_FORMULAS = { inline: [], display: [], environments: false };

/** Letterboxd breaks lines where they are broken, and begins a paragraph at a blank line. */
const asHtml = (review: string): string =>
  review
    .split(/\r?\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n');

/** The text of reviews as a body of MDX; several of one film follow each other. */
const bodyOf = (reviews: readonly LetterboxdEntry[]): string =>
  toMdx(readPage(reviews.map(({ review }) => asHtml(review ?? '')).join('\n<hr>\n'), NO_FORMULAS));

/**
 * A draft with what was written about a film.
 * @param reviews At least one, of one film, the first one first.
 * @param today Where none of them says when.
 */
export function draftOf(reviews: readonly LetterboxdEntry[], today: string): string {
  const [{ title, year, directors, entered }] = reviews as [LetterboxdEntry];
  const tags = [...new Set(reviews.flatMap(({ tags: all }) => all))];
  const film = filmSchema.parse({ title, year, directors });
  return `${frontMatter({
    film: { title: film.title, year, ...(directors.length > 0 && { directors }) },
    published: new Verbatim(entered ?? today),
    ...(tags.length > 0 && { tags }),
    draft: true,
  })}
${bodyOf(reviews)}`;
}
