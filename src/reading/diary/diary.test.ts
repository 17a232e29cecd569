import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, readFolder, testRows, type Row } from '../test/problems.ts';
import { type Files, folderOf, oneReview, post, review } from '../test/content.ts';

const HEADER = 'date,title,year,directors,genres,where,rewatch,rating,tags';

/** A diary of 2025 with these rows under its header. */
const diary = (...rows: readonly string[]): Files => ({
  'diary/2025.csv': [HEADER, ...rows, ''].join('\n'),
});

const GOOD = '2025-06-07,Ballerina,2025,Len Wiseman,Action;Thriller,cinema: Projector,yes,3.5/5,imax';

const says = (name: string, rows: Files, ...expected: string[]): Row => [name, rows, ...expected];

testRows([
  says('a row with everything', diary(GOOD)),
  says('three cells are enough', diary('2025-06-07,Ballerina,2025')),
  says('blank rows and cells, as spreadsheets leave them', diary(',,,,,,,,', GOOD, ',,,,,,,,', '')),
  says('a title with a comma and quotes', diary('2025-06-07,"Good Night, and ""Good Luck""",2005')),
  says(
    'commas between names',
    diary('2025-06-07,Fargo,1996,"Joel Coen, Ethan Coen","Crime",,,,'),
    'advice diary/2025.csv:2:23 directors: "Joel Coen, Ethan Coen" is one name … Joel Coen; Ethan Coen.',
  ),
  says('a name with a comma', diary('2025-06-07,Fargo,1996,"Sam Raimi, Jr.",,,,,')),
  says(
    'no day of the calendar',
    diary('2025-02-30,Ballerina,2025'),
    'error diary/2025.csv:2:1 date: "2025-02-30" is not a calendar date … year-month-day',
  ),
  says(
    'a day of another year',
    diary('2024-12-31,Ballerina,2025'),
    'error diary/2025.csv:2:1 2024-12-31 is not in 2025 … diary/2024.csv',
  ),
  says(
    'dates as a spreadsheet writes them',
    diary('07/06/2025,A Film,2025', '08/06/2025,B Film,2025', '09/06/2025,C Film,2025'),
    'error diary/2025.csv:2:1 date: "07/06/2025" and 2 more dates … YYYY-MM-DD',
  ),
  says('no title', diary('2025-06-07,,2025'), 'error diary/2025.csv:2:12 there is no title'),
  says(
    'no film is so old',
    diary('2025-06-07,Ballerina,225'),
    'error diary/2025.csv:2:22 year: 225 is earlier',
  ),
  says(
    'a year that is none',
    diary('2025-06-07,Ballerina,MMXXV'),
    'error diary/2025.csv:2:22 year: "MMXXV" is not a year',
  ),
  says(
    'a comma that is not in quotes',
    diary('2025-06-07,Crouching Tiger, Hidden Dragon,2000,,,,,,'),
    'error diary/2025.csv:2:53 10 cells, but 9 columns … in quotes: "Crouching Tiger, Hidden Dragon"',
  ),
  says(
    'a cell too many, with something in it',
    diary('2025-06-07,Ballerina,2025,,,,,,,more'),
    'error diary/2025.csv:2:33 10 cells, but 9 columns',
  ),
  says(
    'an answer that is none',
    diary('2025-06-07,Ballerina,2025,,,,perhaps,,'),
    'error diary/2025.csv:2:30 rewatch: "perhaps"',
  ),
  says(
    'more than there is',
    diary('2025-06-07,Ballerina,2025,,,,,11,'),
    'error diary/2025.csv:2:31 rating: "11" is more than 10 … 3.5/5',
  ),
  says(
    'an episode',
    diary('2025-06-07,The Bear S02E06,2023'),
    'error diary/2025.csv:2:12 title: "The Bear S02E06" is an episode … of films',
  ),
  says(
    'a quote that stays open',
    diary('2025-06-07,"Ballerina,2025', GOOD, '2025-06-09,"Good Night, and Good Luck",2005'),
    'error diary/2025.csv:2:12 a quote opens here',
  ),
  says(
    'a quote that closes too early',
    diary('2025-06-07,"Good" Night,2005'),
    'error diary/2025.csv:2:19 text behind a closing quote',
  ),
  says(
    'a letter away from another row',
    diary(GOOD, '2025-06-09,Balerina,2025'),
    'advice diary/2025.csv:3:12 “Balerina” is a letter away from “Ballerina” (diary/2025.csv, line 2)',
  ),
  says('a letter away, but by somebody else', diary(GOOD, '2025-06-09,Balerina,2025,Ann Other')),
  says(
    'a year away from another row',
    diary(GOOD, '2025-06-09,Ballerina,2024'),
    'advice diary/2025.csv:3:22 Ballerina (2024) is a year away',
  ),
  says(
    'two parts of one film',
    diary(
      '2025-06-07,The Long Night II,2025',
      '2025-06-08,The Long Night III,2025',
      '2025-06-09,Part 1 of it,2025',
      '2025-06-10,Part 2 of it,2025',
    ),
  ),
  says('short titles have neighbours', diary('2025-06-07,Her,2013', '2025-06-08,Hero,2013')),
  says(
    'twice on a day',
    diary(GOOD, '2025-06-07,ballerina,2025'),
    'advice diary/2025.csv:3:12 the same film on the same day as in line 2',
  ),
  says(
    'tomorrow',
    { 'diary/2026.csv': `${HEADER}\n2026-01-02,Ballerina,2025\n` },
    'advice diary/2026.csv:2:1 2026-01-02 is still to come',
  ),
  says('today, where the site is', { 'diary/2026.csv': `${HEADER}\n2026-01-01,Ballerina,2025\n` }),
  says(
    'a column that nobody knows',
    { 'diary/2025.csv': 'date,titel,year,director\n' },
    'error diary/2025.csv:1:1 there is no column title',
    'error diary/2025.csv:1:6 there is no column "titel" … title?',
    'error diary/2025.csv:1:17 there is no column "director" … directors?',
  ),
  says(
    'no header',
    { 'diary/2025.csv': '2025-06-07,Ballerina,2025\n' },
    'error diary/2025.csv:1:1 the first line doesn’t name the columns',
  ),
  says('nothing at all', { 'diary/2025.csv': '' }, 'error diary/2025.csv:1:1 there is nothing in it'),
  says(
    'Letterboxd’s own',
    { 'diary/2025.csv': 'Date,Name,Year,Letterboxd URI,Rating\n' },
    'error diary/2025.csv:1:1 a file of Letterboxd’s … npm run import',
  ),
  says('columns in another order and case', {
    'diary/2025.csv': 'Year,Title,Date\n2025,Ballerina,2025-06-07\n',
  }),
  says(
    'another name',
    { 'diary/films 2025.csv': HEADER },
    'error diary/films 2025.csv:1:1 not called by its year … 2025.csv',
  ),
  says('a spreadsheet', { 'diary/2025.xlsx': 'PK' }, 'error diary/2025.xlsx:1:1 a spreadsheet … CSV'),
  says(
    'beside the folder',
    { '2025.csv': HEADER },
    'error 2025.csv:1:1 nothing of it is read … diary/2026.csv',
  ),
  says(
    'in a folder that is nearly called so',
    { 'dairy/2025.csv': HEADER },
    'error dairy:1:1 nothing of it is read … Rename it to diary',
  ),
  says(
    'no UTF-8',
    { 'diary/2025.csv': Buffer.from(`${HEADER}\n2025-06-07,Am\u00e9lie,2001\n`, 'latin1') },
    'error diary/2025.csv:2:14 the file is not in UTF-8',
  ),
]);

