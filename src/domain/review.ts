import { z } from 'zod';
import { type Criteria, CRITERIA, criteriaOn } from './criteria.ts';
import { isoDate } from './dates.ts';
import { datedFields, type SchemaOptions } from './entry.ts';
import { explain } from './explain.ts';
import { filmSchema } from './film.ts';
import { notOfItsDay } from './its-day.ts';
import { missingFromReview, publishable, type Unchecked } from './missing.ts';
import { pictureSchema } from './picture.ts';
import { datesIn, rescoredSchema, scoredOn } from './rescored.ts';
import { formatScore, rating } from './scores.ts';
import { text } from './text.ts';
import { videoSchema } from './video.ts';
import { wrongRescored } from './wrong-rescored.ts';
import { type Complaint, describeField, scoresOn, scoresSchema } from './written-scores.ts';

/** The fields of a review's front matter. */
export const reviewFields = <Picture extends z.ZodType>({
  picture,
  timeZone,
  criteria = CRITERIA,
}: ReviewOptions<Picture>) => ({
  film: filmSchema.describe('The film, and who made it.'),
  ...datedFields(timeZone),
  verdict: text
    .optional()
    .describe('One line under the title, in lists, in search results and in feeds. At most 160 characters.'),
  still: pictureSchema(picture).optional().describe('The picture it opens with.'),
  trailer: videoSchema.optional().describe('A YouTube id, or the address of a YouTube or Vimeo video.'),
  scores: scoresSchema(criteria).prefault({}).describe(describeField(criteria)),
  rescored: rescoredSchema(timeZone, criteria).describe(
    'What the scores were before you changed your mind, and why; the oldest first. npm run rescore writes it.',
  ),
  rating: z
    .number()
    .optional()
    .meta({ description: 'Not needed: the rating is the sum of the scores.', doNotSuggest: true }),
});

/** What the schema of a review depends on besides. */
export interface ReviewOptions<Picture extends z.ZodType> extends SchemaOptions<Picture> {
  readonly now: Date;
  /** Every criterion there is and was. */
  readonly criteria?: Criteria;
}

/** What decides about criteria besides the review. */
type Surroundings = Pick<ReviewOptions<z.ZodType>, 'now' | 'timeZone' | 'criteria'>;

/**
 * The day whose criteria a review is held to: that on which it appeared, or last had its scores moved. A draft will appear
 * today, on a later day that it has been given, or on an earlier one, if only that one's criteria are those that it has scores
 * for.
 */
export function dayOf(
  review: Parameters<typeof scoredOn>[0] & { readonly draft: boolean; readonly scores: unknown },
  { now, timeZone, criteria = CRITERIA }: Surroundings,
): string {
  const scored = scoredOn(review);
  const [its, today] = [scored, now].map((date) => isoDate(date, timeZone)) as [string, string];
  if (!review.draft || scored > now) return its;
  const holds = (day: string) =>
    notOfItsDay(review.scores, day, criteriaOn(day, criteria), criteria).length === 0;
  return !holds(today) && holds(its) ? its : today;
}

/**
 * What is wrong with a review whose fields may each be right: what it lacks, and scores that were none on their day.
 * @param review Front matter as read.
 * @param published Undefined where that can't be read: it is held to what counts today.
 */
export function wrongOnItsDay(
  review: Unchecked,
  published: Date | undefined,
  options: Surroundings,
): Complaint[] {
  const { criteria: all = CRITERIA, now, timeZone } = options;
  const rescored = datesIn(review.rescored, timeZone);
  const day = dayOf(
    { published: published ?? now, rescored, draft: review.draft === true, scores: review.scores },
    options,
  );
  const criteria = criteriaOn(day, all);
  const whose = rescored.length > 0 ? 'its scores are' : undefined;
  return [
    ...missingFromReview(review, criteria, isoDate(now, timeZone)),
    ...notOfItsDay(review.scores, day, criteria, all, whose),
  ];
}

/** The front matter of a review. */
export const reviewSchema = <Picture extends z.ZodType>(options: ReviewOptions<Picture>) =>
  z
    .strictObject(reviewFields(options))
    .superRefine((review, context) => {
      // Of scores with a field that nobody knows, nothing more can be said.
      const areKnown = !context.issues.some(({ path }) => ['scores', 'rescored'].includes(String(path?.[0])));
      for (const { path, message } of [
        ...wrongOnItsDay(review, review.published, options),
        ...(areKnown ? wrongRescored(review, options) : []),
      ])
        context.addIssue({ code: 'custom', path: [...path], message });
      const criteria = criteriaOn(dayOf(review, options), options.criteria);
      const scores = scoresOn(review.scores, criteria, criteria);
      const sum = scores && rating(scores);
      if (review.rating !== undefined && review.rating !== sum)
        context.addIssue({
          code: 'custom',
          path: ['rating'],
          message: explain(
            `rating: ${review.rating}, but ${sum === undefined ? 'there are no scores' : `the scores sum to ${formatScore(sum)}`}`,
            'Delete the line: the rating is the sum of the scores.',
          ),
        });
    })
    .meta(publishable(options.criteria ?? CRITERIA));

/** A review as its front matter has it; pictures are what the schema's `picture` gives. */
export type Review<Picture = string> = z.infer<ReturnType<typeof reviewSchema<z.ZodType<Picture>>>>;
