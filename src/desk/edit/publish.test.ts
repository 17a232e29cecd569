import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Unchanged } from '../../disk/failures.ts';
import { linesOf } from '../../reading/test/problems.ts';
import { type Files, STILL, oneReview, page, post, review, two } from '../../reading/test/content.ts';
import { deskOn } from '../test/desk.ts';
import { Refusal } from '../../refusal.ts';
import { ContentErrors } from './errors.ts';
import { findEntry } from './find.ts';
import { publish } from './publish.ts';

async function publishing(t: TestContext, files: Files, typed = 'x', day?: string) {
  const desk = deskOn(t, files);
  const { entries } = await desk.reader.read();
  const entry = findEntry(typed, entries, desk);
  const read = () => readFileSync(entry.path, 'utf8');
  return { desk, entry, before: read(), read, run: () => publish(entry, day, desk) };
}

const DRAFT = { draft: 'true  # not yet', feedId: undefined };
const ID = 'tag:films.example,2026-01-01:reviews/x';
const begun = (date: string): string =>
  `${date} # begun 2025-12-01; npm run publish puts its own day here, unless you change it`;

for (const [name, changes, did, ...lines] of [
  [
    'whose date was chosen',
    DRAFT,
    'published',
    'published: 2025-06-08',
    'draft: false  # not yet',
    'feedId: tag:films.example,2025-06-08:reviews/x',
  ],
  [
    'whose date was not chosen',
    { ...DRAFT, published: begun('2025-12-01') },
    'published',
    `published: ${begun('2026-01-01')}`,
    `feedId: ${ID}`,
  ],
  [
    'whose date was changed since it was begun',
    { ...DRAFT, published: begun('2025-11-30') },
    'published',
    `published: ${begun('2025-11-30')}`,
  ],
  ['without a date', { ...DRAFT, published: undefined }, 'published', 'published: 2026-01-01'],
  ['for later', { ...DRAFT, published: '2026-03-01' }, 'scheduled', 'published: 2026-03-01', `feedId: ${ID}`],
  ['with an id', { ...DRAFT, feedId: 'tag:a.example,2020:x' }, 'published', 'feedId: tag:a.example,2020:x'],
] as const)
  test(`a draft ${name} is ${did}, and nothing else of it changed`, async (t) => {
    const { run, read, desk, before } = await publishing(
      t,
      oneReview(review({ tags: '[a]  # b', ...changes })),
    );
    assert.equal((await run()).did, did);
    const after = read();
    for (const line of lines) assert.ok(after.split('\n').includes(line), `${line} in\n${after}`);
    assert.deepEqual(
      linesOf(await desk.reader.read()).filter((line) => line.startsWith('error')),
      [],
    );
    const rest = (text: string) =>
      text.split('\n').filter((line) => !/^(published|draft|feedId):/.test(line));
    assert.deepEqual(rest(after), rest(before));
  });

test('a date may be given', async (t) => {
  const past = await publishing(t, oneReview(review(DRAFT)), 'x', '2020-02-29');
  assert.equal((await past.run()).did, 'published');
  assert.match(past.read(), /^published: 2020-02-29$/m);
  const wrong = await publishing(t, oneReview(review(DRAFT)), 'x', '2026-02-31');
  await assert.rejects(
    wrong.run(),
    (reason) => reason instanceof Refusal && /2026-02-31/.test(reason.message),
  );
});

test('what is published but for its id gets one, and keeps its date', async (t) => {
  const { run, read } = await publishing(t, oneReview(review({ feedId: undefined })));
  assert.equal((await run()).did, 'published');
  assert.match(read(), /^published: 2025-06-08$/m);
  assert.match(read(), /^feedId: tag:films\.example,2025-06-08:reviews\/x$/m);
});

for (const [name, files, typed] of [
  ['what is published', oneReview(review()), 'x'],
  ['what is scheduled', oneReview(review({ published: '2026-05-01' })), 'x'],
  ['a page', { 'pages/about/index.mdx': page() }, 'about'],
] as const)
  test(`${name} stays as it is`, async (t) => {
    const { run, read, before } = await publishing(t, files, typed, '2026-01-01');
    assert.equal((await run()).did, 'nothing');
    assert.equal(read(), before);
  });

for (const [name, files, what] of [
  ['lacks things', oneReview(review({ ...DRAFT, verdict: undefined, scores: undefined })), /verdict.+scores/],
  ['has a wrong body', oneReview(review(DRAFT, '<Nothing />')), /Nothing/],
  ['links to a draft', two(DRAFT, { draft: 'true' }, '[y](/reviews/y/)'), /is a draft/],
  [
    'has the id of another',
    two({ ...DRAFT, feedId: 'tag:a.example,2025:1' }, { feedId: 'tag:a.example,2025:1' }),
    /feedId/,
  ],
] as const)
  test(`what ${name} is not published, and stays byte for byte`, async (t) => {
    const { run, read, before, entry } = await publishing(t, files);
    const { mtimeMs } = statSync(entry.path);
    await assert.rejects(
      run(),
      (reason) =>
        reason instanceof ContentErrors &&
        what.test(reason.problems.map((problem) => problem.what).join(' ')),
    );
    assert.equal(read(), before);
    assert.equal(Math.round(statSync(entry.path).mtimeMs), Math.round(mtimeMs));
  });

