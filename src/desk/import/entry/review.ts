import { BEST, CRITERIA, type CriterionKey } from '../../../domain/criteria.ts';
import { formatScore, rating, type Scores } from '../../../domain/scores.ts';
import { parseVideo, watchUrl } from '../../../domain/video.ts';
import type { Converted } from '../convert.ts';
import type { OldDocument } from '../jekyll/documents.ts';
import { list, text } from '../jekyll/values.ts';
import { type Note, note } from '../note.ts';
import { people } from './people.ts';
import { plain } from './plain.ts';
import { oldRating } from './rating.ts';
import { mapScores } from './scores.ts';
import { filmTitle } from './title.ts';
import type { Fields } from './yaml.ts';

/** What of a review's front matter is its own. */
export interface Review {
  readonly film: Fields & { readonly title: string; readonly year: number };
  readonly verdict: string | undefined;
  readonly scores: Scores;
  /** Why it can't be published as it is. */
  readonly lacks: readonly string[];
  readonly notes: readonly Note[];
}

/** Fields of front matter that a review uses, by what they become. */
export const FILM_FIELDS = {
  directors: ['director', 'directors', 'directed-by', 'directed_by'],
  writers: [
    'screenplay',
    'writer',
    'writers',
    'screenwriter',
    'screenwriters',
    'written-by',
    'written_by',
    'script',
  ],
  music: ['music', 'composer', 'composers', 'music-by', 'music_by'],
  photography: ['cinematographer', 'cinematographers', 'cinematography', 'dop'],
  editors: ['editor', 'editors'],
  cast: ['cast', 'starring', 'actors'],
  genres: ['genre', 'genres'],
} as const;

type Fact = keyof typeof FILM_FIELDS;

const factOf = (fact: Fact, { fields }: OldDocument): string[] => {
  const field = FILM_FIELDS[fact].find((name) => list(fields[name]).length > 0);
  return field === undefined ? [] : people(fields[field]);
};

const some = <Value>(values: readonly Value[]): readonly Value[] | undefined =>
  values.length > 0 ? values : undefined;

/** Whether a document may be a review at all: it has a rating. */
export const isRated = ({ fields, kind }: OldDocument): boolean =>
  kind !== 'page' && oldRating(fields) !== undefined;

/**
 * What a rated post is as a review.
 * @param converted As a review: its score table is taken out.
 * @returns a note that says why it is none.
 */
export function reviewOf(
  document: OldDocument,
  { body, opening }: Converted,
  lineOf: (line: number) => number,
): Review | Note {
  const { fields, lines } = document;
  const line = lines.get('rating') ?? lines.get('score') ?? 1;
  if (!body.scores)
    return note(line, 'unknown', 'it has a rating but no score table, so it is moved as a post');
  const mapped = mapScores(body.scores);
  if ('why' in mapped)
    return note(
      lineOf(mapped.line),
      'unknown',
      `the score table is of another kind (${mapped.why}): it stays a table, in a post`,
    );
  const old = oldRating(fields)!;
  if (old.outOf !== undefined && old.outOf !== BEST)
    return note(
      line,
      'unknown',
      `the rating ${old.written} is not out of ${BEST}: the score table stays a table, in a post`,
    );
  const name = filmTitle(plain(document.title));
  const directors = factOf('directors', document);
  if (directors.length === 0)
    return note(
      1,
      'unknown',
      'it names no director, which a review must: it is moved as a post, with its score table',
    );
  const given = Number(text(fields['year']) ?? NaN);
  const year = name.year ?? (Number.isInteger(given) ? given : undefined);
  const { scores, notes, lacks } = judged(mapped.scores, old, line);
  const verdict = text(fields['description']) ?? text(fields['excerpt']);
  const runtime = Number(/^\d+/.exec(text(fields['runtime']) ?? '')?.[0] ?? NaN);
  const credits = {
    'music by': some(factOf('music', document)),
    'photographed by': some(factOf('photography', document)),
    'edited by': some(factOf('editors', document)),
  };
  return {
    film: {
      title: name.title,
      year: year ?? Number(document.date?.written.slice(0, 4) ?? new Date(0).getFullYear()),
      directors,
      writers: some(factOf('writers', document)),
      credits: Object.values(credits).some(Boolean) ? credits : undefined,
      genres: some(factOf('genres', document)),
      runtime: Number.isInteger(runtime) && runtime > 0 ? runtime : undefined,
      cast: some(factOf('cast', document)),
    },
    verdict: verdict && plain(verdict),
    scores,
    lacks: [
      ...lacks,
      ...(year === undefined ? ['the old title has no year: film.year is the one it was published in'] : []),
      ...(verdict === undefined
        ? ['it has no verdict, the line under its title: the old post has no description']
        : []),
      ...(opening === undefined
        ? ['it has no still, the picture it opens with: the old site has none for it']
        : []),
    ],
    notes: [
      ...notes,
      ...(name.rest === undefined
        ? []
        : [note(lines.get('title') ?? 1, 'dropped', `“${name.rest}” of the title`)]),
    ],
  };
}

const BONUS: CriterionKey = 'bonus';

/** Scores held against the rating: the two must agree, or the author has to say which is right. */
function judged(
  scores: Scores,
  old: { written: string; value: number | undefined },
  line: number,
): Pick<Review, 'scores' | 'notes' | 'lacks'> {
  const missing = CRITERIA.filter(({ key }) => scores[key] === undefined);
  const sum = rating(scores);
  const agrees = old.value === sum;
  if (agrees && missing.length === 1 && missing[0]!.key === BONUS)
    return {
      scores: { ...scores, [BONUS]: { score: 0 } },
      notes: [note(line, 'computed', 'the score table has no bonus, and adds up without: bonus is 0')],
      lacks: [],
    };
  return {
    scores,
    notes: [],
    lacks: [
      ...(agrees
        ? []
        : [
            `the rating was ${old.written}, but the scores add up to ${formatScore(sum)}/${BEST}: correct the scores, or leave them`,
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
