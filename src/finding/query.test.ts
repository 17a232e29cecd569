import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYTHING, paramsOf, type Query, queryOf } from './query.ts';
import { numbers, TODAY } from './test/rows.ts';

for (const [address, query] of [
  ['', {}],
  ['q=the+sea', { text: 'the sea' }],
  ['q=+', {}],
  ['genre=Sci-Fi+%26+Noir&sort=title', { genre: 'Sci-Fi & Noir', sort: 'title' }],
  ['from=7.5&to=9', { from: 7.5, to: 9 }],
  ['from=&to=', {}],
  ['from=0', { from: 0 }],
  ['from=-1&to=many', {}],
  ['from=Infinity', {}],
  ['weight-plot=3&weight-light=0', { weights: { plot: 3, light: 0 } }],
  ['weight-plot=2', {}],
  ['weight-plot=&weight-light=much&weight-hats=3', {}],
  ['utm_source=x', {}],
] as const satisfies readonly (readonly [string, Partial<Query>])[])
  test(`?${address} asks ${JSON.stringify(query)}`, () =>
    assert.deepEqual(queryOf(new URLSearchParams(address), TODAY), { ...EVERYTHING, ...query }));

test('nothing is asked by an address without a query', () =>
  assert.equal(paramsOf(EVERYTHING).toString(), ''));

test('what is asked survives the address, whatever it is', () => {
  const next = numbers(16);
  const TEXTS = ['', 'a', ' b ', '&=?#+%', 'ä è 雨', 'فجر', '"<b>', '🎬', 'x'.repeat(300)];
  const POINTS = [undefined, 0, 0.25, 7.5, 10, 1e-3];
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)]!;
  for (let run = 0; run < 500; run += 1) {
    const query: Query = {
      ...{ text: pick(TEXTS), sort: pick(TEXTS), genre: pick(TEXTS), director: pick(TEXTS) },
      ...{ writer: pick(TEXTS), decade: pick(TEXTS), reviewed: pick(TEXTS) },
      ...{ from: pick(POINTS), to: pick(POINTS) },
      weights: Object.fromEntries(
        TODAY.filter(() => next() < 0.5).map(({ key, outOf }) => [
          key,
          outOf + 0.25 * (1 + Math.floor(next() * 9)),
        ]),
      ),
    };
    assert.deepEqual(queryOf(new URLSearchParams(paramsOf(query).toString()), TODAY), query);
  }
});
