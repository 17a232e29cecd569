import assert from 'node:assert/strict';
import { test } from 'node:test';
import { starRow } from './star-row.ts';

type Point = readonly [x: number, y: number];

/** The corners of each star in a drawing. */
const cornersIn = (path: string): Point[][] =>
  [...path.matchAll(/M([^z]+)z/g)].map(([, corners = '']) =>
    corners.split('L').map((corner) => corner.split(' ').map(Number) as unknown as Point),
  );

const span = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)] as const;

const near = (one: number, other: number): void =>
  assert.ok(Math.abs(one - other) < 0.02, `${String(one)} is not ${String(other)}`);

const FIVE = starRow(5, 3.5);

test('a row is as wide and as high as its stars, beside each other', () => {
  const stars = cornersIn(FIVE.rest).map((corners) => span(corners.map(([x]) => x)));
  assert.equal(stars.length, 5);
  near(stars[0]![0], 0);
  near(stars[4]![1], FIVE.width);
  const wide = stars.map(([left, right]) => right - left);
  const gaps = stars.slice(1).map(([left], i) => left - stars[i]![1]);
  for (const each of wide) near(each, wide[0]!);
  for (const gap of gaps) near(gap, 5);
  const [top, bottom] = span(
    cornersIn(FIVE.rest)
      .flat()
      .map(([, y]) => y),
  );
  near(top, 0);
  near(bottom, FIVE.height);
});

test('a star has five points, on one circle, and lines from each to the next but one', () => {
  for (const corners of cornersIn(FIVE.rest)) {
    assert.equal(corners.length, 10);
    const points = corners.filter((_, i) => i % 2 === 0);
    const [top] = points as [Point];
    const centre = [top[0], top[1] + 20] as const;
    for (const [x, y] of points) near(Math.hypot(x - centre[0], y - centre[1]), 20);
    for (const [i, [x, y]] of points.entries()) {
      const [left, right] = points[(i + 2) % 5]!;
      // The corners between two points lie on the line: it is as long by way of them.
      const [a, b] = [corners[(2 * i + 1) % 10]!, corners[(2 * i + 3) % 10]!];
      const way = [[x, y], a, b, [left, right]] as Point[];
      const long = way
        .slice(1)
        .reduce((sum, [u, v], k) => sum + Math.hypot(u - way[k]![0], v - way[k]![1]), 0);
      near(long, Math.hypot(left - x, right - y));
    }
  }
});

test('what was earned lies on the stars that it could have been, the half on the left half of one', () => {
  const [all, earned] = [cornersIn(FIVE.rest), cornersIn(FIVE.bars)];
  assert.deepEqual(earned.slice(0, 3), all.slice(0, 3));
  assert.deepEqual(earned[3], all[3]!.slice(0, 6));
  const middle = all[3]![0]![0];
  assert.ok(earned[3].every(([x]) => x <= middle + 0.01));
  assert.equal(starRow(5, 0).bars, '');
});

test('nothing else is drawn', () => {
  for (const path of [FIVE.rest, FIVE.bars]) assert.equal(path.replace(/M[\d. L-]+z/g, ''), '');
});
