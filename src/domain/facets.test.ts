import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetSlug, facetsOf } from './facets.ts';

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
