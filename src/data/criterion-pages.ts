import { type Criterion, CRITERIA } from '../domain/criteria.ts';
import { standing, surprise } from '../domain/criterion.ts';
import { rating, share, type Scores } from '../domain/scores.ts';
import { routes } from '../routes.ts';
import { words } from '../settings/settings.ts';
import { reviews, type ReviewEntry, type Shown } from './entries.ts';
import { once } from './once.ts';
import { paths } from './paths.ts';

/** What there is to tell of one criterion. */
export interface CriterionPage {
  readonly criterion: Criterion;
  /** Every score for it, each as if nothing else had been judged. */
  readonly given: readonly Scores[];
  /** The films that have most of it; of as much, the best. */
  readonly top: readonly Shown<ReviewEntry>[];
  /** Films that are great in it and weak in the rest, with a line that says how. */
  readonly surprises: readonly (Shown<ReviewEntry> & { readonly line: string })[];
}

const TOP = 8;
const SURPRISES = 4;

/** Every criterion that has a page, as it is today or was at last, in order. */
export const criterionPages = once(async (): Promise<CriterionPage[]> => {
  const [all, there] = [await reviews(), await paths()];
  const latest = new Map(CRITERIA.map((criterion) => [criterion.key, criterion]));
  return [...latest.values()]
    .filter(({ key }) => there.has(routes.criterion(key)))
    .map((criterion) => pageOf(criterion, all));
});

function pageOf(criterion: Criterion, all: readonly Shown<ReviewEntry>[]): CriterionPage {
  const judged = all.flatMap((entry) => {
    const { scores } = entry;
    const stands = scores && standing(scores, criterion);
    return stands ? { entry, ...stands, total: share(scores), surprise: surprise(stands) } : [];
  });
  return {
    criterion,
    given: judged.map(({ alone }) => alone),
    top: judged
      .toSorted((a, b) => b.share - a.share || b.total - a.total)
      .slice(0, TOP)
      .map(({ entry }) => entry),
    surprises: judged
      .filter((film) => film.surprise > 0)
      .sort((a, b) => b.surprise - a.surprise)
      .slice(0, SURPRISES)
      .map(({ entry, alone, rest }) => ({
        ...entry,
        line: words.criterion.surprise(
          words.scores.scoreOf(rating(alone), alone.criteria[0]?.outOf ?? 0),
          words.scores.scoreOf(rest.score, rest.outOf),
        ),
      })),
  };
}
