import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { type Files, oneReview, review } from '../../reading/test/content.ts';
import { answering, deskOn, listener } from '../test/desk.ts';
import { type Seen, log } from './log.ts';

const HEADER = 'date,title,year,directors,genres,where,rewatch,rating,tags';
const OLD = `${HEADER}\n2025-01-02,Nosferatu,1922,F. W. Murnau,,home,,,\n2025-06-01,Nosferatu,2024,,,,,,\n`;

interface Given {
  readonly files?: Files;
  readonly seen: Seen;
  readonly answers?: readonly string[];
}

/** Logs a viewing on 1 January 2026, and gives the file of a year. */
async function logged(
  t: TestContext,
  { files = { 'diary/2025.csv': OLD, ...oneReview(review()) }, seen, answers }: Given,
  year = 2026,
): Promise<string> {
  const desk = deskOn(t, files);
  const ask = answers && answering(...answers);
  await log(seen, desk, { ask, tmdb: undefined, say: listener().say, language: 'en-GB' });
  return readFileSync(join(desk.folder, `diary/${year}.csv`), 'utf8');
}

for (const [name, given, row] of [
  ['a film that is reviewed', { seen: { title: 'ballerina' } }, '2026-01-01,Ballerina,2025,,,,,,'],
  [
    'where, and that it is a rewatch',
    { seen: { title: 'Ballerina', where: 'cinema: A, or B', rewatch: true } },
    '2026-01-01,Ballerina,2025,,,"cinema: A, or B",yes,,',
  ],
  [
    'one of two, by its year',
    { seen: { title: 'nosferatu', year: '1922' } },
    '2026-01-01,Nosferatu,1922,,,,,,',
  ],
  [
    'one of two, as chosen',
    { seen: { title: 'nosferatu' }, answers: ['Nosferatu (2024)'] },
    '2026-01-01,Nosferatu,2024,,,,,,',
  ],
  [
    'one that is nearly called so',
    { seen: { title: 'Balerina' }, answers: ['Ballerina (2025)'] },
    '2026-01-01,Ballerina,2025,,,,,,',
  ],
  [
    'another than the one that is nearly called so',
    { seen: { title: 'Balerina' }, answers: ['Another film', '2016', ''] },
    '2026-01-01,Balerina,2016,,,,,,',
  ],
  [
    'one that nobody knows',
    { seen: { title: 'Fargo' }, answers: ['1996', 'Joel Coen, Ethan Coen'] },
    '2026-01-01,Fargo,1996,Joel Coen;Ethan Coen,,,,,',
  ],
] satisfies [string, Given, string][])
  test(`logs ${name}`, async (t) => assert.equal(await logged(t, given), `${HEADER}\n${row}\n`));

describe('the file of a year', () => {
  const row = '2025-03-01,Ballerina,2025,,,,,,';
  const seen = { title: 'Ballerina', date: '2025-03-01' };
  const [head = '', january = '', june = ''] = OLD.split('\n');
  for (const [name, before, after] of [
    ['stays sorted', OLD, [head, january, row, june, ''].join('\n')],
    [
      'keeps the line ends of Windows and its mark',
      `\uFEFF${OLD.replaceAll('\n', '\r\n')}`,
      `\uFEFF${[head, january, row, june, ''].join('\r\n')}`,
    ],
    [
      'keeps what is odd about it',
      `${head}\n\n${january}  \n"2025-02-31,x\n${june}`,
      `${head}\n\n${january}  \n${row}\n"2025-02-31,x\n${june}`,
    ],
    ['need not end its last line', `${head}\n${january}`, `${head}\n${january}\n${row}`],
    [
      'may have its columns in another order',
      'year;title;date\n1922;Nosferatu;2025-01-02\n',
      'year;title;date\n1922;Nosferatu;2025-01-02\n2025;Ballerina;2025-03-01\n',
    ],
  ] as const)
    test(name, async (t) => {
      const files = { 'diary/2025.csv': before, ...oneReview(review()) };
      assert.equal(await logged(t, { files, seen }, 2025), after);
    });

  test('has the films of a day in the order in which they were logged', async (t) => {
    const files = { 'diary/2025.csv': `${head}\n2025-03-01,Jaws,1975,,,,,,\n`, ...oneReview(review()) };
    assert.equal(await logged(t, { files, seen }, 2025), `${head}\n2025-03-01,Jaws,1975,,,,,,\n${row}\n`);
  });

  test('keeps being in UTF-16', async (t) => {
    const desk = deskOn(t, {
      'diary/2025.csv': Buffer.from('\uFEFFdate\ttitle\tyear\r\n', 'utf16le'),
      ...oneReview(review()),
    });
    await log(seen, desk, { ask: undefined, tmdb: undefined, say: listener().say, language: 'en-GB' });
    assert.equal(
      readFileSync(join(desk.folder, 'diary/2025.csv'), 'utf16le'),
      '\uFEFFdate\ttitle\tyear\r\n2025-03-01\tBallerina\t2025\r\n',
    );
  });
});

for (const [name, seen, files, why] of [
  ['nothing', {}, {}, /title is missing/],
  [
    'two that fit',
    { title: 'Nosferatu' },
    { 'diary/2025.csv': OLD },
    /Nosferatu \(1922\) or Nosferatu \(2024\)\?/,
  ],
  ['a title misspelt', { title: 'Nosferatoo' }, { 'diary/2025.csv': OLD }, /no film is called "Nosferatoo"/],
  ['a film without a year', { title: 'Fargo' }, {}, /year is missing/],
  ['tomorrow', { title: 'Fargo', year: '1996', date: '2026-01-02' }, {}, /still to come/],
  ['no day', { title: 'Fargo', year: '1996', date: '2025-02-30' }, {}, /not a calendar date/],
  [
    'what the file has no column for',
    { title: 'Fargo', year: '1996', where: 'home' },
    { 'diary/2026.csv': 'date,title,year\n' },
    /has no where/,
  ],
] satisfies [string, Seen, Files, RegExp][])
  test(`refuses ${name}`, (t) => assert.rejects(logged(t, { seen, files }), why));
