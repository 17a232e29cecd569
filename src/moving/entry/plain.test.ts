import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from './plain.ts';

const TEXTS: readonly (readonly [written: string, shown: string])[] = [
  ['Q&A', 'Q&A'],
  ['R&D &amp; more', 'R&D & more'],
  ['AT&T; and others', 'AT&T; and others'],
  ['&copy 2020', '&copy 2020'],
  ['&copy; 2020', '© 2020'],
  ['Fast &#38; Furious&#x21;', 'Fast & Furious!'],
  ['&amp;amp;', '&amp;'],
  ['A <b>B</b>', 'A B'],
  ['<em class="x">A</em><br/>B', 'AB'],
  ['I <3 U', 'I <3 U'],
  ['a < b > c', 'a < b > c'],
  ['<Reel> & <b', '<Reel> & <b'],
  ['  a\n  b ', 'a b'],
  ['', ''],
];

for (const [written, shown] of TEXTS)
  test(`${JSON.stringify(written)} is shown as ${JSON.stringify(shown)}`, () =>
    assert.equal(plain(written), shown));
