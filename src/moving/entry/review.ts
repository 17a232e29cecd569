import { type Criteria, bestOf } from '../../domain/criteria.ts';
import { type Given, best, formatScore, rating } from '../../domain/scores.ts';
import { parseVideo, watchUrl } from '../../domain/video.ts';
import { site } from '../../settings/settings.ts';
import type { Converted } from '../convert.ts';
import type { OldDocument } from '../documents.ts';
import { type Note, note } from '../note.ts';
import { type OldFilm, filmOf } from './film.ts';
import { plain } from './plain.ts';
import { type OldRating, asScore, oldRating } from './rating.ts';
import { mapScores } from './scores.ts';
import { summaryOf } from './summary.ts';
import { text } from './values.ts';

/** What of a review's front matter is its own. */
export interface Review extends OldFilm {
  readonly verdict: string | undefined;
  readonly scores: Given;
  /** What films were judged by on its day. */
  readonly criteria: Criteria;
  /** Why it can't be published as it is. */
  readonly lacks: readonly string[];
  readonly notes: readonly Note[];
}

type Judged = Pick<Review, 'scores' | 'notes' | 'lacks'>;

/** Whether a document may be a review at all: it has a rating. */
export const isRated = ({ fields, kind }: OldDocument): boolean =>
  kind !== 'page' && oldRating(fields) !== undefined;

/**
 * What a rated post is as a review.
 * @param converted As a review: its score table is taken out.
 * @param criteria What films were judged by on its day.
 * @returns a note that says why it is none.
 */
export function reviewOf(document: OldDocument, { body }: Converted, criteria: Criteria): Review | Note {
  const { fields, lines } = document;
  const old = oldRating(fields)!;
  const line = lines[old.field] ?? 1;
  const judged = body.scores ? fromTable(body.scores, old, line, criteria) : fromRating(old, line, criteria);
  if ('kind' in judged) return judged;
  const film = filmOf(document);
  if (film.film.directors.length === 0)
    return note(
      1,
      'unknown',
      `it names no director, which a review must: it is moved as a post, with its ${body.scores ? 'score table' : 'rating'}`,
    );
  const written = text(fields['description']) ?? text(fields['excerpt']);
  const verdict = written === undefined ? summaryOf(body.before, site.language) : plain(written);
  const title = lines['title'] ?? 1;
  return {
    ...film,
    verdict,
    scores: judged.scores,
    criteria,
    lacks: [
      ...judged.lacks,
      ...(verdict === undefined
        ? ['it has no verdict, the line under its title: the old post has neither description nor text']
        : []),
    ],
    notes: [
      ...judged.notes,
      ...(written === undefined && verdict !== undefined
        ? [note(lines['description'] ?? title, 'computed', `verdict: ${verdict}`)]
        : []),
      ...(film.yearGuessed
        ? [note(title, 'computed', `film.year: ${film.film.year}, the year it was published in. Correct it`)]
        : []),
      ...(film.rest === undefined ? [] : [note(title, 'dropped', `“${film.rest}” of the title`)]),
    ],
  };
}

/** The score of a site with one criterion, which a rating alone can be. */
function fromRating(old: OldRating, line: number, criteria: Criteria): Judged | Note {
  const [criterion] = criteria;
  const score = criterion && criteria.length === 1 ? asScore(old, criterion) : undefined;
  return !criterion || score === undefined
    ? note(line, 'unknown', 'it has a rating but no score table, so it is moved as a post')
    : { scores: { [criterion.key]: { score } }, notes: [], lacks: [] };
}

function fromTable(
  table: NonNullable<Converted['body']['scores']>,
  old: OldRating,
  line: number,
  criteria: Criteria,
): Judged | Note {
  const mapped = mapScores(table, criteria);
  if ('why' in mapped)
    return note(
      mapped.line,
      'unknown',
      `the score table is of another kind (${mapped.why}): it stays a table, in a post`,
    );
  if (old.outOf !== undefined && old.outOf !== bestOf(criteria))
    return note(
      line,
      'unknown',
      `the rating ${old.written} is not out of ${bestOf(criteria)}: the score table stays a table, in a post`,
    );
  return heldAgainst(old, mapped.scores, line, criteria);
}

const BONUS = 'bonus';

/** Scores held against the rating: the two must agree, or the author has to say which is right. */
function heldAgainst(old: OldRating, scores: Given, line: number, criteria: Criteria): Judged {
  const missing = criteria.filter(({ key }) => scores[key] === undefined);
  const whole = { criteria, given: scores, isPast: false };
  const sum = rating(whole);
  const agrees = old.value === sum;
  if (agrees && missing.length === 1 && missing[0]!.key === BONUS)
    return {
      scores: { ...scores, [BONUS]: { score: 0 } },
      notes: [note(line, 'computed', 'bonus: 0; the score table has none, and adds up without')],
      lacks: [],
    };
  return {
    scores,
    notes: [],
    lacks: [
      ...(agrees
        ? []
        : [
            `the rating was ${old.written}, but the scores add up to ${formatScore(sum)}/${formatScore(best(whole))}: correct the scores, or leave them`,
          ]),
      ...missing.map(({ key, name }) => `it has no scores.${key}: the old table has no ${name}`),
    ],
  };
}

/** The trailer as front matter has it: the id of a YouTube video, or an address. */
export function trailerOf(
  { body }: Converted,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  const written = body.trailer ?? text(fields['trailer']);
  const video = written === undefined ? undefined : parseVideo(written);
  if (!video) return undefined;
  return video.provider === 'youtube' && video.start === undefined ? video.id : watchUrl(video);
}
