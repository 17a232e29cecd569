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

/** What a bar spans of its full height: from where to where, each from 0 to 1. */
export type Span = readonly [from: number, to: number];

/** A row of bars that need not stand on the ground: one path, and the room that it takes. Units are arbitrary. */
export function spans(row: readonly Span[]): Pick<Drawing, 'width' | 'height'> & { readonly path: string } {
  const wide = row.length * (BAR + GAP) - GAP;
  const scale = Math.min(1, WIDEST / wide);
  const at = (units: number): number => Math.round(units * scale * 100) / 100;
  const bar = ([from, to]: Span, i: number) => {
    const high = exact((to - from) * HEIGHT);
    const ground = exact((1 - from) * HEIGHT);
    return high > 0 ? `M${at(i * (BAR + GAP))} ${ground}v${-high}h${at(BAR)}v${high}z` : '';
  };
  return { width: at(wide), height: HEIGHT, path: row.map(bar).join('') };
}

/** A bar for each share of a maximum, from 0 to 1. */
export function bars(shares: readonly number[]): Drawing {
  const { path: rest, ...room } = spans(shares.map(() => [0, 1]));
  return { ...room, rest, bars: spans(shares.map((share) => [0, share])).path };
}
