import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { linesOf } from '../../reading/test/problems.ts';
import { type Files, STILL, oneReview, page, post, put, review, two } from '../../reading/test/content.ts';
import type { Desk } from '../desk.ts';
import { deskOn } from '../test/desk.ts';
import { Refusal } from '../../refusal.ts';
import { ContentErrors } from './errors.ts';
import { findEntry } from './find.ts';
import { rename } from './rename.ts';

const named = async (desk: Desk, from: string, to: string) =>
  rename(findEntry(from, (await desk.reader.read()).entries, desk), to, desk);

/** Every file and its text. */
const all = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
const errors = async (desk: Desk): Promise<string[]> =>
  linesOf(await desk.reader.read()).filter((line) => line.startsWith('error'));

const LINKS: readonly (readonly [before: string, after: string])[] = [
  ['[a](/reviews/x/)', '[a](/reviews/z-1999/)'],
  ['[a *b* [c]](/reviews/x/?q=1#a-heading "T")', '[a *b* [c]](/reviews/z-1999/?q=1#a-heading "T")'],
  ['😀 [/reviews/x/](/reviews/x) é', '😀 [/reviews/x/](/reviews/z-1999/) é'],
  ['[a](</reviews/x/>)', '[a](</reviews/z-1999/>)'],
  ['[a](../../reviews/x/)', '[a](/reviews/z-1999/)'],
  ['<a href="/reviews/x/#a-heading">a</a>', '<a href="/reviews/z-1999/#a-heading">a</a>'],
  ["<a href={'/reviews/x/'}>a</a>", "<a href={'/reviews/z-1999/'}>a</a>"],
  ['[one][r], [r], [two][R]\n\n[r]: /reviews/x/ "T"', '[one][r], [r], [two][R]\n\n[r]: /reviews/z-1999/ "T"'],
  ['> - [a\n>   b](/reviews/x/)', '> - [a\n>   b](/reviews/z-1999/)'],
  ['[![alt](/favicon.svg)](/reviews/x/)', '[![alt](/favicon.svg)](/reviews/z-1999/)'],
  ['<Spoiler>\n\n[a](/reviews/%78/)\n\n</Spoiler>', '<Spoiler>\n\n[a](/reviews/z-1999/)\n\n</Spoiler>'],
  ['`[a](/reviews/x/)` [b](/reviews/x/)', '`[a](/reviews/x/)` [b](/reviews/z-1999/)'],
  ['[b](/reviews/x/)\n\n```\n[a](/reviews/x/)\n```', '[b](/reviews/z-1999/)\n\n```\n[a](/reviews/x/)\n```'],
  [
    '{/* [a](/reviews/x/) */}\n\nNo link to /reviews/x/.',
    '{/* [a](/reviews/x/) */}\n\nNo link to /reviews/x/.',
  ],
  ['[a](https://films.example/at/reviews/x/#a-heading)', '[a](/reviews/z-1999/#a-heading)'],
  ['[a](https://films.example/reviews/x/)', '[a](https://films.example/reviews/x/)'],
  ['[a](/reviews/xy/)', '[a](/reviews/xy/)'],
];

for (const [before, after] of LINKS)
  for (const end of ['\n', '\r\n'])
    test(`${JSON.stringify(before)} is mended (${JSON.stringify(end)})`, async (t) => {
      const body = (text: string) => `First.\n\n${text}`;
      const source = (text: string) =>
        `\uFEFF${post({ title: 'Post', feedId: 'tag:a.example,2025:p' }, body(text))}`.replaceAll('\n', end);
      const desk = deskOn(t, {
        ...oneReview(review({}, '## A heading')),
        'reviews/xy/index.mdx': review({ film: '{ title: XY, year: 2024, directors: [A] }' }),
        'reviews/xy/still.webp': STILL,
        'posts/p/index.mdx': source(before),
      });
      const { mended } = await named(desk, 'x', 'z-1999');
      assert.equal(readFileSync(join(desk.folder, 'posts/p/index.mdx'), 'utf8'), source(after));
      assert.equal(mended.length, before === after ? 0 : 1);
    });

test('a published review moves with all it has, keeps its id, and its old address redirects', async (t) => {
  const files = two(
    { feedId: 'tag:a.example,2025:x' },
    {},
    '## A heading\n\n[me](/reviews/x/#a-heading)',
    '[x](/reviews/x/)',
  );
  const desk = deskOn(t, files);
  const { alias, mended } = await named(desk, 'x', 'new-name');
  assert.ok(alias);
  assert.deepEqual(
    mended.map(({ file, count }) => [file, count]),
    [
      ['reviews/new-name/index.mdx', 1],
      ['reviews/y/index.mdx', 1],
    ],
  );
  assert.deepEqual(readdirSync(join(desk.folder, 'reviews')).toSorted(), ['new-name', 'y']);
  assert.ok(existsSync(join(desk.folder, 'reviews/new-name/still.webp')));
  const source = readFileSync(join(desk.folder, 'reviews/new-name/index.mdx'), 'utf8');
  assert.match(source, /^aliases: \[\/reviews\/x\/\]$/m);
  assert.match(source, /^feedId: tag:a\.example,2025:x$/m);
  assert.deepEqual(await errors(desk), []);
});

