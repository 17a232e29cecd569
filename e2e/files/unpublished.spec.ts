import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { foldersOf } from '../build.ts';
import { filesIn } from './built.ts';

const { site } = foldersOf('main');

const SECRETS = [
  'unfinished-2025',
  'The Unfinished Draft',
  'far-future-2099',
  'The Far Future',
  'unfinished-thoughts',
  '/soon/',
  'hidden draft',
  'hidden-future',
  'hidden future',
];

test('no file of the site knows of drafts or of what is yet to appear', () => {
  const texts = filesIn(site).filter((path) => !/\.(?:avif|gif|ico|jpg|png|webp|woff2)$/.test(path));
  const leaks = texts.flatMap((path) => {
    const text = readFileSync(join(site, path), 'utf8');
    return SECRETS.filter((secret) => text.includes(secret) || path.includes(secret)).map(
      (secret) => `${path}: ${secret}`,
    );
  });
  expect(texts.length).toBeGreaterThan(40);
  expect(texts).toContain('_redirects');
  expect(leaks).toEqual([]);
});
