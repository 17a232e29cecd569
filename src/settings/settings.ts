import { resolve } from 'node:path';
import { type Words, dictionaryOf, wordsFor } from '../words/words.ts';
import { inProcess } from './in-process.ts';
import { type Settings, readSettings } from './read.ts';

const { SITE_DIR = 'src' } = process.env;

/**
 * Who writes here, where, and how films are judged: what `src/site.ts` and `src/criteria.ts` say, found right. All others
 * ask here. Tests choose a folder of their own with SITE_DIR, so that they pass whatever an author writes.
 */
export const settings: Settings = inProcess('settings', () =>
  readSettings(resolve(import.meta.dirname, '../..', SITE_DIR), process.env),
);

/** Whose site this is. */
export const { site } = settings;

/** What its interface says, in its language. */
export const words: Words = wordsFor(site.language);

/** What the interface says within an entry: in the entry's own language, where there is a dictionary for it. */
export const wordsIn = (language: string | undefined): Words =>
  language === undefined
    ? words
    : dictionaryOf(language) === undefined
      ? { ...words, direction: wordsFor(language).direction }
      : wordsFor(language);
