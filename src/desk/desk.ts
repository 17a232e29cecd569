import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { now } from '../clock.ts';
import { RECOVERED, recover } from '../disk/changes.ts';
import { isoDate } from '../domain/dates.ts';
import { writeCollections } from '../editor/collections.ts';
import { ADDRESSES } from '../reading/across/published.ts';
import { type ContentReader, type ReaderOptions, contentReader } from '../reading/reader.ts';
import { CONTENT_FOLDER, HOME } from '../reading/shared-reader.ts';
import { site } from '../site.ts';
import { Refusal } from '../refusal.ts';

/** What the author's commands work on. */
export interface Desk extends ReaderOptions {
  /** The content folder as the author would write it. */
  readonly shown: string;
  /** Where the author is: paths they type start there. */
  readonly from: string;
  /** `2025-06-08`, where the author is. */
  readonly today: string;
  /** BCP 47: the language of the site. */
  readonly language: string;
  /** Reads what has changed since it was last asked. */
  readonly reader: ContentReader;
}

/** A desk with what a reader needs. */
export const deskOf = (options: ReaderOptions, shown: string, language: string): Desk => ({
  ...options,
  // npm runs its scripts in the project's folder, wherever it was called.
  from: process.env['INIT_CWD'] ?? process.cwd(),
  shown,
  language,
  today: isoDate(options.now, options.timeZone),
  reader: contentReader(options),
});

/** The author's own desk: this site, its content folder, today. */
export function desk(root: string = process.cwd()): Desk {
  if (Number.isNaN(now.valueOf())) throw new Refusal('TODAY is no date', 'Write it like 2026-01-01.');
  const { timeZone, tagAuthority, language } = site;
  const folder = resolve(root, CONTENT_FOLDER);
  if (!existsSync(folder))
    throw new Refusal(
      `there is no folder ${CONTENT_FOLDER}`,
      'Run this in the project’s own folder, or say where the content is with CONTENT_DIR.',
    );
  if (recover(folder)) console.error(RECOVERED);
  writeCollections(root);
  return deskOf(
    { folder, timeZone, now, tagAuthority, home: HOME, publicFolder: join(root, 'public') },
    CONTENT_FOLDER,
    language,
  );
}

/** Every address that has been published, by the list that builds keep. */
export function everPublished({ folder }: Pick<Desk, 'folder'>): string[] {
  const file = join(folder, ADDRESSES);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => line.trim().split(/\s+/)[0] || []);
}