test('a film that a review names otherwise', async (t) => {
  const folder = folderOf(t, { ...oneReview(review()), ...diary('2025-06-07,Balerina,2025') });
  assert.match(
    linesOf(await readFolder(folder)).join('\n'),
    /“Balerina” is a letter away from “Ballerina” \(reviews\/x\/index\.mdx\)/,
  );
});

const rowsOf = async (t: Parameters<typeof folderOf>[0], bytes: string | Uint8Array) => {
  const { diary: files, problems } = await readFolder(folderOf(t, { 'diary/2025.csv': bytes }));
  assert.deepEqual(problems, []);
  return files.flatMap(({ rows }) => rows.map(({ row }) => row));
};

const TABLE = ['date,title,year,genres', '2025-06-07,"Amélie, or so",2001,"Romance;Comedy"', ''];

for (const [name, bytes] of [
  ['plain', TABLE.join('\n')],
  ['with a byte order mark and the line ends of Windows', `\uFEFF${TABLE.join('\r\n')}`],
  ['with semicolons', 'date;title;year;genres\r\n2025-06-07;Amélie, or so;2001;"Romance;Comedy"\r\n'],
  [
    'with quotes around everything',
    '"date","title","year","genres"\n"2025-06-07","Amélie, or so","2001","Romance; Comedy"\n',
  ],
  [
    'in UTF-16 with tabs',
    Buffer.from(
      '\uFEFFdate\ttitle\tyear\tgenres\r\n2025-06-07\tAmélie, or so\t2001\tRomance;Comedy\r\n',
      'utf16le',
    ),
  ],
  [
    'in UTF-16, the great end first',
    Buffer.from(
      '\uFEFFdate\ttitle\tyear\tgenres\n2025-06-07\tAmélie, or so\t2001\tRomance;Comedy\n',
      'utf16le',
    ).swap16(),
  ],
] as const)
  test(`a table ${name} is read`, async (t) => {
    const [row, ...others] = await rowsOf(t, bytes);
    assert.deepEqual(
      { title: row?.title, year: row?.year, genres: row?.genres, others },
      { title: 'Amélie, or so', year: 2001, genres: ['Romance', 'Comedy'], others: [] },
    );
  });

