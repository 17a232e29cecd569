import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import sharp from 'sharp';
import { CRITERIA } from '../../domain/criteria.ts';

/** Content folders for tests: each made for one test and deleted after it. */

/** A file by its content; or where a symbolic link points. */
export type Files = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

/** A picture of that width. */
export const picture = (
  width = 1600,
  format: 'webp' | 'png' | 'jpeg' | 'gif' | 'avif' = 'webp',
): Promise<Buffer> =>
  sharp({ create: { width, height: 67, channels: 3, background: '#401010' } })
    .toFormat(format)
    .toBuffer();

export const STILL = await picture();

/** `scores:` of a good review: half a point for each criterion, but for those given. */
export const scoresOf = (given: Readonly<Record<string, string>> = {}): string =>
  `{ ${CRITERIA.map(({ key }) => `${key}: ${given[key] ?? '0.5'}`).join(', ')} }`;

/** How many entries have been given a feedId: no two share one. */
let entries = 0;

/** The fields of a good review, by name: what a test gives replaces or, where undefined, removes them. */
export function review(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'It begins in the rain.',
): string {
  const given: Record<string, string | undefined> = {
    film: '{ title: Ballerina, year: 2025, directors: [Len Wiseman] }',
    published: '2025-06-08',
    verdict: 'Borrowed plot, marvellous crockery.',
    still: '{ src: ./still.webp, alt: A dancer on pointe. }',
    scores: scoresOf(),
    ...changes,
  };
  const fields = 'feedId' in given ? given : { ...given, feedId: `tag:films.example,2025:${++entries}` };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`.trimEnd()],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** The fields of a good post. */
export const post = (
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'A year of strikes.',
): string =>
  review(
    {
      film: undefined,
      verdict: undefined,
      still: undefined,
      scores: undefined,
      title: 'The films of 2023',
      description: 'A year in five films.',
      ...changes,
    },
    body,
  );

/** The fields of a good page. */
export const page = (
  changes: Readonly<Record<string, string | undefined>> = {},
  body = 'Somebody who watches films.',
): string =>
  post(
    { published: undefined, feedId: undefined, title: 'About', description: 'Who writes this.', ...changes },
    body,
  );

/** One review called x, with its still. */
export const oneReview = (source: string | Uint8Array, more: Files = {}): Files => ({
  'reviews/x/index.mdx': source,
  'reviews/x/still.webp': STILL,
  ...more,
});

/** Writes files into a new folder that is deleted when the test ends. */
export function folderOf(test: TestContext, files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  put(folder, files);
  return folder;
}

/** Writes files into a folder. */
export function put(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else symlinkSync(content.link, path);
  }
}

type Changes = Parameters<typeof review>[0];

/** Two reviews: x, and y of another film. */
export const two = (x: Changes, y: Changes = {}, bodyOfX?: string, bodyOfY?: string): Files => ({
  ...oneReview(review(x, bodyOfX)),
  'reviews/y/index.mdx': review(
    { film: '{ title: Other, year: 2024, directors: [Somebody] }', ...y },
    bodyOfY,
  ),
  'reviews/y/still.webp': STILL,
});
