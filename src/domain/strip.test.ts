import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRITERIA } from './criteria.ts';
import type { Given } from './scores.ts';
import { strip } from './strip.ts';

/** A bar: where it begins, how wide it is, how high, and whether it stands on the ground and is closed. */
const barsIn = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((bar) => {
      const [, left, ground, up, width, down] =
        /^([\d.]+) ([\d.]+)v-([\d.]+)h([\d.]+)v([\d.]+)z$/.exec(bar)?.map(Number) ?? [];
      assert.equal(up, down, bar);
      return { left: left!, ground: ground!, height: up!, width: width! };
    });

const scores = (given: Given) => ({ criteria: CRITERIA, given, isPast: false });

/** Half of every maximum, but for the first, which has all, and the last, which has none. */
const SCORES = Object.fromEntries(
  CRITERIA.map(({ key, outOf }, i) => [
    key,
    { score: i === 0 ? outOf : i === CRITERIA.length - 1 ? 0 : outOf / 2 },
  ]),
);

test('a bar a criterion, each beside the last, on one ground', () => {
  const { width, height, rest, bars } = strip(scores(SCORES));
  const [full, scored] = [barsIn(rest), barsIn(bars)];
  assert.equal(full.length, CRITERIA.length);
  // Nothing is drawn for nothing.
  assert.equal(scored.length, CRITERIA.length - 1);
  for (const [i, bar] of full.entries()) {
    const before = full[i - 1];
    if (before) assert.ok(bar.left > before.left + before.width, 'there is a gap between two bars');
    assert.deepEqual([bar.ground, bar.height, bar.width], [height, height, full[0]!.width]);
  }
  for (const [i, { left, ground, width: wide }] of scored.entries())
    assert.deepEqual([left, ground, wide], [full[i]!.left, height, full[i]!.width]);
  const last = full.at(-1)!;
  assert.deepEqual([full[0]!.left, last.left + last.width], [0, width]);
});

test('a bar is as high as its share of the maximum', () => {
  const { height, bars } = strip(scores(SCORES));
  assert.deepEqual(
    barsIn(bars).map((bar) => bar.height / height),
    CRITERIA.slice(0, -1).map((_, i) => (i === 0 ? 1 : 0.5)),
  );
});

test('what is not scored yet has no bar, and keeps its place', () => {
  const [, second] = CRITERIA;
  const { rest, bars } = strip(scores({ [second!.key]: { score: second!.outOf } }));
  assert.deepEqual(
    barsIn(bars).map(({ left }) => left),
    [barsIn(rest)[1]!.left],
  );
});
