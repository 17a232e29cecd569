import type { Drawing } from './bars.ts';

const RADIUS = 20;
/** Where two rays of a star with five meet: on the line from one point to the next but one. */
const INNER = RADIUS * ((3 - Math.sqrt(5)) / 2);
const WIDTH = 2 * RADIUS * Math.sin((2 * Math.PI) / 5);
const HEIGHT = RADIUS * (1 + Math.cos(Math.PI / 5));
const GAP = 5;

/** The corners of a star, against the clock from the point at its top: the first six are its left half. */
const CORNERS = Array.from({ length: 10 }, (_, i) => {
  const radius = i % 2 === 0 ? RADIUS : INNER;
  const angle = (i * Math.PI) / 5;
  return [WIDTH / 2 - radius * Math.sin(angle), RADIUS - radius * Math.cos(angle)] as const;
});

const star = (index: number, corners: typeof CORNERS): string =>
  `M${corners.map(([x, y]) => `${(x + index * (WIDTH + GAP)).toFixed(2)} ${y.toFixed(2)}`).join('L')}z`;

/** A score as a row of stars; the last of those earned may be a half. Units are arbitrary. */
export function starRow(outOf: number, score: number): Drawing {
  const all = Array.from({ length: outOf }, (_, index) => index);
  return {
    width: Number((outOf * (WIDTH + GAP) - GAP).toFixed(2)),
    height: Number(HEIGHT.toFixed(2)),
    rest: all.map((index) => star(index, CORNERS)).join(''),
    bars: all
      .filter((index) => index < score)
      .map((index) => star(index, score - index < 1 ? CORNERS.slice(0, 6) : CORNERS))
      .join(''),
  };
}
