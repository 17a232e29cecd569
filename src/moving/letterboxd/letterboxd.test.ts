import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { diaryOf } from '../../domain/diary/diary.ts';
import { type Files, folderOf, oneReview, review } from '../../reading/test/content.ts';
import { OPTIONS, linesOf } from '../../reading/test/problems.ts';
import { contentReader } from '../../reading/reader.ts';
import { exportLetterboxd } from './export.ts';
import { fillFromImdb } from './imdb.ts';
import { importLetterboxd } from './import.ts';
import { readLetterboxd } from './read.ts';

const ABOUT = { today: '2026-01-01', timeZone: 'Asia/Singapore', home: 'https://films.example' };

const read = (folder: string) => contentReader({ folder, ...OPTIONS }).read();

const place = async (folder: string, dryRun = false) => ({
  folder,
  content: await read(folder),
  today: ABOUT.today,
  dryRun,
});

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** What is read of a file. */
const readFile = (t: TestContext, name: string, bytes: Uint8Array | string) =>
  readLetterboxd(join(folderOf(t, { [name]: Buffer.from(bytes) }), name));

const DIARY = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2025-03-02,Jaws,1975,https://boxd.it/a,4.5,,"imax, shark",2025-03-01
2025-06-02,"Good Night, and Good Luck.",2005,https://boxd.it/b,,Yes,,2025-06-01
2024-12-31,Jaws,1975,https://boxd.it/c,4,,,2024-12-30
`;
const REVIEW = `A boat, <i>too small</i>.
And a <b>shark</b>.

<blockquote>Smile</blockquote> {it} is 5 < 6 & $1 *really*`;
const REVIEWS = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2025-03-02,Jaws,1975,https://boxd.it/a,4.5,,"${REVIEW.replaceAll('"', '""')}",,2025-03-01
2025-04-02,Ballerina,2025,https://boxd.it/d,4.5,,"Mine already.",,2025-04-01
`;
const EXPORT = {
  'diary.csv': DIARY,
  'reviews.csv': REVIEWS,
  'watchlist.csv': 'Date,Name,Year,Letterboxd URI\n2025-01-01,Alien,1979,x\n',
  'profile.csv': 'Email Address\nme@films.example\n',
  'deleted/diary.csv': DIARY.replaceAll('Jaws', 'Deleted'),
  'likes/films.csv': 'Date,Name,Year,Letterboxd URI\n',
};

const fileIn = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

async function imported(t: TestContext, files: Files = {}) {
  const folder = folderOf(t, { ...oneReview(review()), ...files });
  const from = readFile(t, 'export.zip', zip(EXPORT));
  const outcome = importLetterboxd(from, await place(folder));
  return { folder, from, outcome };
}

