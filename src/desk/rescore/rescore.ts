import { readFileSync } from 'node:fs';
import { makeChanges } from '../../disk/changes.ts';
import { areSame, criteriaOn, type Criterion } from '../../domain/criteria.ts';
import type { Scores } from '../../domain/scores.ts';
import { exactText } from '../../reading/files/bytes.ts';
import type { Entry } from '../../reading/reader.ts';
import { Refusal } from '../../refusal.ts';
import { entryPath } from '../../routes.ts';
import type { Desk } from '../desk.ts';
import { ContentErrors, newErrors } from '../edit/errors.ts';
import type { Ask } from '../terminal/ask.ts';
import { moveScores } from './moved-scores.ts';
import { presentScores } from './present.ts';
import { askScore, readScore, whyOf } from './said.ts';

/** What the author has said, as said. */
export interface Said {
  /** `story=1.5`; the number alone where there is one criterion. */
  readonly scores: readonly string[];
  readonly why: string | undefined;
}

/** A change of mind that can be made. */
export interface Rescore {
  /** The address of the review. */
  readonly path: string;
  readonly before: Scores;
  readonly after: Scores;
  readonly why: string;
  /** Scores that move and have a note, which may no longer hold. */
  readonly noted: readonly { readonly name: string; readonly note: string }[];
  /** Makes it, all or nothing. */
  readonly make: () => void;
}

/**
 * Finds out how a published review is to be scored from today on, and that its file can be changed so.
 * @returns undefined where no score moves.
 * @throws Refusal where it can't be done, ContentErrors where there are errors or would be, Cancelled.
 */
export async function rescore(
  entry: Entry,
  said: Said,
  desk: Desk,
  ask: Ask | undefined,
): Promise<Rescore | undefined> {
  const before = await presentScores(entry, desk);
  const criteria = criteriaOn(desk.today);
  const now = await newScores(before, said.scores, criteria, ask);
  const isOther = !areSame(before.criteria, criteria);
  const stays = (criterion: Criterion): boolean =>
    now.some((each) => each.criterion === criterion && each.score === before.given[criterion.key]?.score);
  const gone = before.criteria.filter((criterion) => !stays(criterion));
  if (gone.length === 0 && !isOther) return undefined;
  const why = await whyOf(said.why, ask);
  const was = readFileSync(entry.path);
  const data = moveScores(exactText(was)!, {
    ...{ date: desk.today, why, now, isOther },
    before: gone.map(({ key }) => key),
  });
  const content = await desk.reader.read();
  const wrong = newErrors(content, await desk.reader.suppose(new Map([[entry.path, { source: data }]])));
  if (wrong.length > 0) throw new ContentErrors(wrong);
  const given = Object.fromEntries(now.map(({ criterion, score }) => [criterion.key, { score }]));
  return {
    path: entryPath('reviews', entry.slug),
    ...{ before, after: { criteria, given, isPast: false }, why },
    // Where films are judged by other things, the notes have gone with the scores.
    noted: (isOther ? [] : gone).flatMap(({ key, name }) => {
      const note = before.given[key]?.note;
      return note === undefined ? [] : { name, note };
    }),
    make: () => makeChanges(desk.folder, [{ write: entry.path, data, was }]),
  };
}

/** A score for each of today's criteria: as said, or asked where nothing is said, or as it is. */
async function newScores(
  before: Scores,
  said: readonly string[],
  criteria: Scores['criteria'],
  ask: Ask | undefined,
): Promise<{ criterion: Criterion; score: number }[]> {
  if (criteria.length === 0)
    throw new Refusal('films are judged by nothing today', 'Add a criterion to src/criteria.ts.');
  const given = new Map(said.map((text) => readScore(text, criteria)));
  const scores = [];
  for (const criterion of criteria) {
    const { key } = criterion;
    const present = before.criteria.includes(criterion) ? before.given[key]?.score : undefined;
    const score = given.get(key) ?? (await askScore(criterion, present, said.length === 0 ? ask : undefined));
    scores.push({ criterion, score });
  }
  return scores;
}
