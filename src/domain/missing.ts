import type { Criteria, Criterion } from './criteria.ts';
import { explain } from './explain.ts';
import type { Complaint } from './written-scores.ts';

/** What a review must have before it may be published. */

/** A review's front matter as read, not necessarily valid. */
export interface Unchecked {
  readonly draft?: unknown;
  readonly feedId?: unknown;
  readonly film?: unknown;
  readonly verdict?: unknown;
  readonly still?: unknown;
  readonly scores?: unknown;
  readonly rescored?: unknown;
}

/**
 * What is missing from front matter before it may be published.
 * @param criteria What films are judged by on its day.
 * @param today `2025-06-08`: since when what is missing may be asked for.
 */
export function missingFromReview(review: Unchecked, criteria: Criteria, today: string): Complaint[] {
  if (review.draft === true) return [];
  // What has an id in feeds has been published, and stays so.
  const orDraft = review.feedId === undefined ? ', or set draft: true until you have it' : '';
  const lacks = (path: string[], name: string, more = ''): Complaint => ({
    path,
    message: explain(`${path.join('.')} is missing: ${name}`, `Add ${path.join('.')}${orDraft}.${more}`),
  });
  return [
    ...(namesNobody(review.film) ? [lacks(['film', 'directors'], 'who directed it')] : []),
    ...(review.verdict === undefined ? [lacks(['verdict'], 'the line under the title')] : []),
    ...(review.still === undefined ? [lacks(['still'], 'the picture it opens with')] : []),
    ...missingScores(review.scores, criteria, today).map(([path, name, more]) => lacks(path, name, more)),
  ];
}

/** The scores that are not there: where, what they are, and what else can be done. */
function missingScores(
  written: unknown,
  criteria: Criteria,
  today: string,
): [path: string[], name: string, more?: string][] {
  const [first, ...more] = criteria;
  if (!first || written === 'none' || typeof written === 'number') return [];
  const scores = typeof written === 'object' && written !== null ? written : {};
  // Nine lines about scores that aren't there would hide the rest.
  if (Object.keys(scores).length === 0)
    return [[['scores'], more.length > 0 ? 'a number for each criterion' : `a number for ${first.name}`]];
  return criteria
    .filter(({ key }) => !(key in scores))
    .map(({ key, name }) => [
      ['scores', key],
      `the score for ${name}`,
      ` If you judge by it only from some day on, give it that day in src/criteria.ts: since: '${today}'.`,
    ]);
}

/** Whether a film has no director yet. A series has many; what is no film at all is said elsewhere. */
const namesNobody = (film: unknown): boolean => {
  if (typeof film !== 'object' || film === null) return false;
  const { kind, directors } = film as { kind?: unknown; directors?: unknown };
  if (kind === 'series' || kind === 'season') return false;
  return directors === undefined || (Array.isArray(directors) && directors.length === 0);
};

/** What missingFromReview finds, for editors: they have only a JSON Schema to judge by, and no day. */
export const publishable = (all: Criteria) => ({
  if: { properties: { draft: { const: true } }, required: ['draft'] },
  else: {
    required: ['verdict', 'still', ...(all.some(isOfEveryDay) ? ['scores'] : [])],
    properties: {
      film: {
        if: { properties: { kind: { enum: ['series', 'season'] } }, required: ['kind'] },
        else: { required: ['directors'], properties: { directors: { minItems: 1 } } },
      },
      // Whoever writes a number or none has written all there is.
      scores: {
        if: { type: 'object' },
        then: { required: all.filter(isOfEveryDay).map(({ key }) => key) },
      },
    },
  },
});

const isOfEveryDay = ({ since, until }: Criterion): boolean => since === undefined && until === undefined;
