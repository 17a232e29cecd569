import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site } from '../settings/settings.ts';
import { archivesOf } from './history.ts';

/** So many entries in each year, newest first. */
const entriesOf = (years: Record<number, number>) =>
  Object.keys(years)
    .map(Number)
    .sort((a, b) => b - a)
    .flatMap((year) =>
      Array.from({ length: years[year]! }, (_, i) => ({
        data: { published: new Date(Date.UTC(year, 10, 28) - i * 86_400_000) },
      })),
    );

const rows = [
  ['nothing', {}, []],
  ['as many as a feed carries', { 2024: site.feedLimit }, []],
  ['one more, of the same year', { 2024: site.feedLimit + 1 }, [[2024, site.feedLimit + 1]]],
  ['one more, of an earlier year', { 2023: 1, 2024: site.feedLimit }, [[2023, 1]]],
  ['a year partly among the newest', { 2023: 20, 2024: 20 }, [[2023, 20]]],
  [
    'years without anything between',
    { 2015: 2, 2019: 31, 2024: 1 },
    [
      [2019, 31],
      [2015, 2],
    ],
  ],
] as const;

for (const [name, years, expected] of rows)
  test(`archives of ${name}`, () => {
    const archives = archivesOf(entriesOf(years));
    assert.deepEqual(
      archives.map(({ year, entries }) => [year, entries.length]),
      expected,
    );
    assert.deepEqual(
      archives.map(({ previous }) => previous),
      [...expected.map(([year]) => year).slice(1), ...(expected.length > 0 ? [undefined] : [])],
    );
    assert.deepEqual(
      archives.map(({ next }) => next),
      expected.map((_, i) => expected[i - 1]?.[0]),
    );
  });

test('a year begins when it begins where the site is', () => {
  const published = new Date('2023-12-31T20:00:00Z');
  const newer = entriesOf({ 2025: site.feedLimit });
  assert.equal(archivesOf([...newer, { data: { published } }])[0]?.year, 2024);
});
