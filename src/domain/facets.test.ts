import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACETS, NEEDS_A_CHOICE, facetSlug, facetsOf } from './facets.ts';

for (const [year, decade] of [
  [1888, '1880s'],
  [1990, '1990s'],
  [1999, '1990s'],
  [2000, '2000s'],
] as const)
  test(`${year} is of the ${decade}`, () =>
    assert.deepEqual(facetsOf({ directors: [], writers: [], genres: [], year }).decades, [decade]));

for (const [name, slug] of [
  ['Len Wiseman', 'len-wiseman'],
  ['O’Neill', 'oneill'],
  ['José', 'jose'],
  ['JOSE\u0301', 'jose'],
  ['林晚秋', '林晚秋'],
  ['ليلى حداد', 'ليلى-حداد'],
  [']]>', undefined],
  ['🎬', undefined],
  ['a'.repeat(100), 'a'.repeat(100)],
  ['雨'.repeat(34), undefined],
] as const)
  test(`${name} is found at ${String(slug)}`, () => assert.equal(facetSlug(name), slug));

test('a film has of each facet what its author wrote', () => {
  const film = { directors: ['Ann'], writers: ['Bo'], genres: ['War'], year: 1999 };
  const { decades: _, ...written } = facetsOf(film);
  assert.deepEqual({ ...written, year: 1999 }, film);
  assert.deepEqual(Object.keys(facetsOf(film)), [...FACETS]);
});

test('people are worth a page however few there are, genres and decades where there is a choice', () =>
  assert.deepEqual([...NEEDS_A_CHOICE], ['genres', 'decades']));
