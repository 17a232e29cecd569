import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { emptyFolder } from '../disk/test/disks.ts';
import { walk } from './files/walk.ts';
import { keptIn } from './kept.ts';
import { contentReader } from './reader.ts';
import { STILL, folderOf, oneReview, picture, put, review } from './test/content.ts';
import { OPTIONS } from './test/problems.ts';

/** A content folder that one process has read, and the file in which it has kept what it read. */
interface Project {
  readonly folder: string;
  readonly file: string;
}

interface Row {
  readonly what: string;
  readonly isTaken: boolean;
  /** The review that is read; a good one where none is given. */
  readonly source?: string;
  /** What happens between the two processes. */
  readonly change?: (project: Project) => void;
  /** What the next process is told. */
  readonly next?: { readonly now?: Date; readonly program?: () => string };
}

const SOURCE = review();
const REVIEW = 'reviews/x/index.mdx';
const OTHER = await picture(1700);
const later = new Date('2027-01-01T00:00:00Z');

const ROWS: readonly Row[] = [
  { what: 'nothing has changed', isTaken: true },
  { what: 'a day has passed', isTaken: true, next: { now: later } },
  {
    what: 'there is advice on it',
    isTaken: true,
    source: review({ still: '{ src: ./narrow.webp, alt: A dancer on pointe. }' }),
  },
  {
    what: 'its files were copied',
    isTaken: true,
    change: ({ folder }) => {
      for (const name of [REVIEW, 'reviews/x/still.webp']) utimesSync(join(folder, name), later, later);
    },
  },
  {
    what: 'a word has changed',
    isTaken: false,
    change: ({ folder }) => {
      put(folder, { [REVIEW]: SOURCE.replace('rain', 'snow') });
    },
  },
  {
    what: 'a character came that no screen shows',
    isTaken: false,
    change: ({ folder }) => {
      put(folder, { [REVIEW]: SOURCE.replace('rain', 'ra\u0000in') });
    },
  },
  {
    what: 'a folder stands in its place',
    isTaken: false,
    change: ({ folder }) => {
      rmSync(join(folder, REVIEW));
      mkdirSync(join(folder, REVIEW));
    },
  },
  {
    what: 'a picture has changed',
    isTaken: false,
    change: ({ folder }) => {
      put(folder, { 'reviews/x/still.webp': OTHER });
    },
  },
  {
    what: 'a picture has gone bad',
    isTaken: false,
    change: ({ folder }) => {
      put(folder, { 'reviews/x/still.webp': STILL.subarray(0, 40) });
    },
  },
  {
    what: 'a picture came',
    isTaken: false,
    change: ({ folder }) => {
      put(folder, { 'reviews/x/more.webp': STILL });
    },
  },
  { what: 'another program reads', isTaken: false, next: { program: () => 'another' } },
  { what: 'it is the day before', isTaken: false, next: { now: new Date('2025-12-31T00:00:00Z') } },
  { what: 'it is a draft', isTaken: false, source: review({ draft: 'true' }) },
  {
    what: 'it appeared last year',
    isTaken: true,
    source: review({ published: '2025-12-29T23:30:00-10:00' }),
  },
  {
    what: 'it appeared yesterday, or does by another clock',
    isTaken: false,
    source: review({ published: '2025-12-31' }),
  },
  { what: 'it is to appear', isTaken: false, source: review({ published: '2026-02-01T09:00:00+08:00' }) },
  {
    what: 'it imports something',
    isTaken: false,
    source: review({}, "import { getImage } from 'astro:assets';\n\n{typeof getImage}"),
  },
  { what: 'it has an error', isTaken: false, source: review({ verdict: undefined }) },
  {
    what: 'what was kept is cut off',
    isTaken: false,
    change: ({ file }) => {
      truncateSync(file, readFileSync(file).length - 1);
    },
  },
  {
    what: 'what was kept has gone bad',
    isTaken: false,
    change: ({ file }) => {
      const bytes = readFileSync(file);
      bytes.write('snow', bytes.indexOf('rain'));
      writeFileSync(file, bytes);
    },
  },
  {
    what: 'what was kept is something else',
    isTaken: false,
    change: ({ file }) => {
      writeFileSync(file, 'something else');
    },
  },
];

describe('an entry that was read before', () => {
  for (const { what, isTaken, source = SOURCE, change, next } of ROWS)
    test(`is ${isTaken ? 'taken from there' : 'read again'}: ${what}`, async (t) => {
      const folder = folderOf(t, { ...oneReview(source), 'reviews/x/narrow.webp': await picture(900) });
      const file = join(emptyFolder(t), 'cache/reading');
      const program = () => 'this';
      await contentReader({ ...OPTIONS, folder, kept: { file, program } }).read();
      const [before] = walk(folder).found;
      change?.({ folder, file });
      // What is changed while it is read was found as it was before.
      const [found = before] = walk(folder).found;
      const kept = keptIn({ ...OPTIONS, file, program, ...next });
      assert.equal((await kept.find(found!)) !== undefined, isTaken);
    });

  test('is kept with what was read again beside it, and as long as it is there', async (t) => {
    const folder = folderOf(t, { ...oneReview(SOURCE), 'posts/a.mdx': review({ film: undefined }) });
    const file = join(emptyFolder(t), 'reading');
    const kept = { file, program: () => 'this' };
    const read = () => contentReader({ ...OPTIONS, folder, kept }).read();
    await read();
    const before = statSync(file).ino;
    await read();
    assert.equal(statSync(file).ino, before);
    put(folder, {
      'reviews/y/index.mdx': review({ film: '{ title: Y, year: 2024, directors: [Y] }' }),
      'reviews/y/still.webp': STILL,
    });
    await read();
    const both = keptIn({ ...OPTIONS, ...kept });
    const found = walk(folder).found.filter(({ collection }) => collection === 'reviews');
    for (const one of found) assert.ok(await both.find(one));
    assert.equal(found.length, 2);
  });

  test('is read again where nothing can be kept', async (t) => {
    const folder = folderOf(t, oneReview(SOURCE));
    put(folder, { 'in-the-way': '' });
    const kept = { file: join(folder, 'in-the-way/reading'), program: () => 'this' };
    const { entries } = await contentReader({ ...OPTIONS, folder, kept }).read();
    assert.equal(entries.length, 1);
  });
});
