import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { Unchanged } from '../../disk/failures.ts';
import { CRITERIA } from '../../domain/criteria.ts';
import { rating } from '../../domain/scores.ts';
import { type Files, oneReview, page, review, scoresOf } from '../../reading/test/content.ts';
import { linesOf } from '../../reading/test/problems.ts';
import { Cancelled, Refusal } from '../../refusal.ts';
import { ContentErrors } from '../edit/errors.ts';
import { findEntry } from '../edit/find.ts';
import { answering, deskOn } from '../test/desk.ts';
import type { Ask } from '../terminal/ask.ts';
import { publicReviews } from './present.ts';
import { rescore } from './rescore.ts';

async function rescoring(t: TestContext, files: Files, scores: readonly string[], why?: string, ask?: Ask) {
  const desk = deskOn(t, files);
  const { entries } = await desk.reader.read();
  const entry = findEntry('x', entries, desk);
  const read = () => readFileSync(entry.path, 'utf8');
  return { desk, entry, read, before: read(), run: () => rescore(entry, { scores, why }, desk, ask) };
}

/** The front matter of a good review, its scores and what follows them as given. */
const withScores = (scores: string): string => review({ scores });

const ALL = Object.fromEntries(CRITERIA.map(({ key }) => [key, '0.5']));
const lines = (given: Readonly<Record<string, string>>): string =>
  Object.entries({ ...ALL, ...given })
    .map(([key, value]) => `\n  ${key}: ${value}`)
    .join('');

const ITEM = (before: string): string =>
  `rescored:\n  - date: 2026-01-01\n    scores: { ${before} }\n    why: So.\n`;

for (const [name, scores, said, after, before] of [
  ['in braces', scoresOf(), ['story=1'], scoresOf({ story: '1' }), 'story: 0.5'],
  ['on lines', lines({ sound: '1 # loud' }), ['sound=0.25'], lines({ sound: '0.25 # loud' }), 'sound: 1'],
  [
    'with a note',
    lines({ story: '{ score: 1, note: "Two, or three." }' }),
    ['story=1.5', 'bonus=1'],
    lines({ story: '{ score: 1.5, note: "Two, or three." }', bonus: '1' }),
    'story: { score: 1, note: "Two, or three." }, bonus: 0.5',
  ],
  [
    'with a note on lines',
    lines({ story: '\n    score: 1 # why\n    note: Two, or three.' }),
    ['story=0'],
    lines({ story: '\n    score: 0 # why\n    note: Two, or three.' }),
    'story: { score: 1, note: "Two, or three." }',
  ],
  ['said in other letters', scoresOf(), ['Story = 1.0'], scoresOf({ story: '1' }), 'story: 0.5'],
  [
    'with a comment at the end',
    `${lines({})}\n  # nothing more`,
    ['bonus=0'],
    `${lines({ bonus: '0' })}\n  # nothing more`,
    'bonus: 0.5',
  ],
] as const)
  for (const end of ['\n', '\r\n'])
    test(`scores ${name} are moved, and every other byte stays (${JSON.stringify(end)})`, async (t) => {
      const file = (text: string) => withScores(text).replace(/feedId: .*/, 'feedId: tag:a.example,2025:x');
      const source = `\uFEFF${file(scores)}`.replaceAll('\n', end);
      const { run, read, desk } = await rescoring(t, oneReview(source), said, ' So. ');
      const move = await run();
      assert.equal(read(), source);
      move!.make();
      const wanted = file(after).replace('feedId:', `${ITEM(before)}feedId:`);
      assert.equal(read(), `\uFEFF${wanted}`.replaceAll('\n', end));
      assert.deepEqual(linesOf(await desk.reader.read()), []);
    });

for (const [name, written, after] of [
  [
    'on lines',
    '\n  - date: 2025-07-01 # first\n    scores: { story: 1 }\n    why: One. # two',
    '\n  - date: 2025-07-01 # first\n    scores: { story: 1 }\n    why: One. # two\n  - date: 2026-01-01\n    scores: { story: 0.5 }\n    why: "A, b: c"',
  ],
  [
    'on lines, not indented',
    '\n- date: 2025-07-01\n  why: One.\n  scores:\n    story: 1',
    '\n- date: 2025-07-01\n  why: One.\n  scores:\n    story: 1\n- date: 2026-01-01\n  scores: { story: 0.5 }\n  why: "A, b: c"',
  ],
  [
    'in brackets',
    '[{ date: 2025-07-01, scores: { story: 1 }, why: One. }] # all',
    '[{ date: 2025-07-01, scores: { story: 1 }, why: One. }, { date: 2026-01-01, scores: { story: 0.5 }, why: "A, b: c" }] # all',
  ],
  ['empty', '[] # none', '[{ date: 2026-01-01, scores: { story: 0.5 }, why: "A, b: c" }] # none'],
] as const)
  test(`what was re-scored before, ${name}, is added to`, async (t) => {
    const file = (rescored: string) => review({ rescored, feedId: 'tag:a.example,2025:x' });
    const { run, read } = await rescoring(t, oneReview(file(written)), ['story=2'], 'A, b: c');
    (await run())!.make();
    assert.equal(read(), file(after).replace('story: 0.5, p', 'story: 2, p'));
  });

