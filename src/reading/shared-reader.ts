import { join, relative, resolve, sep } from 'node:path';
import { now } from '../clock.ts';
import { ofTheSample } from '../settings/sample.ts';
import { settings, site } from '../settings/settings.ts';
import { show } from '../domain/explain.ts';
import { dictionaryOf } from '../words/words.ts';
import { inProcess } from '../settings/in-process.ts';
import { type Finding, type Problem, START, advice, error, inFile } from './problem.ts';
import { programDigest } from './program.ts';
import { type Content, type Reader, type ReaderOptions, contentReader } from './reader.ts';

/** Where the author's words are, from the root of the project. Tests choose another folder. */
export const CONTENT_FOLDER = process.env['CONTENT_DIR'] ?? 'src/content';

/** Where builds keep what is dear to make, from the root of the project. Tests choose another folder. */
export const CACHE_FOLDER = process.env['CACHE_DIR'] ?? '.cache';

/** Where the site is, as others write it: what begins so is a link to the site itself. */
export const HOME = `${site.origin}${site.base}`.replace(/\/$/, '');

/** Files that the site publishes as they are, from the root of the project. */
export const PUBLIC_FOLDER = 'public';

/** A reader for several who want the same content at the same time. */
export interface SharedReader extends Reader {
  /** Content as it was when last something changed: who asks later gets the same reading, even while it is under way. */
  read(): Promise<Content>;
  /** Something may have changed on disk: who asks from now on gets a reading that begins later. */
  changed(): void;
}

/** One reading for all who want it; never two at a time. */
export function share(reader: Reader): SharedReader {
  let last: Promise<Content> | undefined;
  let stale = true;
  return {
    read() {
      if (last && !stale) return last;
      const before = last?.catch(() => undefined);
      const mine = Promise.resolve(before).then(() => reader.read());
      mine.catch(() => {
        if (last === mine) stale = true;
      });
      last = mine;
      stale = false;
      return mine;
    },
    changed() {
      stale = true;
    },
  };
}

const readers = inProcess('readers', () => new Map<string, SharedReader>());

/** The path of a file from the content folder. */
const from = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');

/** What is wrong with the settings, which content can't be read without. */
export const settingsProblems = (folder: string = resolve(CONTENT_FOLDER)): Problem[] =>
  settings.wrong.flatMap(({ file, what, fix, ...place }) =>
    inFile(from(folder, file), [error(place, what, fix)]),
  );

/** Advice on the language of the site, where the interface can't follow it. */
const languageAdvice = (): Finding[] =>
  dictionaryOf(site.language) === undefined
    ? [
        advice(
          settings.places.get('language') ?? START,
          `language: the interface has no ${show(site.language)}, and speaks English`,
          'Translate src/words/en.ts as src/words/fr.ts does: CONTRIBUTING.md says how.',
        ),
      ]
    : [];

/** What is to be said of the settings before a live preview begins: errors, which it can't bear, or advice. */
export function settingsReport(folder: string): Problem[] {
  const wrong = settingsProblems(folder);
  return wrong.length > 0 ? wrong : inFile(from(folder, settings.siteFile), languageAdvice());
}

/**
 * What there is to know for reading this site's content.
 * @param root The project's folder.
 */
export function readerOptions(root: string): ReaderOptions {
  const { timeZone, tagAuthority, navigation } = site;
  const folder = resolve(root, CONTENT_FOLDER);
  const file = from(folder, settings.siteFile);
  return {
    folder,
    timeZone,
    now,
    tagAuthority,
    home: HOME,
    publicFolder: join(root, PUBLIC_FOLDER),
    navigation: {
      file,
      items: navigation.map(({ path }, index) => ({
        path,
        ...(settings.places.get(`navigation.${index}`) ?? START),
      })),
    },
    kept: { file: resolve(root, CACHE_FOLDER, 'reading'), program: programDigest },
    identity: { file, ofTheSample: ofTheSample(settings), more: languageAdvice() },
  };
}

/**
 * The reader of this process, made once for each content folder.
 * @param root The project's folder.
 */
export function sharedReader(root: string = process.cwd()): SharedReader {
  const folder = resolve(root, CONTENT_FOLDER);
  let reader = readers.get(folder);
  if (!reader) {
    const wrong = settingsProblems(folder);
    reader = share(
      wrong.length > 0
        ? {
            read: () =>
              Promise.resolve({ entries: [], diary: [], problems: wrong, published: [], files: new Set() }),
          }
        : contentReader(readerOptions(root)),
    );
    readers.set(folder, reader);
  }
  return reader;
}