for (const [name, changes, more, alias] of [
  ['a draft', { draft: 'true' }, {}, false],
  ['what is scheduled', { published: '2026-05-01' }, {}, false],
  ['a draft that was published once', { draft: 'true' }, { 'addresses.txt': '/reviews/x/  tag:x\n' }, true],
] as const)
  test(`${name} ${alias ? 'leaves' : 'needs no'} alias`, async (t) => {
    const desk = deskOn(t, { ...oneReview(review(changes)), ...more });
    assert.equal((await named(desk, 'x', 'z')).alias, alias);
    const source = readFileSync(join(desk.folder, 'reviews/z/index.mdx'), 'utf8');
    assert.equal(source.includes('aliases: [/reviews/x/]'), alias);
  });

test('renamed and renamed back, it has both addresses', async (t) => {
  const desk = deskOn(t, { ...oneReview(review()), 'addresses.txt': '/reviews/x/\n' });
  await named(desk, 'x', 'z');
  await named(desk, 'z', 'x');
  assert.match(
    readFileSync(join(desk.folder, 'reviews/x/index.mdx'), 'utf8'),
    /^aliases: \[\/reviews\/z\/\]$/m,
  );
  assert.deepEqual(await errors(desk), []);
});

test('a post without a folder is renamed too', async (t) => {
  const desk = deskOn(t, { 'posts/p.mdx': post() });
  await named(desk, 'p', 'q');
  assert.ok(existsSync(join(desk.folder, 'posts/q.mdx')));
});

test('a folder whose name is no address gets one that is', async (t) => {
  const desk = deskOn(t, { 'reviews/Xx/index.mdx': review(), 'reviews/Xx/still.webp': STILL });
  assert.equal((await named(desk, 'Xx', 'xx')).alias, false);
  assert.deepEqual(readdirSync(join(desk.folder, 'reviews')), ['xx']);
  assert.deepEqual(await errors(desk), []);
});

const FULL: Files = {
  ...two({}, { aliases: '[/reviews/was-y/]' }),
  'pages/about/index.mdx': page(),
  'posts/dark/index.mdx': post({ title: 'Dark' }, 'Fine.'),
};

for (const [name, from, to, what] of [
  ['its own name', 'x', 'x', /called x already/],
  ['a taken name', 'x', 'y', /reviews\/y\/index.mdx is there/],
  ['an old address', 'x', 'was-y', /old address of reviews\/y/],
  ['a path', 'x', '../../evil', /can’t be part of an address/],
  ['capitals', 'x', 'Big', /can’t be part of an address/],
  ['an emoji', 'x', '🎬', /can’t be part of an address/],
  ['a name of the site’s', 'about', 'tags', /belongs to the site/],
] as const)
  test(`${name} is refused, and nothing changed`, async (t) => {
    const desk = deskOn(t, FULL);
    const before = all(desk.folder);
    await assert.rejects(
      named(desk, from, to),
      (reason) => reason instanceof Refusal && what.test(reason.message),
    );
    assert.deepEqual(all(desk.folder), before);
  });

test('a file that may link here but can’t be read stops it', async (t) => {
  const desk = deskOn(t, {
    ...FULL,
    'posts/dark/index.mdx': post({ title: 'Dark' }, '[x](/reviews/x/) <Spoiler>'),
  });
  const before = all(desk.folder);
  await assert.rejects(named(desk, 'x', 'z'), /posts\/dark\/index.mdx may link to this/);
  assert.deepEqual(all(desk.folder), before);
});

for (const encoding of ['latin1', 'utf16le'] as const)
  test(`a file in ${encoding} that may link here stops it, and stays byte for byte`, async (t) => {
    const bytes = Buffer.from(post({ title: 'Dark' }, 'é [x](/reviews/x-2025/)'), encoding);
    const desk = deskOn(t, {
      'reviews/x-2025/index.mdx': review(),
      'reviews/x-2025/still.webp': STILL,
      'posts/dark/index.mdx': bytes,
    });
    const before = all(desk.folder);
    await assert.rejects(named(desk, 'x-2025', 'z'), /posts\/dark\/index.mdx may link to this/);
    assert.deepEqual(all(desk.folder), before);
  });

test('what is not UTF-8 is not renamed, and that is said', async (t) => {
  const desk = deskOn(t, { 'posts/dark/index.mdx': Buffer.from(post({ title: 'Café' }), 'latin1') });
  const before = all(desk.folder);
  await assert.rejects(
    named(desk, 'dark', 'z'),
    (reason) => reason instanceof ContentErrors && /not in UTF-8/.test(reason.problems[0]!.what),
  );
  assert.deepEqual(all(desk.folder), before);
});

test('what is not UTF-8 and does not link here is left alone', async (t) => {
  const bytes = Buffer.from(post({ title: 'Dark' }, 'Amélie'), 'latin1');
  const desk = deskOn(t, { ...FULL, 'posts/dark/index.mdx': bytes });
  await named(desk, 'about', 'me');
  assert.ok(readFileSync(join(desk.folder, 'posts/dark/index.mdx')).equals(bytes));
});

test('what would make errors is taken back, byte for byte', async (t) => {
  const desk = deskOn(t, { ...two({}, {}, undefined, '[x](/reviews/x/)') });
  put(desk.folder, { 'public/reviews/z': 'a file' });
  const here = { ...desk, publicFolder: join(desk.folder, 'public') };
  const before = all(desk.folder);
  const { contentReader } = await import('../../reading/reader.ts');
  await assert.rejects(named({ ...here, reader: contentReader(here) }, 'x', 'z'), ContentErrors);
  assert.deepEqual(all(desk.folder), before);
});
