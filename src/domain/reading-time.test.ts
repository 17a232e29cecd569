import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingMinutes } from './reading-time.ts';

for (const [words, minutes] of [
  [0, 1],
  [1, 1],
  [230, 1],
  [344, 1],
  [346, 2],
  [2300, 10],
  [30_000, 130],
] as const)
  test(`${words} words are read in ${minutes} min`, () => assert.equal(readingMinutes(words), minutes));
