import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Files,
  STILL,
  assertProblems,
  folderOf,
  linesOf,
  oneReview,
  post,
  put,
  readFolder,
  review,
} from '../fixture.ts';
import { decode } from './bytes.ts';
import { Lines } from './lines.ts';

type Row = readonly [name: string, files: Files, ...expected: string[]];

const rows: readonly Row[] = [
  ['nothing', {}],
  [
    'what editors leave behind',
    {
      ...oneReview(review()),
      'reviews/x/index.mdx~': 'x',
      'reviews/x/.index.mdx.swp': 'x',
      'reviews/.DS_Store': 'x',
      'posts/.hidden.mdx': 'x',
      'reviews/empty/.DS_Store': 'x',
    },
  ],
  [
    '.md',
    { 'posts/x.md': 'a', 'reviews/Big Film.md': 'a' },
    'error posts/x.md:1:1 … Rename it to x.mdx',
    'error reviews/Big Film.md:1:1 … Rename it to big-film/index.mdx',
  ],
  ['a text outside the collections', { 'x.mdx': 'a' }, 'error x.mdx:1:1 … in no collection … reviews/'],
  [
    'a review without a folder',
    { 'reviews/my-film.mdx': review({ draft: 'true', still: undefined }) },
    'error reviews/my-film.mdx:1:1 … reviews/my-film/index.mdx',
  ],
  ['a folder without index.mdx', { 'reviews/x/a.webp': STILL }, 'error reviews/x:1:1 … no index.mdx'],
  ['index.md', { 'reviews/x/index.md': 'a' }, 'error reviews/x:1:1 … Rename index.md to index.mdx'],
  ['Index.mdx', { 'reviews/x/Index.mdx': 'a' }, 'error reviews/x:1:1 … Rename Index.mdx to index.mdx'],
  [
    'folders in folders',
    { 'reviews/2025/x/index.mdx': review() },
    'error reviews/2025:1:1 … x/index.mdx … Move x to reviews/',
  ],
  [
    'a second text in a folder',
    oneReview(review(), { 'reviews/x/more.mdx': 'a' }),
    'error reviews/x/more.mdx:1:1 … not published',
  ],
  [
    'index.mdx without a folder',
    { 'reviews/index.mdx': review() },
    'error reviews/index.mdx:1:1 … folder of its own',
  ],
  [
    'a folder called y.mdx',
    { 'posts/y.mdx/a.txt': 'a' },
    'error posts/y.mdx:1:1 … folder with the name of a file',
  ],
  [
    'a folder called y.mdx with a text',
    { 'posts/y.mdx/index.mdx': post() },
    'error posts/y.mdx/index.mdx:1:1 … Rename it to y',
  ],
  [
    'a folder called index.mdx',
    { 'posts/y/index.mdx/a': 'a' },
    'error posts/y/index.mdx:1:1 … folder with the name of a text',
  ],
  [
    'a file beside the folders',
    { ...oneReview(review()), 'reviews/notes.txt': 'a' },
    'advice reviews/notes.txt:1:1 … no entry',
  ],
  [
    'a folder that is no collection',
    { 'review/x/index.mdx': review() },
    'error review:1:1 … Did you mean reviews?',
  ],
  [
    'a folder that is nothing like a collection',
    { 'blog/x.mdx': post() },
    'error blog:1:1 … reviews/, posts/, pages/',
  ],
  ['a folder of pictures for all', { 'shared/a.webp': STILL }],
  [
    'Dup and dup',
    { ...oneReview(review()), 'reviews/X/index.mdx': review(), 'reviews/X/still.webp': STILL },
    'error reviews/X/index.mdx:1:1 … reviews/x/index.mdx',
    'error reviews/x/index.mdx:1:1 … reviews/X/index.mdx',
  ],
  [
    'x.mdx and x/index.mdx',
    { 'posts/a.mdx': post(), 'posts/a/index.mdx': post() },
    'error posts/a.mdx:1:1 … posts/a/index.mdx',
    'error posts/a/index.mdx:1:1 … posts/a.mdx',
  ],
  [
    'dup.md and dup.mdx',
    { 'posts/dup.mdx': post(), 'posts/dup.md': 'a' },
    'error posts/dup.md:1:1 … not an .mdx file … delete one',
  ],
  [
    'é in two ways',
    { 'posts/\u00E9.mdx': post(), 'posts/e\u0301.mdx': post() },
    'error posts/e\u0301.mdx:1:1 … same address',
    'error posts/\u00E9.mdx:1:1 … same address',
  ],
  [
    'emoji only',
    { 'posts/🎬.mdx': post() },
    'error posts/🎬.mdx:1:1 … "🎬" has no letters or digits … Rename the file',
  ],
  ['an emoji with its mark', { 'posts/❤️.mdx': post() }, 'error posts/❤️.mdx:1:1 … no letters or digits'],
  [
    'capitals and spaces',
    { 'posts/My Post.mdx': post() },
    'error posts/My Post.mdx:1:1 … Rename the file to my-post.mdx',
  ],
  ['dots', { 'posts/a..b.mdx': post() }, 'error posts/a..b.mdx:1:1 … Rename the file to a-b.mdx'],
  [
    'other scripts',
    { 'posts/スーパーマン.mdx': post(), 'posts/千と千尋.mdx': post(), 'posts/عربي.mdx': post() },
  ],
  ['a link to nothing', { 'reviews/x': { link: 'nowhere' } }, 'error reviews/x:1:1 … leads nowhere'],
  ['a link to itself', { 'reviews/x': { link: 'x' } }, 'error reviews/x:1:1 … leads back'],
  [
    'a link to the folder it is in',
    { ...oneReview(review()), 'reviews/y': { link: '.' }, 'reviews/x/up': { link: '..' } },
    'error reviews/x/up:1:1 … leads back',
    'error reviews/y:1:1 … leads back',
  ],
  [
    'a link to another entry',
    { ...oneReview(review()), 'reviews/a': { link: 'x' } },
    'error reviews/a/index.mdx:1:1 … reviews/x/index.mdx, which is an entry already',
  ],
  [
    'a link from another collection',
    { ...oneReview(review()), 'posts/a.mdx': { link: '../reviews/x/index.mdx' } },
    'error posts/a.mdx:1:1 … reviews/x/index.mdx, which is an entry already',
  ],
  [
    'a broken link to a picture',
    oneReview(review(), { 'reviews/x/a.webp': { link: 'gone' } }),
    'error reviews/x/a.webp:1:1 … leads nowhere',
  ],
  [
    'Latin-1',
    oneReview(Buffer.from(review({ verdict: 'Café' }), 'latin1')),
    'error reviews/x/index.mdx:4:13 … not in UTF-8 … E9 … “é”',
  ],
  [
    'UTF-16',
    oneReview(Buffer.from(`\uFEFF${review()}`, 'utf16le')),
    'error reviews/x/index.mdx:1:1 … UTF-16',
  ],
  [
    'a character cut in two',
    oneReview(Buffer.from(review({}, 'é').trimEnd()).subarray(0, -1)),
    'error reviews/x/index.mdx:9:1 … not in UTF-8',
  ],
  [
    'control characters',
    oneReview(review({}, 'One.\n\nTwo\u0000 and \uFFFE.')),
    'advice reviews/x/index.mdx:11:4 … U+0000 … 1 more',
  ],
  ['a lost character', oneReview(review({}, 'Caf\uFFFD')), 'advice reviews/x/index.mdx:9:4 … lost'],
];

