import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.ts';

const NAMES = ['ScoreTable', 'Trailer', 'Still', 'Spoiler'];
const MEANT: readonly (readonly [written: string, meant: string | undefined])[] = [
  ['Stil', 'Still'],
  ['Sitll', 'Still'],
  ['trailer', 'Trailer'],
  ['scoretable', 'ScoreTable'],
  ['Scoretabel', 'ScoreTable'],
  ['Spolier', 'Spoiler'],
  ['ScoreTa', 'ScoreTable'],
  ['ScoreT', undefined],
  ['Box', undefined],
  ['', undefined],
];
for (const [written, meant] of MEANT)
  test(`${written || 'nothing'} means ${meant}`, () => assert.equal(nearest(written, NAMES), meant));
