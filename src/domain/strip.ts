import { scoreLines, type Scores } from './scores.ts';

/** The strip as two SVG paths on a common ground. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  /** A full bar for each criterion: what could have been scored. */
  readonly rest: string;
  /** The share that was scored, from the bottom. */
  readonly bars: string;
}

const BAR = 7;
const GAP = 3;
const HEIGHT = 40;

/** The strip of a review's scores: a bar a criterion, as high as its share of the criterion's maximum. Units are arbitrary. */
export function strip(scores: Scores): Strip {
  const lines = scoreLines(scores);
  const bar = (share: number, i: number) =>
    share ? `M${i * (BAR + GAP)} ${HEIGHT}v${-share * HEIGHT}h${BAR}v${share * HEIGHT}z` : '';
  return {
    width: lines.length * (BAR + GAP) - GAP,
    height: HEIGHT,
    rest: lines.map((_, i) => bar(1, i)).join(''),
    bars: lines.map(({ share }, i) => bar(share, i)).join(''),
  };
}
