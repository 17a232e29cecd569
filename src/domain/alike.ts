import type { Criteria } from './criteria.ts';
import { scoreLines, type Scores } from './scores.ts';

/** Another film whose strip is nearly the same, and in what: by the names of the criteria. */
export interface Alike {
  /** Its place among those that were compared. */
  readonly index: number;
  /** What has the same share of its maximum in both. */
  readonly same: readonly string[];
  /** What it has most more of. */
  readonly stronger: string | undefined;
  /** What it has most less of. */
  readonly weaker: string | undefined;
}

/** Strips are alike up to this difference a bar, on average, as a part of its full height. */
const MOST = 0.125;

/** Computers only come near to most shares: so near. */
const EXACT = 1e-9;

/** As many are named for each. */
const NEAREST = 3;

/**
 * The films with the nearest strips: only strips of the same bars are compared.
 * @param all The scores of each; undefined where there are none.
 * @returns those that are like one of them, by its index: at most three, the nearest first; of the same distance, as they are
 * listed.
 */
export function scoredAlike(all: readonly (Scores | undefined)[]): (index: number) => Alike[] {
  const strips = all.flatMap((scores, index) => {
    if (!scores || scores.criteria.length === 1) return [];
    const lines = scoreLines(scores);
    if (lines.some(({ score }) => score === undefined)) return [];
    const bars = lines.map(({ share }) => share);
    return { index, criteria: scores.criteria, bars, sum: bars.reduce((sum, bar) => sum + bar, 0) };
  });
  const groups = Map.groupBy(strips, ({ criteria }) =>
    criteria.map(({ key, outOf }) => `${key} ${outOf}`).join(),
  );
  const places = new Map(
    [...groups.values()].flatMap((group) => {
      const inOrder = group.toSorted((a, b) => a.sum - b.sum);
      return inOrder.map(({ index }, at) => [index, { inOrder, at }] as const);
    }),
  );
  return (index) => {
    const place = places.get(index);
    if (!place) return [];
    const { criteria, bars } = place.inOrder[place.at]!;
    return nearest(place.at, place.inOrder).map((other) => compare(criteria, bars, other));
  };
}

interface Bars {
  readonly index: number;
  /** The share that each has of its full height. */
  readonly bars: readonly number[];
  readonly sum: number;
}

/**
 * The nearest to one of a group in the order of their sums. Two strips differ by no less than their sums do: who is further off
 * in that order than the third nearest found so far need not be looked at, nor anybody behind them.
 */
function nearest(at: number, group: readonly Bars[]): Bars[] {
  const one = group[at]!;
  const near: { distance: number; other: Bars }[] = [];
  let most = MOST * one.bars.length + EXACT;
  const isNear = (other: Bars | undefined): other is Bars =>
    other !== undefined && Math.abs(other.sum - one.sum) <= most + EXACT;
  const look = (other: Bars): void => {
    const distance = distanceOf(one.bars, other.bars, most);
    if (distance > most) return;
    near.push({ distance, other });
    near.sort((a, b) => a.distance - b.distance || a.other.index - b.other.index).splice(NEAREST);
    if (near.length === NEAREST) most = near.at(-1)!.distance;
  };
  let [below, above] = [at - 1, at + 1];
  while (isNear(group[below]) || isNear(group[above])) {
    if (isNear(group[below])) look(group[below--]!);
    if (isNear(group[above])) look(group[above++]!);
  }
  return near.map(({ other }) => other);
}

/** How far two strips differ, over all bars; as soon as that is too far, so far. */
function distanceOf(one: readonly number[], other: readonly number[], most: number): number {
  let distance = 0;
  for (let i = 0; i < one.length && distance <= most; i++) distance += Math.abs(one[i]! - other[i]!);
  return distance;
}

function compare(criteria: Criteria, bars: readonly number[], other: Bars): Alike {
  const changes = criteria.map(({ name }, i) => ({ name, by: other.bars[i]! - bars[i]! }));
  const sorted = changes.toSorted((a, b) => a.by - b.by);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return {
    index: other.index,
    same: changes.filter(({ by }) => by === 0).map(({ name }) => name),
    stronger: most && most.by > 0 ? most.name : undefined,
    weaker: least && least.by < 0 ? least.name : undefined,
  };
}
