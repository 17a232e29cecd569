import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, folderOf } from '../../reading/test/content.ts';
import { guessOrigin } from './origin.ts';

const clone = (url: string): Files => ({
  '.git/config': `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n\tfetch = +refs/heads/*\n[branch "main"]\n`,
});

const GITHUB = 'https://ada.github.io';

const ROWS: Record<
  string,
  { files: Files; folder?: string; given?: string; origin: string | undefined; baseurl?: string }
> = {
  'nothing says it': { files: { 'a.txt': '' }, origin: undefined },
  'a CNAME': { files: { CNAME: 'Films.example\n' }, origin: 'https://films.example' },
  'a CNAME among the sources': {
    files: { 'source/CNAME': 'films.example' },
    origin: 'https://films.example',
  },
  'a CNAME before all else': {
    files: { CNAME: 'films.example', ...clone('https://github.com/ada/ada.github.io') },
    given: 'https://new.example/films/',
    origin: 'https://films.example',
  },
  'a CNAME that says nothing': {
    files: { CNAME: '\n' },
    given: 'https://new.example',
    origin: 'https://new.example',
  },
  'the author': { files: {}, given: 'https://new.example/films/', origin: 'https://new.example' },
  'the author, wrongly': { files: {}, given: 'films', origin: undefined },
  'a clone over SSH': { files: clone('git@github.com:Ada/ada.github.io.git'), origin: GITHUB },
  'a clone over HTTPS': { files: clone('https://github.com/ada/Ada.GitHub.io'), origin: GITHUB },
  'a clone with a token': { files: clone('https://me:x@github.com/ada/ada.github.io.git'), origin: GITHUB },
  'a clone of a project': { files: clone('git@github.com:ada/Reels.git'), origin: GITHUB, baseurl: '/Reels' },
  'a clone from elsewhere': { files: clone('git@git.example:ada/ada.github.io.git'), origin: undefined },
  'docs in a clone': {
    files: { ...clone('git@github.com:ada/reels.git'), 'docs/a.md': '' },
    folder: 'docs',
    origin: GITHUB,
    baseurl: '/reels',
  },
  'the name of the folder': { files: { 'Ada.github.io/a.md': '' }, folder: 'Ada.github.io', origin: GITHUB },
};

for (const [what, { files, folder = '', given, origin, baseurl }] of Object.entries(ROWS))
  test(`the origin by ${what}`, (t) => {
    const guess = guessOrigin(join(folderOf(t, files), folder), given);
    assert.equal(guess.origin, origin);
    assert.equal(guess.project?.baseurl, baseurl);
  });