describe('an export of Letterboxd', () => {
  test('becomes rows of the diary', async (t) => {
    const { folder, outcome } = await imported(t);
    assert.equal(
      fileIn(folder, 'diary/2025.csv'),
      `date,title,year,directors,genres,where,rewatch,rating,tags
2025-03-01,Jaws,1975,,,,,4.5/5,imax;shark
2025-06-01,"Good Night, and Good Luck.",2005,,,,yes,,
`,
    );
    assert.match(fileIn(folder, 'diary/2024.csv'), /^2024-12-30,Jaws,1975,,,,,4\/5,$/m);
    assert.deepEqual([outcome.rows, outcome.rowsThere], [3, 0]);
  });

  test('becomes drafts, which have nothing wrong with them, and stays away from what is there', async (t) => {
    const { folder, outcome } = await imported(t);
    assert.deepEqual(outcome.reviewsThere, ['Ballerina (2025)']);
    assert.deepEqual(readdirSync(join(folder, 'reviews')).toSorted(), ['jaws-1975', 'x']);
    const { problems, entries } = await read(folder);
    assert.deepEqual(linesOf({ problems }), []);
    const draft = entries.find(({ slug }) => slug === 'jaws-1975')!;
    assert.deepEqual(
      [draft.frontMatter['draft'], draft.frontMatter['published'], draft.body.words],
      [true, '2025-03-02', 14],
    );
    assert.match(draft.source, /\*too small\*/);
    assert.match(draft.source, /\*\*shark\*\*/);
  });

  test('says what it leaves, and never looks at who it is', async (t) => {
    const { from } = await imported(t);
    assert.deepEqual(from.left, [
      { file: 'watchlist.csv', rows: 1 },
      { file: 'likes/films.csv', rows: 0 },
    ]);
    assert.doesNotMatch(JSON.stringify(from), /films\.example|Deleted/);
  });

  test('may be a folder, or a zip of one', (t) => {
    const whole = readFile(t, 'x.zip', zip(EXPORT));
    const inFolder = Object.fromEntries(
      Object.entries(EXPORT).map(([name, text]) => [`letterboxd-me/${name}`, text]),
    );
    const more = { '__MACOSX/letterboxd-me/._diary.csv': 'x' };
    assert.deepEqual(readFile(t, 'x.zip', zip({ ...inFolder, ...more })), whole);
    for (const folder of [folderOf(t, EXPORT), folderOf(t, inFolder)]) {
      const { left, ...read } = readLetterboxd(folder);
      assert.deepEqual({ ...read, left: left.length }, { ...whole, left: whole.left.length });
      assert.doesNotMatch(JSON.stringify({ read, left }), /films\.example|Deleted/);
    }
  });

  test('says what was changed in a text, and which row has no day', async (t) => {
    const row = (title: string, day: string, text: string) =>
      `2024-01-01,${title},1995,x,,,"${text}",,${day}\n`;
    const head = 'Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n';
    const folder = folderOf(t, oneReview(review()));
    const from = readFile(
      t,
      'x.zip',
      zip({
        'diary.csv': head + row('Heat', '2024-02-31', ''),
        'reviews.csv':
          head +
          row('Heat', '', '<script>a</script>One <a href=""javascript:b"">two</a>.') +
          row('Heat!', '', '* three\n1. four'),
      }),
    );
    const { notes, drafts } = importLetterboxd(from, await place(folder));
    assert.deepEqual(notes, [
      'Heat (1995): dropped: <script>',
      'Heat (1995): dropped: where the link “two” leads, which is code and no address: javascript:b',
      'not imported: Heat (1995), seen on no day that the calendar has',
    ]);
    // Two titles of one address are two drafts.
    assert.deepEqual(
      drafts.map((path) => readFileSync(path, 'utf8').split('---\n')[2]?.trim()),
      ['One two.', '\\* three\\\n1\\. four'],
    );
    assert.deepEqual(importLetterboxd(from, await place(folder)).drafts, []);
  });

  test('adds nothing the second time, whatever the author has made of it', async (t) => {
    const { folder, from } = await imported(t);
    const before = fileIn(folder, 'diary/2025.csv');
    const { rows, drafts } = importLetterboxd(from, await place(folder));
    assert.deepEqual([rows, drafts], [0, []]);
    assert.equal(fileIn(folder, 'diary/2025.csv'), before);
  });

  test('leaves rows that are there as they are', async (t) => {
    const own = 'date,title,year,where,rewatch,rating,tags,directors\r\n2025-03-01,JAWS,1975,cinema,,,,';
    const { folder } = await imported(t, { 'diary/2025.csv': own });
    assert.ok(fileIn(folder, 'diary/2025.csv').startsWith(`${own}\r\n2025-06-01,"Good Night`));
  });

  test('has two viewings of a film on one day as two, of which one may be there', async (t) => {
    const folder = folderOf(t, {
      ...oneReview(review()),
      'diary/2025.csv': 'date,title,year\n2025-03-01,Jaws,1975\n',
    });
    const row = '2025-03-02,Jaws,1975,https://boxd.it/a,,,,2025-03-01\n';
    const diary = `Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n${row}${row}`;
    const from = readFile(t, 'export.zip', zip({ 'diary.csv': diary }));
    for (const rows of [1, 0]) assert.equal(importLetterboxd(from, await place(folder)).rows, rows);
  });

  test('is only looked at in a dry run', async (t) => {
    const folder = folderOf(t, oneReview(review()));
    const outcome = importLetterboxd(readFile(t, 'x.zip', zip(EXPORT)), await place(folder, true));
    assert.equal(outcome.rows, 3);
    assert.deepEqual(readdirSync(folder), ['reviews']);
  });

  for (const [name, bytes, why] of [
    ['another zip', zip({ 'a.csv': 'x' }), /neither diary\.csv nor reviews\.csv/],
    ['a broken zip', Buffer.from('PK nothing'), /can’t be unpacked/],
    ['another table', Buffer.from('a,b\n1,2\n'), /no export of Letterboxd/],
  ] as const)
    test(`refuses ${name}`, (t) => assert.throws(() => readFile(t, 'x.csv', bytes), why));
});

const film = fc.record({
  title: fc.constantFrom('Jaws', 'Good Night, and "Good Luck"', 'Amélie; or not', '2001', '雨', '<b>'),
  year: fc.integer({ min: 1930, max: 2025 }),
  directors: fc.subarray(['Joel Coen', 'Ethan Coen', 'F. W. Murnau']),
});

