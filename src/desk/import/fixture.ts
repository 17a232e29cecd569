import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TestContext } from 'node:test';
import { CRITERIA } from '../../domain/criteria.ts';
import { type Files, STILL, folderOf } from '../../reading/fixture.ts';
import { OPTIONS } from '../../reading/assertions.ts';
import { contentReader } from '../../reading/reader.ts';
import { moveIn } from './move-in.ts';
import type { Outcome } from './report/outcome.ts';

/** Old sites for tests: each made for one test and deleted after it. */

/** A score table: half a point for each criterion, but for those given. */
export const scoreTable = (given: Readonly<Record<string, string>> = {}): string =>
  `<table>\n<tbody>\n${CRITERIA.map(
    ({ key, name, outOf }) => `<tr><td>${name}</td><td>${given[key] ?? `0.5 / ${String(outOf)}.0`}</td></tr>`,
  ).join('\n')}\n</tbody>\n</table>`;

/** The front matter of a good old review, with changes; what is undefined is left out. */
export function oldReview(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = `It begins in the rain.\n\n${scoreTable()}`,
): string {
  const fields: Record<string, string | undefined> = {
    title: 'Echo (2024) - Review',
    'post-image': '/assets/echo.webp',
    description: 'It comes back',
    director: 'Ana Ruiz',
    screenplay: 'Bo Lindqvist and Dot Hale',
    rating: '4/10',
    categories: 'film review',
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

export const CONFIG = 'title: Reel\nurl: https://reel.example\ntimezone: Asia/Singapore\n';

/** The file of a second post, which is none of the site's own. */
export const POST = '_posts/2025-06-09-on-echoes.md';

/** A post, by its front matter. */
export const post = (front: string, body = 'Echoes come back, always and everywhere.'): string =>
  `---\n${front}\n---\n\n${body}\n`;

/** What that one review becomes. */
export const ECHO = 'reviews/echo-2024/index.mdx';

/** An old site of one review, with its picture. */
export const oldSite = (files: Files = {}): Files => ({
  '_config.yml': CONFIG,
  '_posts/2025-06-08-review-Echo.md': oldReview(),
  'assets/echo.webp': STILL,
  ...files,
});

/** An old site, and the folder that it moves into. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly run: (options?: { force?: boolean; dryRun?: boolean }) => Promise<Outcome>;
  /** A file of the content folder. */
  readonly read: (name: string) => string;
  /** Every file in and around the content folder, with its text. */
  readonly all: () => Record<string, string>;
}

export function moveOf(test: TestContext, files: Files, before: Files = {}): Move {
  const from = folderOf(test, files);
  const around = folderOf(
    test,
    Object.fromEntries(Object.entries(before).map(([name, text]) => [`content/${name}`, text])),
  );
  const to = join(around, 'content');
  return {
    from,
    to,
    run: ({ force = false, dryRun = false } = {}) =>
      moveIn({
        from,
        to,
        force,
        dryRun,
        publicFolder: join(around, 'public'),
        now: new Date('2026-01-01T00:00:00Z'),
        progress: () => Promise.resolve(),
        staged: () => undefined,
      }),
    read: (name) => readFileSync(join(to, name), 'utf8'),
    all: () =>
      Object.fromEntries(
        readdirSync(around, { recursive: true, encoding: 'utf8' })
          .filter((name) => statSync(join(around, name)).isFile())
          .sort()
          .map((name) => [
            relative('content', name).replaceAll('\\', '/'),
            readFileSync(join(around, name), 'latin1'),
          ]),
      ),
  };
}

/** The errors that the site finds in a content folder. */
export const errorsIn = async (folder: string): Promise<string[]> => {
  const { problems } = await contentReader({ folder, ...OPTIONS }).read();
  return problems.filter(({ severity }) => severity === 'error').map(({ file, what }) => `${file}: ${what}`);
};
