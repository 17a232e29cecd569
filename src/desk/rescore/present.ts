import { criteriaOn } from '../../domain/criteria.ts';
import { isoDate, parseDate } from '../../domain/dates.ts';
import { datesIn } from '../../domain/rescored.ts';
import { dayOf } from '../../domain/review.ts';
import type { Scores } from '../../domain/scores.ts';
import { scoresOn, scoresSchema } from '../../domain/written-scores.ts';
import type { Entry } from '../../reading/reader.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { ContentErrors, isError } from '../edit/errors.ts';
import { shownFile } from '../edit/find.ts';

const publishedOn = ({ frontMatter }: Entry, { timeZone }: Desk): Date | undefined =>
  parseDate(String(frontMatter['published']), timeZone);

/** The reviews that have appeared, the latest first. */
export function publicReviews(entries: readonly Entry[], desk: Desk): Entry[] {
  const when = (entry: Entry): number => publishedOn(entry, desk)?.valueOf() ?? Infinity;
  return entries
    .filter(({ collection, frontMatter }) => collection === 'reviews' && frontMatter['draft'] !== true)
    .filter((entry) => when(entry) <= desk.now.valueOf())
    .sort((a, b) => when(b) - when(a));
}

/**
 * What a review scores now.
 * @throws Refusal where that can't be moved, ContentErrors where the review has errors.
 */
export async function presentScores(entry: Entry, desk: Desk): Promise<Scores> {
  const { collection, frontMatter } = entry;
  const file = shownFile(entry, desk);
  if (collection !== 'reviews') throw new Refusal(`${file} is no review: it has no scores`, 'Name a review.');
  const published = publishedOn(entry, desk);
  const isDraft = frontMatter['draft'] === true;
  if (isDraft || (published && published > desk.now))
    throw new Refusal(
      `${file} ${isDraft ? 'is a draft' : 'has not appeared yet'}: nobody has seen its scores`,
      'Change them in the file: nothing has to be kept of what nobody has seen.',
    );
  const { problems } = await desk.reader.read();
  const own = problems.filter((problem) => problem.file === entry.file);
  if (own.some(isError) || !published) throw new ContentErrors(own);
  const rescored = datesIn(frontMatter['rescored'], desk.timeZone);
  const written = scoresSchema().parse(frontMatter['scores']);
  const criteria = criteriaOn(dayOf({ published, rescored, draft: false, scores: written }, desk));
  const scores = scoresOn(written, criteria, criteria);
  if (!scores)
    throw new Refusal(
      `${file} gives no score, so none can move`,
      'To give it one, write scores into the file.',
    );
  const last = rescored.at(-1)?.date;
  if (last && isoDate(last, desk.timeZone) === desk.today)
    throw new Refusal(
      `${file} was re-scored today already`,
      `Change scores in the file: under rescored, ${desk.today} keeps what they were before.`,
    );
  return scores;
}
