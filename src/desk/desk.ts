import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { now } from '../clock.ts';
import { RECOVERED, recover } from '../disk/changes.ts';
import { isoDate } from '../domain/dates.ts';
import { tellEditors } from '../editor/tell.ts';
import { ADDRESSES } from '../reading/across/published.ts';
import { type ContentReader, type ReaderOptions, contentReader } from '../reading/reader.ts';
import { hasColour, report } from '../reading/report.ts';
import { CONTENT_FOLDER, readerOptions, settingsProblems } from '../reading/shared-reader.ts';
import { site } from '../settings/settings.ts';
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

/** Refuses to go on where something is wrong with the settings, and says what. */
export function demandSettings(): void {
  const wrong = settingsProblems();
  if (wrong.length === 0) return;
  console.error(report(wrong, { colour: hasColour(process.stderr), folder: CONTENT_FOLDER }));
  throw new Refusal('nothing can be done with these settings', 'Mend the errors above, then run this again.');
}

/** The author's own desk: this site, its content folder, today. */
export function desk(root: string = process.cwd()): Desk {
  demandSettings();
  if (Number.isNaN(now.valueOf())) throw new Refusal('TODAY is no date', 'Write it like 2026-01-01.');
  const folder = resolve(root, CONTENT_FOLDER);
  if (!existsSync(folder))
    throw new Refusal(
      `there is no folder ${CONTENT_FOLDER}`,
      'Run this in the project’s own folder, or say where the content is with CONTENT_DIR.',
    );
  if (recover(folder)) console.error(RECOVERED);
  tellEditors(root);
  return deskOf(readerOptions(root), CONTENT_FOLDER, site.language);
}

/** Every address that has been published, by the list that builds keep. */
export function everPublished({ folder }: Pick<Desk, 'folder'>): string[] {
  const file = join(folder, ADDRESSES);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => line.trim().split(/\s+/)[0] || []);
}
