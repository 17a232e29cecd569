import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Files, folderOf, oneReview } from './content.ts';
import { type Content, contentReader } from '../reader.ts';

/** What tests ask of a reader. */

export const OPTIONS = {
  timeZone: 'Asia/Singapore',
  now: new Date('2026-01-01T00:00:00Z'),
  tagAuthority: 'films.example',
  home: 'https://films.example/at',
};

/** What a reader finds in a folder, and the next finds, too, that takes from the first what it may. */
export async function readFolder(folder: string, publicFolder?: string): Promise<Content> {
  const aside = mkdtempSync(join(tmpdir(), 'kept-'));
  const kept = { file: join(aside, 'reading'), program: () => '' };
  const read = () => contentReader({ folder, publicFolder, ...OPTIONS, kept }).read();
  const content = await read();
  const { entries, problems } = await read();
  assert.deepEqual([entries, problems], [content.entries, content.problems]);
  rmSync(aside, { recursive: true });
  return content;
}

/** Every problem as a line: `error reviews/x/index.mdx:3:5 what → fix`. */
export const linesOf = ({ problems }: Pick<Content, 'problems'>): string[] =>
  problems.map(
    ({ file, line, column, what, fix, severity }) => `${severity} ${file}:${line}:${column} ${what} → ${fix}`,
  );

/** What a reader says of files. */
export const problemsIn = async (test: TestContext, files: Files): Promise<string[]> =>
  linesOf(await readFolder(folderOf(test, files)));

/** Words of the libraries, which no author should have to read. */
const JARGON =
  /expected|received|Invalid input|Unrecognized|Required|undefined|\[object|NaN where|ENOENT|\bat .+\.ts:/;

/**
 * Asserts what is said of files: as many problems as are expected, in order, each with all the parts of what is expected of it
 * (separated by " … "). The first part is severity and place.
 */
async function assertProblems(test: TestContext, files: Files, expected: readonly string[]): Promise<void> {
  const lines = await problemsIn(test, files);
  const text = lines.join('\n');
  assert.doesNotMatch(text, JARGON);
  assert.equal(lines.length, expected.length, `these were found:\n${text}`);
  for (const [index, parts] of expected.entries())
    for (const part of parts.split(' … '))
      assert.ok(lines[index]!.includes(part), `${JSON.stringify(part)} is not in\n${lines[index]}`);
}

/** A test: its name, the files or the one review in the folder, and what is said of them. */
export type Row = readonly [name: string, files: string | Files, ...expected: string[]];

/** A test for each row. */
export function testRows(rows: readonly Row[]): void {
  for (const [name, files, ...expected] of rows)
    test(name, (t) => assertProblems(t, typeof files === 'string' ? oneReview(files) : files, expected));
}