for (const [name, files, ...expected] of rows) test(name, (t) => assertProblems(t, files, expected));

test('a folder that is not there', async () => {
  const { entries, problems } = await readFolder('/nowhere/at/all');
  assert.equal(entries.length, 0);
  assert.match(problems[0]!.what, /can’t be read \(it is not there\)/);
});

test('a link to an entry outside the content folder is an entry, once', async (t) => {
  const outside = folderOf(t, { 'x/index.mdx': review(), 'x/still.webp': STILL });
  const folder = folderOf(t, { 'reviews/a': { link: `${outside}/x` } });
  assert.deepEqual(linesOf(await readFolder(folder)), []);
  put(folder, { 'reviews/b': { link: `${outside}/x` } });
  const { entries, problems } = await readFolder(folder);
  assert.deepEqual(
    entries.map(({ slug }) => slug),
    ['a'],
  );
  assert.equal(problems.length, 1);
});

test(
  'what can’t be read is said',
  { skip: process.getuid?.() === 0 && 'root may read everything' },
  async (t) => {
    const { chmodSync } = await import('node:fs');
    const folder = folderOf(t, oneReview(review()));
    chmodSync(`${folder}/reviews/x/index.mdx`, 0);
    assert.match(linesOf(await readFolder(folder))[0]!, /reviews\/x\/index\.mdx:1:1 the file can’t be read/);
  },
);

test('byte order mark and line ends make no difference', async (t) => {
  const source = review({ verdict: 'It’s fine.' }, 'One.\n\nTwo <3.');
  const read = async (bytes: string) => readFolder(folderOf(t, oneReview(bytes)));
  const lf = await read(source);
  for (const same of [
    `\uFEFF${source}`,
    source.replaceAll('\n', '\r\n'),
    source.replaceAll('\n', '\r'),
    `\uFEFF${source.replaceAll('\n', '\r\n')}`,
  ]) {
    const other = await read(same);
    assert.deepEqual(other.problems, lf.problems);
    assert.equal(other.entries[0]!.source, lf.entries[0]!.source);
    assert.equal(other.entries[0]!.body.code, lf.entries[0]!.body.code);
  }
});

test('the first wrong byte is found wherever it is', () => {
  for (const before of ['', 'a', 'é\nü', '漢字\n\n😀'])
    for (const [bytes, after] of [
      [[0xe9], 'x'],
      [[0xc3], ''],
      [[0xe6, 0xbc], ' '],
      [[0xff], ''],
      [[0xed, 0xa0, 0x80], ''],
    ] as const) {
      const { findings } = decode(
        Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]),
      );
      const place = new Lines(before).at(before.length);
      assert.deepEqual(
        [findings[0]!.line, findings[0]!.column],
        [place.line, place.column],
        `${before} ${bytes.join(' ')}`,
      );
    }
});
