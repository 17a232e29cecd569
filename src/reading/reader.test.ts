import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { OPTIONS, linesOf, readFolder } from './test/problems.ts';
import { STILL, folderOf, oneReview, page, picture, post, put, review } from './test/content.ts';
import { contentReader, type Content } from './reader.ts';

const good = {
  ...oneReview(
    review(
      { tags: '[crime]', trailer: '0FSwsrFpkbw' },
      'One. [About](/about/), [crime](/tags/crime/).\n\n<Trailer />\n\n<Spoiler>\n\nTwo.\n\n</Spoiler>\n\n<ScoreTable />',
    ),
  ),
  'posts/a/index.mdx': post(
    { cover: '{ src: ./cover.webp, alt: Seats. }' },
    'See [x](/reviews/x/#top).\n\n$$\na^2\n$$',
  ),
  'posts/a/cover.webp': STILL,
  'posts/b.mdx': post({ title: '1917' }),
  'pages/about.mdx': page(),
};

test('good content gives entries and no problems', async (t) => {
  const folder = folderOf(t, good);
  const { entries, problems } = await readFolder(folder);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    entries.map(({ collection, slug, file, ok }) => [collection, slug, file, ok]),
    [
      ['pages', 'about', 'pages/about.mdx', true],
      ['posts', 'a', 'posts/a/index.mdx', true],
      ['posts', 'b', 'posts/b.mdx', true],
      ['reviews', 'x', 'reviews/x/index.mdx', true],
    ],
  );
  const [, , b, x] = entries;
  assert.equal(b!.frontMatter['title'], '1917');
  assert.deepEqual(x!.pictures, [`${folder}/reviews/x/still.webp`]);
  assert.ok(x!.body.words > 0 && x!.body.code.length > 0);
  assert.ok(x!.source.startsWith('---\nfilm:'));
});

test('every bad file of a run is reported; what can’t be shown stands among the entries as not ok', async (t) => {
  const files = {
    ...good,
    'reviews/open/index.mdx': '---\nfilm: x\n',
    'reviews/latin/index.mdx': Buffer.from(review({ verdict: 'é' }), 'latin1'),
    'reviews/empty/index.mdx': '',
    'reviews/tag/index.mdx': review(
      { draft: 'true', still: undefined, film: '{ title: T, year: 2000, directors: [T] }' },
      '<Spoiler>',
    ),
    'reviews/dead/index.mdx': review(
      { draft: 'true', still: undefined, film: '{ title: D, year: 2000, directors: [D] }' },
      '[x](/nowhere/)',
    ),
    'reviews/twin/index.mdx': review({ draft: 'true', still: undefined, tags: '[crime]' }),
    'posts/old.md': 'x',
  };
  const { entries, problems } = await readFolder(folderOf(t, files));
  assert.deepEqual(
    problems.map(({ file }) => file),
    [
      'posts/old.md',
      ...['dead', 'empty', 'latin', 'open', 'tag', 'twin', 'x'].map((name) => `reviews/${name}/index.mdx`),
    ],
  );
  assert.deepEqual(
    entries.filter(({ ok }) => !ok).map(({ slug }) => slug),
    ['empty', 'latin', 'open', 'tag'],
  );
});

test('what has not changed comes back as the same objects', async (t) => {
  const folder = folderOf(t, good);
  const reader = contentReader({ folder, ...OPTIONS });
  const first = await reader.read();
  assert.equal(await reader.read(), first);
  put(folder, { 'posts/b.mdx': post({ title: 'Other' }) });
  const second = await reader.read();
  assert.notEqual(second, first);
  assert.deepEqual(
    second.entries.map((entry, index) => entry === first.entries[index]),
    [true, true, false, true],
  );
});

test('a change is seen, whatever it is', async (t) => {
  const folder = folderOf(t, good);
  const reader = contentReader({ folder, ...OPTIONS });
  const lines = async () => linesOf(await reader.read()).map((line) => line.split(' → ')[0]);
  assert.deepEqual(await lines(), []);
  put(folder, { 'reviews/x/still.webp': 'hello' });
  assert.match((await lines())[0]!, /not a picture/);
  put(folder, { 'reviews/x/still.webp': await picture(800) });
  assert.match((await lines())[0]!, /800 pixels/);
  put(folder, { 'reviews/x/still.webp': STILL, 'reviews/x/more.webp': STILL });
  assert.match((await lines())[0]!, /reviews\/x\/more\.webp.+doesn’t show/);
  rmSync(`${folder}/reviews/x/more.webp`);
  rmSync(`${folder}/pages/about.mdx`);
  assert.match((await lines())[0]!, /\/about\/ leads nowhere/);
  put(folder, { 'pages/about.mdx': page() });
  assert.deepEqual(await lines(), []);
});

test('what only others make wrong is said of a file that can still be shown', async (t) => {
  const folder = folderOf(t, good);
  const reader = contentReader({ folder, ...OPTIONS });
  const find = ({ entries }: Content) => entries.find(({ slug }) => slug === 'x')!;
  const before = find(await reader.read());
  put(folder, { 'reviews/y/index.mdx': review({ still: undefined, draft: 'true' }) });
  const content = await reader.read();
  assert.match(content.problems.map(({ what }) => what).join(), /x/);
  assert.equal(find(content), before);
  assert.equal(before.ok, true);
});

test('large and nested bodies are read within seconds', async (t) => {
  const long = Array.from({ length: 300 }, () => `${'word '.repeat(100)}\n\n`).join('');
  const started = performance.now();
  const { entries } = await readFolder(
    folderOf(t, {
      'posts/long.mdx': post({}, long),
      'posts/deep.mdx': post({ title: 'Deep' }, `${'> '.repeat(2000)}deep`),
    }),
  );
  assert.equal(entries.find(({ slug }) => slug === 'long')!.body.words, 30_000);
  assert.ok(performance.now() - started < 60_000);
});
