import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseDocument } from 'yaml';
import { CRITERIA } from '../../domain/criteria.ts';
import { filmSchema } from '../../domain/film.ts';
import { postFields } from '../../domain/post.ts';
import { reviewFields } from '../../domain/review.ts';
import { text } from '../../domain/text.ts';
import { linesOf } from '../../reading/test/problems.ts';
import { type Files, STILL, post, put, review } from '../../reading/test/content.ts';
import { deskOn, answering, listener } from '../test/desk.ts';
import type { Ask } from '../terminal/ask.ts';
import { Cancelled, Refusal } from '../../refusal.ts';
import { tmdb } from '../tmdb/client.ts';
import { type Answer, MATCH, MOVIE, speaking } from '../test/tmdb.ts';
import { start } from './start.ts';
import type { Wish } from './wish.ts';

interface Given {
  readonly files?: Files;
  readonly ask?: Ask;
  readonly answers?: readonly Answer[];
}

async function begin(t: TestContext, wish: Wish, { files = {}, ask, answers }: Given = {}) {
  const desk = deskOn(t, files);
  const { said, say } = listener();
  const client =
    answers && tmdb({ key: 'secret', language: 'en-GB', url: (await speaking(t, ...answers)).url });
  const begun = await start(wish, desk, { ask, tmdb: client, say, language: 'en-GB' });
  const path = join(desk.folder, begun.file);
  const source = readFileSync(path, 'utf8');
  const problems = linesOf(await desk.reader.read());
  const front = parseDocument(source.split('---\n')[1]!).toJS() as Record<string, unknown>;
  return { begun, source, problems, front, said, desk, path };
}

const AMELIE = { kind: 'review', title: 'Amélie', year: '2001' };

const titles = [
  'Amélie',
  '1917',
  'yes',
  'Alien: Covenant',
  '# hash',
  '"quoted"',
  "It's",
  '- dash',
  '*b',
  '2001-01-01',
  '{a}',
  'a\n b\t',
  '哪吒',
  'null',
  '</script>',
  '@at',
  'x '.repeat(300),
];
for (const title of titles)
  for (const kind of ['review', 'post', 'page'])
    test(`a new ${kind} called ${JSON.stringify(title.slice(0, 20))} has nothing wrong with it`, async (t) => {
      const { problems, front } = await begin(t, {
        kind,
        title,
        year: '2001',
        description: title.slice(0, 99),
      });
      // A share picture needs letters that its faces have: that is advice.
      assert.deepEqual(
        problems.filter((line) => !line.includes('the share picture')),
        [],
      );
      const written = kind === 'review' ? (front['film'] as { title: string }).title : front['title'];
      assert.equal(written, title.replace(/\s+/g, ' ').trim());
    });

