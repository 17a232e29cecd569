import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { CRITERIA } from '../../domain/criteria.ts';
import { OPTIONS } from '../../reading/test/problems.ts';
import { type Files, STILL, folderOf, put } from '../../reading/test/content.ts';
import { contentReader } from '../../reading/reader.ts';
import { type OldDocument, type OldSite, siteSchema } from '../documents.ts';
import { moveIn } from '../move-in.ts';
import type { Note } from '../note.ts';
import type { Outcome } from '../report/outcome.ts';
import { MATHJAX } from './body.ts';

/** Old sites for tests, as whatever read them gives them: documents, and files that they show. */

type Fields = Readonly<Record<string, unknown>>;

/** What a test says of a document; all else follows from it. */
export interface Given extends Partial<Omit<OldDocument, 'fields'>> {
  readonly file: string;
  readonly fields?: Fields;
}

const named = (file: string): { date: string | undefined; slug: string } => {
  const [, date, slug = ''] = /^(?:.*\/)?(?:(\d{4}-\d\d-\d\d)-)?(.*)\.\w+$/.exec(file) ?? [];
  return { date, slug };
};

/** A document of a site, its file written as one that is read would be. */
export function documentOf({
  file,
  fields = {},
  html = '<p>Echoes come back, always and everywhere.</p>',
  ...more
}: Given): OldDocument {
  const front = Object.entries(fields).filter(([, value]) => value !== undefined);
  const { date, slug } = named(file);
  const source = `---\n${front.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---\n\n${html}\n`;
  const kind = file.startsWith('_drafts/') ? 'draft' : date === undefined ? 'page' : 'post';
  const address = kind === 'page' ? `/${slug}.html` : `/${(date ?? '').replaceAll('-', '/')}/${slug}.html`;
  return {
    file,
    kind,
    published: kind !== 'draft',
    title: typeof fields['title'] === 'string' ? fields['title'] : slug,
    slug,
    ...(date !== undefined && { date }),
    categories: [],
    tags: [],
    address,
    redirects: [],
    ...(kind === 'post' && { feedId: `https://reel.example${address.replace(/\.html$/, '')}` }),
    fields: Object.fromEntries(front),
    lines: Object.fromEntries(front.map(([key], index) => [key, index + 2])),
    html,
    source,
    bodyLine: front.length + 4,
    ...more,
  };
}

/** A score table: half a point for each criterion, but for those given. */
export const scoreTable = (given: Readonly<Record<string, string>> = {}): string =>
  `<table>\n<tbody>\n${CRITERIA.map(
    ({ key, name, outOf }) => `<tr><td>${name}</td><td>${given[key] ?? `0.5 / ${String(outOf)}.0`}</td></tr>`,
  ).join('\n')}\n</tbody>\n</table>`;

/** A good old review, with changes to its front matter: what is undefined is left out. */
export const review = (
  changes: Fields = {},
  html = `<p>It begins in the rain.</p>\n\n${scoreTable()}`,
  more: Partial<Given> = {},
): Given => ({
  file: '_posts/2025-06-08-review-Echo.md',
  html,
  categories: ['film review'],
  fields: {
    title: 'Echo (2024) - Review',
    'post-image': '/assets/echo.webp',
    description: 'It comes back',
    director: 'Ana Ruiz',
    screenplay: 'Bo Lindqvist and Dot Hale',
    rating: '4/10',
    ...changes,
  },
  ...more,
});

/** What that review becomes. */
export const ECHO = 'reviews/echo-2024/index.mdx';

/** A post, none of the site's own. */
export const post = (fields: Fields = {}, html?: string, more: Partial<Given> = {}): Given => ({
  file: '_posts/2025-06-09-on-echoes.md',
  ...(html !== undefined && { html }),
  fields: { title: 'On Echoes', ...fields },
  ...more,
});

/** An old site, and the folder that it moves into. */
export interface Move {
  readonly to: string;
  readonly run: (options?: {
    force?: boolean;
    dryRun?: boolean;
    strict?: boolean;
    documents?: readonly Given[];
    remote?: ReadonlyMap<string, string>;
  }) => Promise<Outcome>;
  /** A file of the content folder. */
  readonly read: (name: string) => string;
  /** Every file in and around the content folder, with its text. */
  readonly all: () => Record<string, string>;
  /** The errors that the site finds in the content folder. */
  readonly errors: () => Promise<string[]>;
}

/** What a test says of a site besides its documents. */
export interface GivenSite extends Partial<Omit<OldSite, 'documents' | 'files'>> {
  /** Files that it shows, beside one picture. */
  readonly files?: Files;
  /** What is in the content folder before. */
  readonly before?: Files;
}

export function moveOf(
  test: TestContext,
  documents: readonly Given[],
  { files = {}, before = {}, ...more }: GivenSite = {},
): Move {
  const shown: Files = { 'assets/echo.webp': STILL, ...files };
  const folder = folderOf(test, {
    ...shown,
    ...Object.fromEntries(documents.map((given) => [given.file, documentOf(given).source])),
  });
  const around = folderOf(
    test,
    Object.fromEntries(Object.entries(before).map(([name, text]) => [`content/${name}`, text])),
  );
  const to = join(around, 'content');
  const site = (all: readonly Given[]): OldSite =>
    siteSchema.parse({
      generator: 'Jekyll 4.3.1',
      folder,
      origin: 'https://reel.example',
      baseurl: '',
      authors: [],
      documents: all.map(documentOf),
      leftOut: [],
      files: Object.fromEntries(Object.keys(shown).map((name) => [`/${name}`, join(folder, name)])),
      formulas: MATHJAX,
      notes: [],
      ...more,
    });
  return {
    to,
    run: ({
      force = false,
      dryRun = false,
      strict = false,
      documents: now = documents,
      remote = new Map(),
    } = {}) => {
      put(folder, Object.fromEntries(now.map((given) => [given.file, documentOf(given).source])));
      return moveIn(site(now), {
        to,
        force,
        dryRun,
        strict,
        publicFolder: join(around, 'public'),
        now: new Date('2026-01-01T00:00:00Z'),
        remotePictures: remote,
        progress: () => Promise.resolve(),
        staged: () => undefined,
      });
    },
    read: (name) => readFileSync(join(to, name), 'utf8'),
    all: () => {
      return Object.fromEntries(
        readdirSync(around, { recursive: true, encoding: 'utf8' })
          .filter((name) => statSync(join(around, name)).isFile())
          .sort()
          .map((name) => [name, readFileSync(join(around, name), 'latin1')]),
      );
    },
    errors: async () => {
      const { problems } = await contentReader({ folder: to, ...OPTIONS }).read();
      return problems
        .filter(({ severity }) => severity === 'error')
        .map(({ file, what }) => `${file}: ${what}`);
    },
  };
}

/** What is said of all that was moved: `missing 5 the picture …`. */
export const notesOf = ({ moved }: Outcome, ...kinds: Note['kind'][]): string[] =>
  moved.flatMap(({ entry }) =>
    [...entry.lost, ...entry.notes]
      .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
      .map(({ kind, line, what }) => `${kind} ${line} ${what}`),
  );

/** Asserts that a text has each of these in it; of those that begin with "not ", none. */
export function assertHas(source: string, texts: readonly string[]): void {
  for (const text of texts)
    if (text.startsWith('not '))
      assert.ok(!source.includes(text.slice(4)), `${text.slice(4)} is in\n${source}`);
    else assert.ok(source.includes(text), `${text} is not in\n${source}`);
}