test('who is asked answers with a score each, or lets it be; then says why', async (t) => {
  const ask = answering('1', ...CRITERIA.slice(1).map(() => ''), 'It has grown.');
  const { run, read } = await rescoring(t, oneReview(review()), [], undefined, ask);
  const move = await run();
  assert.deepEqual([rating(move!.before), rating(move!.after), move!.why], [4, 4.5, 'It has grown.']);
  assert.deepEqual(ask.asked, [
    ...CRITERIA.map(({ name, outOf }) => `${name}, from 0 to ${outOf}`),
    'Why, in a sentence',
  ]);
  move!.make();
  assert.match(read(), /scores: \{ story: 1, [^]*scores: \{ story: 0\.5 \}\n {4}why: It has grown\.\n/);
});

test('an answer that is no score is told so', async (t) => {
  const { run } = await rescoring(t, oneReview(review()), [], undefined, answering('2,5'));
  await assert.rejects(run(), /"2,5" is text.*from 0 to 2/);
});

test('a score with a note is named, for the note to be seen to', async (t) => {
  const { run } = await rescoring(
    t,
    oneReview(
      withScores(scoresOf({ story: '{ score: 1, note: Two. }', sound: '{ score: 1, note: Loud. }' })),
    ),
    ['story=2'],
    'So.',
  );
  assert.deepEqual((await run())!.noted, [{ name: 'Story/Screenplay', note: 'Two.' }]);
});

test('where nothing moves, nothing is asked and nothing changes', async (t) => {
  const { run } = await rescoring(t, oneReview(review()), ['story=0.5'], undefined, answering());
  assert.equal(await run(), undefined);
});

for (const [name, files, said, why, what, fix] of [
  ['no criterion', review(), ['storry=1'], 'So.', /not judged by "storry"/, /Did you mean story/],
  ['no criterion at all', review(), ['1'], 'So.', /not judged by "1"/, /There are story, /],
  ['no number', review(), ['story'], 'So.', /which score for story/, /story=2/],
  ['too much', review(), ['story=3'], 'So.', /story: 3, but Story\/Screenplay is out of 2/, /from 0 to 2/],
  ['a comma', review(), ['story=1,5'], 'So.', /"1,5" is text/, /Write 1\.5/],
  ['no reason', review(), ['story=1'], undefined, /why have they moved/, /--why/],
  ['a blank reason', review(), ['story=1'], '\n', /why have they moved/, /--why/],
  ['a draft', review({ draft: 'true' }), ['story=1'], 'So.', /is a draft: nobody has seen/, /in the file/],
  [
    'what is scheduled',
    review({ published: '2026-05-01' }),
    ['story=1'],
    'So.',
    /not appeared yet/,
    /in the file/,
  ],
  ['no score', review({ scores: 'none' }), ['story=1'], 'So.', /gives no score/, /write scores/],
  [
    'what was re-scored today',
    review({ rescored: '[{ date: 2026-01-01, scores: { story: 1 }, why: So. }]' }),
    ['story=1'],
    'So.',
    /re-scored today already/,
    /2026-01-01 keeps what they were/,
  ],
  [
    'scores that stand elsewhere',
    review({ tags: '[a]', scores: '&s { ...' }).replace(
      /scores: .*/,
      `a: &s 0.5\nscores: ${scoresOf({ story: '*s' })}`,
    ),
    ['story=1'],
    'So.',
    /./,
    /./,
  ],
] as const)
  test(`refused: ${name}, and the file stays`, async (t) => {
    const { run, read, before } = await rescoring(t, oneReview(files), said, why);
    await assert.rejects(
      run(),
      (reason) =>
        reason instanceof ContentErrors ||
        (reason instanceof Refusal && what.test(reason.message) && fix.test(reason.fix)),
    );
    assert.equal(read(), before);
  });

test('a review with errors is not re-scored', async (t) => {
  const { run } = await rescoring(t, oneReview(review({ verdict: undefined })), ['story=1'], 'So.');
  await assert.rejects(run(), (reason) => reason instanceof ContentErrors && reason.problems.length === 1);
});

test('what is no review has no scores', async (t) => {
  const desk = deskOn(t, { 'pages/x/index.mdx': page() });
  const { entries } = await desk.reader.read();
  await assert.rejects(rescore(entries[0]!, { scores: [], why: 'So.' }, desk, undefined), /is no review/);
});

test('Ctrl-C at a question leaves all as it was', async (t) => {
  const { run, read, before } = await rescoring(t, oneReview(review()), ['story=1'], undefined, answering());
  await assert.rejects(run(), Cancelled);
  assert.equal(read(), before);
});

test('a file that has changed since is not written over', async (t) => {
  const { run, read, entry } = await rescoring(t, oneReview(review()), ['story=1'], 'So.');
  const move = await run();
  writeFileSync(entry.path, 'mine');
  assert.throws(() => move!.make(), Unchanged);
  assert.equal(read(), 'mine');
});

test('what has appeared can be chosen, the latest first', async (t) => {
  const at = (slug: string, changes: Parameters<typeof review>[0]) => ({
    [`reviews/${slug}/index.mdx`]: review({
      film: `{ title: ${slug}, year: 2020, directors: [A] }`,
      ...changes,
    }),
  });
  const desk = deskOn(t, {
    ...at('old', { published: '2020-01-01' }),
    ...at('new', { published: '2025-01-01' }),
    ...at('draft', { draft: 'true' }),
    ...at('later', { published: '2027-01-01' }),
    'pages/about/index.mdx': page(),
  });
  const { entries } = await desk.reader.read();
  assert.deepEqual(
    publicReviews(entries, desk).map(({ slug }) => slug),
    ['new', 'old'],
  );
});