test('a review begins as a draft of today, in a folder that says what it is', async (t) => {
  const { begun, source, front } = await begin(t, AMELIE);
  assert.equal(begun.file, 'reviews/amelie-2001/index.mdx');
  assert.match(source, /^published: 2026-01-01 # begun 2026-01-01; npm run publish puts its own day/m);
  assert.equal(front['draft'], true);
  assert.match(source, /^<ScoreTable \/>$/m);
  for (const { name, outOf } of CRITERIA)
    assert.ok(source.includes(`${name}, out of ${String(outOf)}`), name);
});

const FILLED: Readonly<Record<string, string>> = {
  directors: '[Jean-Pierre Jeunet]',
  lang: 'fr',
  kind: 'short',
  runtime: '122',
  tmdb: '194',
  imdb: 'tt0211915',
  letterboxd: 'amelie',
  verdict: 'Sweet.',
  src: './still.webp',
  alt: 'A girl.',
  caption: 'Her.',
  credit: 'Him.',
  focus: 'top',
  updated: '2026-01-01',
  author: 'Bo Hartnell',
  trailer: 'https://vimeo.com/1',
  ...Object.fromEntries(CRITERIA.map(({ key }) => [key, '0.75'])),
};

/** The file as an author leaves it who deletes "# " before every field and writes a value behind those that have none. */
const filled = (source: string): string => {
  const isField = /^( *)((?:# ? *)*)([a-zA-Z]+):( \[\]| \{\})?$/;
  return source
    .split('\n')
    .map((line) =>
      line.replace(
        isField,
        (_, before: string, hashes: string, name: string, empty = '') =>
          `${before}${hashes.replaceAll('# ', '')}${name}:${FILLED[name] ? ` ${FILLED[name]}` : String(empty)}`,
      ),
    )
    .join('\n');
};

for (const kind of ['review', 'post'] as const)
  test(`a ${kind} with every field filled in can be published as it is`, async (t) => {
    const { source, desk, path } = await begin(t, { ...AMELIE, kind, description: 'x' });
    put(desk.folder, { [join(path.slice(desk.folder.length), '../still.webp')]: STILL });
    const full = filled(source).replace('draft: true', 'draft: false\nfeedId: tag:x.example,2026:1');
    const fields = parseDocument(full.split('---\n')[1]!).toJS() as Record<string, object>;
    const shape = { review: reviewFields, post: postFields }[kind]({
      picture: text,
      timeZone: desk.timeZone,
      now: desk.now,
    });
    for (const name of Object.keys(shape)) if (name !== 'rating') assert.ok(name in fields, name);
    if (kind === 'review')
      assert.deepEqual(Object.keys(fields['film']!).toSorted(), Object.keys(filmSchema.shape).toSorted());
    writeFileSync(path, full);
    assert.deepEqual(
      linesOf(await desk.reader.read()).filter((line) => line.startsWith('error')),
      [],
    );
  });

const taken: Files = {
  'reviews/amelie-2001/index.mdx': review({ film: '{ title: Amélie, year: 2001, directors: [J] }' }),
  'reviews/amelie-2001/still.webp': STILL,
  'reviews/up-2009/index.mdx': review({
    film: '{ title: Down, year: 2009, directors: [K] }',
    aliases: '[/reviews/old-2000/]',
  }),
  'reviews/up-2009/still.webp': STILL,
  'posts/notes/index.mdx': post({ title: 'Notes' }),
  'addresses.txt': '/reviews/gone-1999/\n/reviews/went-1998/  tag:x\n',
};

for (const [name, wish, slug] of [
  ['another film', { ...AMELIE, year: '2002' }, 'amelie-2002'],
  [
    'a film of its own, in a folder that is taken',
    { kind: 'review', title: 'Up', year: '2009' },
    'up-2009-2',
  ],
  ['what was an address once', { kind: 'review', title: 'Old', year: '2000' }, 'old-2000-2'],
  ['what was published once', { kind: 'review', title: 'Gone', year: '1999' }, 'gone-1999-2'],
  ['what was published once, with an id', { kind: 'review', title: 'Went', year: '1998' }, 'went-1998-2'],
  ['the same film, named apart', { ...AMELIE, slug: 'amelie-2001-other' }, 'amelie-2001-other'],
  ['an emoji, named', { ...AMELIE, title: '🎬', slug: 'clapper-2001' }, 'clapper-2001'],
] as const)
  test(`${name} is begun as ${slug}`, async (t) => {
    const before = taken['reviews/amelie-2001/index.mdx'];
    const { begun, desk } = await begin(t, wish, { files: taken });
    assert.equal(begun.slug, slug);
    assert.equal(readFileSync(join(desk.folder, 'reviews/amelie-2001/index.mdx'), 'utf8'), before);
  });

for (const [name, wish, what, fix] of [
  ['a kind that isn’t', { kind: 'reveiw' }, /"reveiw" is no kind/, /review, post, page/],
  ['no kind', {}, /kind of entry is missing/, /npm run new/],
  ['no title', { kind: 'review' }, /title is missing/, /review "…"/],
  ['a blank title', { kind: 'review', title: ' \n' }, /title is missing/, /review "…"/],
  ['no year', { kind: 'review', title: 'X' }, /year is missing/, /--year 2001/],
  [
    'a year that isn’t',
    { kind: 'review', title: 'X', year: 'last' },
    /--year: "last" is not a year/,
    /four digits/,
  ],
  ['a year before film', { kind: 'review', title: 'X', year: '1066' }, /--year: 1066/, /1888/],
  ['no description', { kind: 'post', title: 'X' }, /description is missing/, /--description/],
  ['an emoji', { ...AMELIE, title: '🎬' }, /🎬 \(2001\) has no letters/, /--slug/],
  [
    'the same film',
    AMELIE,
    /content\/reviews\/amelie-2001\/index.mdx is about Amélie \(2001\) already/,
    /--slug/,
  ],
  ['the same film, typed in haste', { ...AMELIE, title: 'amelie!' }, /amelie-2001/, /--slug/],
  ['the same post', { kind: 'post', title: 'notes', description: 'x' }, /posts\/notes/, /--slug/],
  [
    'a folder that is there',
    { ...AMELIE, title: 'X', slug: 'amelie-2001' },
    /is there already/,
    /another name/,
  ],
  ['a path for a name', { ...AMELIE, slug: '../../x' }, /can’t be part of an address/, /: x\./],
  [
    'a page of the site',
    { kind: 'page', title: 'Tags', description: 'x' },
    /\/tags\/ belongs to the site/,
    /--slug/,
  ],
] as const)
  test(`${name} is refused, and nothing written`, async (t) => {
    const desk = deskOn(t, taken);
    const tree = () => readdirSync(desk.folder, { recursive: true }).toSorted();
    const before = tree();
    await assert.rejects(
      start(wish, desk, { ask: undefined, tmdb: undefined, say: () => undefined, language: 'en-GB' }),
      (reason) => reason instanceof Refusal && what.test(reason.message) && fix.test(reason.fix),
    );
    assert.deepEqual(tree(), before);
  });

test('what isn’t said is asked', async (t) => {
  const ask = answering('review', 'Amélie', '2001', 'Jean-Pierre Jeunet, Somebody Else');
  const { front } = await begin(t, {}, { ask });
  assert.deepEqual(front['film'], {
    title: 'Amélie',
    year: 2001,
    directors: ['Jean-Pierre Jeunet', 'Somebody Else'],
  });
  assert.equal(ask.asked.length, 4);
});

test('Ctrl-C at any question leaves nothing behind', async (t) => {
  for (const answers of [[], ['review'], ['review', 'X'], ['review', 'X', '2001']]) {
    const desk = deskOn(t, {});
    const sources = { ask: answering(...answers), tmdb: undefined, say: () => undefined, language: 'en-GB' };
    await assert.rejects(start({}, desk, sources), Cancelled);
    assert.deepEqual(readdirSync(desk.folder), []);
  }
});

test('a folder in which pictures lie already is used; a file in its place is left alone', async (t) => {
  const { problems } = await begin(t, AMELIE, { files: { 'reviews/amelie-2001/still.webp': STILL } });
  assert.ok(
    problems.every((line) => line.startsWith('advice')),
    problems.join(),
  );
  const desk = deskOn(t, { 'reviews/amelie-2001': 'a file' });
  const sources = { ask: undefined, tmdb: undefined, say: () => undefined, language: 'en-GB' };
  await assert.rejects(start(AMELIE, desk, sources));
  assert.equal(readFileSync(join(desk.folder, 'reviews/amelie-2001'), 'utf8'), 'a file');
});

const FOUND: Answer = { body: { results: [{ ...MATCH, id: 7, title: 'The Lamplighters' }, MATCH] } };
const LAMP = { kind: 'review', title: 'the lamplighter', year: '2019' };

test('TMDB fills in the film and its trailer, and is named', async (t) => {
  const { front, problems, said, source, begun } = await begin(t, LAMP, {
    answers: [FOUND, { body: MOVIE }],
  });
  assert.deepEqual(problems, []);
  assert.equal(begun.slug, 'the-lamplighter-2019');
  const film = front['film'] as Record<string, unknown>;
  assert.deepEqual(film['credits'], {
    'music by': ['坂本 [龍]'],
    'cinematography by': ['#1 Light'],
    'edited by': ['yes'],
  });
  assert.equal(film['title'], 'The Lamplighter');
  assert.match(source, /^trailer: https:\/\/www\.youtube\.com\/watch\?v=aaaaaaaaaa4$/m);
  assert.match(source, /^<Trailer \/>$/m);
  assert.match(said.join('\n'), /endorsed or certified by TMDB/);
  assert.doesNotMatch(said.join('\n') + source, /secret/);
});

test('the author chooses among films, and takes the trailer or not', async (t) => {
  const ask = answering('The Lamplighter (2019)', false);
  const { front } = await begin(
    t,
    { kind: 'review', title: 'Lamp' },
    { ask, answers: [FOUND, { body: MOVIE }] },
  );
  assert.equal((front['film'] as { year: number }).year, 2019);
  assert.equal(front['trailer'], undefined);
  const none = answering('None', '2019', '');
  const { front: own } = await begin(t, { kind: 'review', title: 'Lamp' }, { ask: none, answers: [FOUND] });
  assert.deepEqual(own['film'], { title: 'Lamp', year: 2019, directors: [] });
});

for (const [name, answers, says] of [
  ['no such film', [{ body: { results: [] } }], /knows no the lamplighter \(2019\)/],
  ['two films that could be meant', [{ body: { results: [MATCH, { ...MATCH, id: 8 }] } }], /no one film/],
  ['a wrong key', [{ status: 401, body: {} }], /TMDB_API_KEY/],
  ['trouble after the search', [FOUND, { status: 500, body: {} }], /trouble of its own/],
] as const)
  test(`${name} is said, and the review begun without TMDB`, async (t) => {
    const { said, front, problems } = await begin(t, LAMP, { answers });
    assert.match(said.join('\n'), says);
    assert.deepEqual(front['film'], { title: 'the lamplighter', year: 2019, directors: [] });
    assert.deepEqual(problems, []);
    assert.ok(!existsSync('undefined'));
  });

const DIARY = `date,title,year,directors,genres
2025-01-02,Nosferatu,1922,F. W. Murnau,Horror
2025-06-01,Fargo,1996,Joel Coen;Ethan Coen,Crime
2025-06-02,Ballerina,2025,,
`;

test('films that were logged and have no review are offered, the last one first', async (t) => {
  const files = { 'diary/2025.csv': DIARY, 'reviews/x/index.mdx': review(), 'reviews/x/still.webp': STILL };
  const ask = answering('review', 'Fargo (1996)');
  const { front, begun } = await begin(t, {}, { files, ask });
  assert.deepEqual(front['film'], {
    title: 'Fargo',
    year: 1996,
    directors: ['Joel Coen', 'Ethan Coen'],
    genres: ['Crime'],
  });
  assert.equal(begun.slug, 'fargo-1996');
});

test('another film than those that were logged can be reviewed', async (t) => {
  const ask = answering('review', 'Another film', 'Amélie', '2001', '');
  const { begun } = await begin(t, {}, { files: { 'diary/2025.csv': DIARY }, ask });
  assert.equal(begun.slug, 'amelie-2001');
});
