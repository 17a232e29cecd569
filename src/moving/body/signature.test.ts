import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage } from './read-page.ts';
import { signerOfMost } from './signature.ts';

const signed = (line: string) =>
  readPage(`<p>Words of a text.</p><hr><p>${line}</p>`, { inline: [], display: [], environments: false });

const ADA = '<strong>Author</strong>: <a href="https://films.example/ada">Ada Quill (adaquill)</a>';
const BO = 'Written by Bo Hartnell';
const NOBODY = 'And so it ends.';

const SITES: readonly [what: string, lines: readonly string[], signer: string | undefined][] = [
  ['one page', [ADA], 'Ada Quill (adaquill)'],
  ['most of those that are signed', [ADA, ADA, BO, NOBODY], 'Ada Quill (adaquill)'],
  ['as many as another', [ADA, BO], undefined],
  ['nobody', [NOBODY, NOBODY], undefined],
  ['a guest on a site of another', [BO, ...Array.from({ length: 19 }, () => NOBODY)], undefined],
  ['a sentence that begins so', [`By ${'and by it became clear that '.repeat(3)}it was over.`], undefined],
];

for (const [what, lines, signer] of SITES)
  test(`who signs: ${what}`, () => assert.equal(signerOfMost(lines.map(signed)), signer));