for (const [name, bytes] of [
  ['Latin-1', Buffer.from(review(DRAFT, 'Amélie.'), 'latin1')],
  ['UTF-16', Buffer.from(`\uFEFF${review(DRAFT)}`, 'utf16le')],
  ['UTF-8 with a byte too many', Buffer.concat([Buffer.from(review(DRAFT)), Buffer.of(0xff)])],
] as const)
  test(`a file in ${name} is not published, and stays byte for byte`, async (t) => {
    const { run, entry } = await publishing(t, oneReview(bytes));
    await assert.rejects(
      run(),
      (reason) =>
        reason instanceof ContentErrors && reason.problems.some(({ what }) => /not (?:in )?UTF-8/.test(what)),
    );
    assert.ok(readFileSync(entry.path).equals(bytes));
  });

test('a file that is saved while it is checked is not written over', async (t) => {
  const { run, entry } = await publishing(t, oneReview(review(DRAFT)));
  const running = run();
  const saved = review(DRAFT, 'Written in the meantime.');
  writeFileSync(entry.path, saved);
  // Whether it is published as it was, and not at all, or as it is now: what was saved is there.
  await running.catch((reason: unknown) => assert.ok(reason instanceof Unchanged, String(reason)));
  assert.match(readFileSync(entry.path, 'utf8'), /Written in the meantime/);
});

test('errors of others don’t stop it', async (t) => {
  const files = { ...oneReview(review(DRAFT)), 'posts/bad.mdx': post({ title: undefined }) };
  assert.equal((await (await publishing(t, files)).run()).did, 'published');
});

for (const [from, typed] of [
  ['reviews/x', '.'],
  ['reviews/x', './'],
  ['reviews/x', 'index.mdx'],
  ['reviews', './x'],
  ['posts', '../reviews/x'],
] as const)
  test(`${typed} means the entry, from ${from}`, async (t) => {
    const desk = deskOn(t, { ...oneReview(review()), 'posts/y.mdx': post() });
    const { entries } = await desk.reader.read();
    assert.equal(findEntry(typed, entries, { ...desk, from: join(desk.folder, from) }).slug, 'x');
  });

test('a folder whose name is no address is found by it', async (t) => {
  const desk = deskOn(t, { 'reviews/Xx/index.mdx': review(), 'reviews/Xx/still.webp': STILL });
  const { entries } = await desk.reader.read();
  for (const typed of ['Xx', 'xx', 'reviews/Xx']) assert.equal(findEntry(typed, entries, desk).slug, 'xx');
});

test('an entry is found by whatever it may be called', async (t) => {
  const desk = deskOn(t, {
    ...oneReview(review()),
    'posts/y/index.mdx': post({ title: 'Y' }),
    'pages/y/index.mdx': page({ title: 'Yes' }),
    'posts/loose.mdx': post({ title: 'Loose' }),
    'reviews/哪吒-2019/index.mdx': review({ film: '{ title: 哪吒, year: 2019, directors: [J] }' }),
    'reviews/哪吒-2019/still.webp': STILL,
  });
  const { entries } = await desk.reader.read();
  const file = join(desk.folder, 'reviews/x/index.mdx');
  for (const typed of [
    'x',
    'reviews/x',
    'reviews/x/',
    '/reviews/x/',
    'reviews/x/index.mdx',
    file,
    join(file, '..'),
  ])
    assert.equal(findEntry(typed, entries, desk).slug, 'x', typed);
  for (const [typed, slug] of [
    ['loose', 'loose'],
    ['posts/loose.mdx', 'loose'],
    ['posts/y', 'y'],
    ['哪吒-2019', '哪吒-2019'],
  ] as const)
    assert.equal(findEntry(typed, entries, desk).slug, slug);
  assert.throws(() => findEntry('y', entries, desk), /could be (posts|pages)\/y or (posts|pages)\/y/);
  assert.throws(
    () => findEntry('losoe', entries, desk),
    (reason) => /Did you mean loose/.test((reason as Refusal).fix),
  );
  assert.throws(() => findEntry('../../etc/passwd', entries, desk), Refusal);
});

test('nothing is published in the name of the sample’s critic, once the sample is gone', async (t) => {
  const identity = { file: '../site.ts', ofTheSample: [{ name: 'tagAuthority', line: 9, column: 3 }] };
  const publishIn = async (more: Files) => {
    const desk = deskOn(t, { ...oneReview(review(DRAFT)), ...more }, { identity });
    const { entries } = await desk.reader.read();
    return publish(findEntry('reviews/x', entries, desk), undefined, desk);
  };
  await assert.rejects(publishIn({}), (reason) => {
    assert.ok(reason instanceof ContentErrors);
    assert.match(linesOf(reason).join(), /^error \.\.\/site\.ts:9:3 tagAuthority is still the sample’s/);
    return true;
  });
  assert.equal((await publishIn({ 'posts/y.mdx': post({}, '*This is sample content.*') })).did, 'published');
});