test('what is exported and imported again is the same, in what both know', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({
          film,
          day: fc.integer({ min: 10, max: 28 }),
          rating: fc.option(fc.integer({ min: 1, max: 10 })),
          rewatch: fc.boolean(),
          tags: fc.subarray(['imax', 'with Ann']),
        }),
        {
          selector: ({ film: { title, year }, day }) => `${day} ${title} ${year}`,
          minLength: 1,
          maxLength: 8,
        },
      ),
      async (seen) => {
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const rows = seen.map(({ film: { title, year, directors }, day, rating, rewatch, tags }) =>
          [
            `2025-03-${day}`,
            cell(title),
            year,
            directors.join(';'),
            rewatch ? 'yes' : '',
            rating ?? '',
            tags.join(';'),
          ].join(','),
        );
        const first = folderOf(t, {
          'diary/2025.csv': `date,title,year,directors,rewatch,rating,tags\n${rows.join('\n')}\n`,
        });
        const second = folderOf(t, { 'pages/empty.txt': '' });
        for (const file of exportLetterboxd(await read(first), ABOUT))
          importLetterboxd(readFile(t, 'letterboxd-1.csv', file), await place(second));
        const known = async (folder: string) =>
          diaryOf(
            (await read(folder)).diary.flatMap((year) => year.rows.map(({ row }) => row)),
            [],
          )
            .map(({ film: { title, year, directors }, date, isFirst, rating, tags }) =>
              JSON.stringify({ title, year, directors, date, isFirst, rating, tags }),
            )
            .sort();
        assert.deepEqual(await known(second), await known(first));
      },
    ),
    { numRuns: 25 },
  );
});

describe('the export', () => {
  const body = 'It *begins*, and [links](/reviews/y/).\n\n> Rain.\n\n<ScoreTable />';
  const files = {
    ...oneReview(
      review({ film: '{ title: Ballerina, year: 2025, directors: [Len Wiseman], imdb: tt7181546 }' }, body),
    ),
    'diary/2025.csv':
      'date,title,year,tags\n2025-06-07,Ballerina,2025,\n2025-07-07,Ballerina,2025,\n2025-07-08,Jaws,1975,dnf\n',
  };

  test('has a row for each viewing, and the review at the one it was written after', async (t) => {
    const [text = ''] = exportLetterboxd(await read(folderOf(t, files)), ABOUT);
    const [header, first, ...others] = text.split('\n');
    assert.equal(header, 'tmdbID,imdbID,Title,Year,Directors,Rating10,WatchedDate,Rewatch,Tags,Review');
    assert.match(
      first!,
      /^,tt7181546,Ballerina,2025,Len Wiseman,\d+,2025-06-07,,,"It <em>begins<\/em>, and <a href=""https:\/\/films\.example\/reviews\/y\/"">links<\/a>\./,
    );
    assert.match(text, /^,tt7181546,Ballerina,2025,Len Wiseman,\d+,2025-07-07,true,,$/m);
    assert.match(text, /<blockquote>/);
    assert.doesNotMatch(text, /Jaws|ScoreTable/);
    assert.ok(others.length > 0);
  });

  test('comes in files that are small enough, each with its header', async (t) => {
    const rows = Array.from({ length: 500 }, (_, at) => `2025-01-01,Film ${at} ${'x'.repeat(4000)},2000`);
    const all = exportLetterboxd(
      await read(folderOf(t, { 'diary/2025.csv': ['date,title,year', ...rows].join('\n') })),
      ABOUT,
    );
    assert.equal(all.length, 3);
    for (const text of all) {
      assert.ok(Buffer.byteLength(text) <= 900_000);
      assert.ok(text.startsWith('tmdbID,'));
    }
    assert.equal(all.join('').match(/^,,Film/gm)?.length, 500);
  });
});

const RATINGS = `Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
tt0073195,9,2025-01-01,Jaws,Jaws,x,Movie,8.1,124,1975,"Adventure, Thriller",1,1975-06-20,Steven Spielberg
tt0116282,9,2025-01-01,Fargo,Fargo,x,Movie,8.1,98,1996,"Crime, Drama",1,1996-03-08,"Joel Coen, Ethan Coen"
`;

test('IMDb fills in what the diary lacks, once a film, and nothing else', async (t) => {
  const folder = folderOf(t, {
    'diary/2025.csv':
      'date,title,year,directors,genres\r\n2025-01-01,jaws,1975,,\r\n2025-01-02,"Fargo",1996,Joel Coen,\r\n2025-01-03,Jaws,1975,,',
  });
  assert.equal(fillFromImdb(RATINGS, 'ratings.csv', await place(folder)), 2);
  const filled = `date,title,year,directors,genres,runtime\r
2025-01-01,jaws,1975,Steven Spielberg,Adventure;Thriller,124\r
2025-01-02,"Fargo",1996,Joel Coen,Crime;Drama,98\r
2025-01-03,Jaws,1975,,`;
  assert.equal(fileIn(folder, 'diary/2025.csv'), filled);
  assert.equal(fillFromImdb(RATINGS, 'ratings.csv', await place(folder)), 0);
  assert.equal(fileIn(folder, 'diary/2025.csv'), filled);
});
