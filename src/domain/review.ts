import { z } from 'zod';
import { CRITERIA } from './criteria.ts';
import { datedFields, type SchemaOptions } from './entry.ts';
import { explain } from './explain.ts';
import { filmSchema } from './film.ts';
import { pictureSchema } from './picture.ts';
import { formatScore, rating, scoresSchema } from './scores.ts';
import { text } from './text.ts';
import { videoSchema } from './video.ts';

/** The fields of a review's front matter. */
export const reviewFields = <Picture extends z.ZodType>({ picture, timeZone }: SchemaOptions<Picture>) => ({
  film: filmSchema.describe('The film, and who made it.'),
  ...datedFields(timeZone),
  verdict: text
    .optional()
    .describe('One line under the title, in lists, in search results and in feeds. At most 160 characters.'),
  still: pictureSchema(picture).optional().describe('The picture it opens with.'),
  trailer: videoSchema.optional().describe('A YouTube id, or the address of a YouTube or Vimeo video.'),
  scores: scoresSchema
    .prefault({})
    .describe('A number for each criterion, in quarter points; with a note: { score: 0.5, note: … }.'),
  rating: z
    .number()
    .optional()
    .meta({ description: 'Not needed: the rating is the sum of the scores.', doNotSuggest: true }),
});

/** What a review that is no draft must have, each with where it is missing. */
export interface Missing {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * What is missing from front matter before it may be published.
 * @param review Front matter as read, not necessarily valid.
 */
export function missingFromReview(review: {
  draft?: unknown;
  film?: unknown;
  verdict?: unknown;
  still?: unknown;
  scores?: unknown;
}): Missing[] {
  if (review.draft === true) return [];
  const lacks = (path: string[], name: string): Missing => ({
    path,
    message: explain(
      `${path.join('.')} is missing: ${name}`,
      `Add ${path.join('.')}, or set draft: true until you have it.`,
    ),
  });
  const scores = typeof review.scores === 'object' && review.scores !== null ? review.scores : {};
  return [
    ...(namesNobody(review.film) ? [lacks(['film', 'directors'], 'who directed it')] : []),
    ...(review.verdict === undefined ? [lacks(['verdict'], 'the line under the title')] : []),
    ...(review.still === undefined ? [lacks(['still'], 'the picture it opens with')] : []),
    // Nine lines about scores that aren't there would hide the rest.
    ...(Object.keys(scores).length === 0
      ? [lacks(['scores'], 'a number for each criterion')]
      : CRITERIA.filter(({ key }) => !(key in scores)).map(({ key, name }) =>
          lacks(['scores', key], `the score for ${name}`),
        )),
  ];
}

/** Whether a film has no director yet. What is no film at all is said elsewhere. */
const namesNobody = (film: unknown): boolean => {
  if (typeof film !== 'object' || film === null) return false;
  const { directors } = film as { directors?: unknown };
  return directors === undefined || (Array.isArray(directors) && directors.length === 0);
};

/** What missingFromReview finds, for editors: they have only a JSON Schema to judge by. */
const publishable = {
  if: { properties: { draft: { const: true } }, required: ['draft'] },
  else: {
    required: ['verdict', 'still', 'scores'],
    properties: {
      film: { required: ['directors'], properties: { directors: { minItems: 1 } } },
      scores: { required: CRITERIA.map(({ key }) => key) },
    },
  },
};

/** The front matter of a review. */
export const reviewSchema = <Picture extends z.ZodType>(options: SchemaOptions<Picture>) =>
  z
    .strictObject(reviewFields(options))
    .superRefine((review, context) => {
      for (const { path, message } of missingFromReview(review))
        context.addIssue({ code: 'custom', path: [...path], message });
      const sum = rating(review.scores);
      if (review.rating !== undefined && review.rating !== sum)
        context.addIssue({
          code: 'custom',
          path: ['rating'],
          message: explain(
            `rating: ${review.rating}, but the scores sum to ${formatScore(sum)}`,
            'Delete the line: the rating is the sum of the scores.',
          ),
        });
    })
    .meta(publishable);

/** A review as its front matter has it; pictures are what the schema's `picture` gives. */
export type Review<Picture = string> = z.infer<ReturnType<typeof reviewSchema<z.ZodType<Picture>>>>;