test('what a row says is read', async (t) => {
  const [row] = await rowsOf(t, `${HEADER},runtime,countries\n${GOOD},125,United States\n`);
  assert.deepEqual(row, {
    date: '2025-06-07',
    title: 'Ballerina',
    year: 2025,
    directors: ['Len Wiseman'],
    genres: ['Action', 'Thriller'],
    countries: ['United States'],
    runtime: 125,
    where: { place: 'cinema', venue: 'Projector' },
    rewatch: true,
    rating: { value: 3.5, outOf: 5 },
    tags: ['imax'],
  });
});

for (const [written, value, outOf] of [
  ['7', 7, 10],
  ['"7,5"', 7.5, 10],
  ['3.5/5', 3.5, 5],
  ['85 / 100', 85, 100],
  ['★★★½', 3.5, 5],
  ['★★☆☆☆', 2, 5],
  ['½', 0.5, 5],
] as const)
  test(`a rating ${written} is ${value} of ${outOf}`, async (t) => {
    const [row] = await rowsOf(t, `date,title,year,rating\n2025-06-07,Ballerina,2025,${written}\n`);
    assert.deepEqual(row?.rating, { value, outOf });
  });

/** A post with this body, beside a diary of 2025. */
const recap = (body: string): Files => ({ 'posts/recap.mdx': post({}, body), ...diary(GOOD) });

testRows([
  says(
    'years that the diary has',
    recap('<YearTotals year={2025} />\n\nIt was <YearNumber year={2025} of="films" /> films.'),
  ),
  says(
    'a year that it hasn’t',
    recap('<YearList year={2019} />'),
    'error posts/recap.mdx:8:1 <YearList>: the diary has nothing of 2019 … It has 2025.',
  ),
  says(
    'nothing to compare with',
    recap('So <YearNumber year={2025} of="films" compared /> films.'),
    'error posts/recap.mdx:8:4 <YearNumber>: the diary has nothing of 2024',
  ),
  says(
    'a word that is none',
    recap('<YearChart year={2025} by="colour" />'),
    'error posts/recap.mdx:8:1 <YearChart> by: "colour" … month, decade, genre, where, country',
  ),
  says(
    'no year',
    recap('<YearChart by="month" />'),
    'error posts/recap.mdx:8:1 <YearChart> lacks year … year={2025}',
  ),
  says(
    'a year in quotes',
    recap('<YearList year="2025" />'),
    'error posts/recap.mdx:8:1 <YearList> year: "2025" is not a year … year={2025}',
  ),
]);
