import { exact } from './points.ts';

/** Scores as two SVG paths on a common ground. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What could have been scored. */
  readonly rest: string;
  /** What was. */
  readonly bars: string;
}

const BAR = 7;
const GAP = 3;
const HEIGHT = 40;
/** As wide as eight bars: more are narrower, so that they fit where eight do. */
const WIDEST = 8 * (BAR + GAP) - GAP;

/** A bar for each share of a maximum, from 0 to 1. Units are arbitrary. */
export function bars(shares: readonly number[]): Drawing {
  const wide = shares.length * (BAR + GAP) - GAP;
  const scale = Math.min(1, WIDEST / wide);
  const at = (units: number): number => Math.round(units * scale * 100) / 100;
  const bar = (share: number, i: number) =>
    share
      ? `M${at(i * (BAR + GAP))} ${HEIGHT}v${exact(-share * HEIGHT)}h${at(BAR)}v${exact(share * HEIGHT)}z`
      : '';
  return {
    width: at(wide),
    height: HEIGHT,
    rest: shares.map((_, i) => bar(1, i)).join(''),
    bars: shares.map(bar).join(''),
  };
}
