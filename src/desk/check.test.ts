import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, STILL, oneReview, review } from '../reading/test/content.ts';
import { outcome, project, start } from './check/command.ts';

const GOOD = oneReview(review());
const BAD = oneReview(review({ verdict: undefined, verdit: 'A line.' }));
const ADVICE = { ...GOOD, 'reviews/x/more.webp': STILL };
const ESCAPE = String.fromCharCode(0x1b);
const NO_TRACE = /\n\s+at |node:internal/;

const rows: readonly (readonly [
  name: string,
  content: Files,
  args: string,
  code: number,
  out: RegExp,
  err?: RegExp,
])[] = [
  ['nothing wrong', GOOD, '', 0, /^No errors, nothing to advise\.\n$/],
  ['advice', ADVICE, '', 0, /^advice {2}src\/content\/reviews\/x\/more\.webp {2}.+\n\n1 piece of advice/],
  ['an error', BAD, '', 1, /^error {3}src\/content\/reviews\/x\/index\.mdx:6:1 {2}verdit: .+→ {2}Did you/],
  ['an error, to a program', BAD, '--format json', 1, /^\{\n.+"errors": 1,[^]+"line": 6,[^]+\}\n$/],
  ['advice, to a program', ADVICE, '--format=json', 0, /^\{\n.+"errors": 0,\n.+"advice": 1,[^]+\}\n$/],
  [
    'an error, to GitHub',
    BAD,
    '--format github',
    1,
    /^::error file=src\/content\/reviews\/x\/index\.mdx,line=6/,
  ],
  ['no content', {}, '', 0, /^advice {2}src\/content {2}there is no content yet/],
  ['help', BAD, '--help', 0, /^npm run check -- .+\n[^]+--format json[^]+problems: \[\{ file, line/],
  [
    'an unknown flag',
    GOOD,
    '--watsh',
    2,
    /^$/,
    /^error {3}there is no --watsh {2}→ {2}Did you mean --watch\?\n$/,
  ],
  [
    'an unknown format',
    GOOD,
    '--format jsn',
    2,
    /^$/,
    /^error {3}there is no format "jsn" .+--format json\?\n$/,
  ],
  ['no format', GOOD, '--format', 2, /^$/, /^error {3}--format has no value .+\n$/],
  ['a format without its flag', GOOD, 'github', 2, /^$/, /^error .+Did you mean --format github\?\n$/],
  ['a flag without its hyphens', GOOD, 'external', 2, /^$/, /^error .+Did you mean --external\?\n$/],
  ['a file', GOOD, 'src/content/a.mdx', 2, /^$/, /^error {3}"src\/content\/a\.mdx" means nothing .+\n$/],
  [
    'two that don’t go together',
    GOOD,
    '--watch --format json',
    2,
    /^$/,
    /^error {3}--watch writes for .+\n$/,
  ],
  ['two that ask too often', GOOD, '--watch --external', 2, /^$/, /^error {3}--watch would ask .+\n$/],
];

for (const [name, content, args, code, out, err = /^$/] of rows)
  test(`says ${name}`, async (t) => {
    const said = await outcome(t, { cwd: project(t, content), args: args.split(' ').filter(Boolean) });
    assert.match(said.out, out);
    assert.match(said.err, err);
    assert.equal(said.code, code);
  });

const folders: readonly (readonly [name: string, make: (folder: string) => void, said: RegExp])[] = [
  ['is missing', (folder) => rmSync(folder, { recursive: true }), /can’t be read \(it is not there\)/],
  [
    'is a file',
    (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'x');
    },
    /can’t be read \(it is not a folder\)/,
  ],
];

for (const [name, make, said] of folders)
  test(`says that the content folder ${name}`, async (t) => {
    const cwd = project(t, GOOD);
    make(join(cwd, 'src/content'));
    const { code, out, err } = await outcome(t, { cwd });
    assert.match(out.split('\n')[0]!, said);
    assert.match(out, /^error {3}src\/content {2}/);
    assert.equal(out.trim().split('\n').length, 3, out);
    assert.equal(err, '');
    assert.equal(code, 1);
  });

for (const format of ['text', 'json', 'github'])
  test(`what other sites answer is in the format ${format}`, async (t) => {
    const server = createServer((_request, response) => response.writeHead(410).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    t.after(() => server.close());
    const address = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const cwd = project(t, oneReview(review({}, `[gone](http://${address}/x)`)));
    const asked = await outcome(t, { cwd, args: ['--external', '--format', format] });
    assert.match(asked.out, /answers 410/);
    assert.equal(asked.code, 0);
    const list = `\n1 link to other sites, each asked:\n  src/content/reviews/x/index.mdx:10:1  http://${address}/x\n`;
    assert.equal(asked.out.includes(list), format === 'text', 'only people read lists');
    const unasked = await outcome(t, { cwd, args: ['--format', format] });
    assert.ok(!unasked.out.includes(address), unasked.out);
    assert.equal(
      /^1 link to other sites\. .+--external$/m.test(unasked.out),
      format === 'text',
      'only people are told what could be asked',
    );
  });

test('links to other sites are counted, not listed, where nobody asked', async (t) => {
  const links = Array.from({ length: 99 }, (_, index) => `[a](https://films.example/${String(index)})`);
  const { out } = await outcome(t, { cwd: project(t, oneReview(review({}, links.join(' ')))) });
  assert.deepEqual(out.trim().split('\n').slice(2), [
    '99 links to other sites. To see them, and ask whether they answer: npm run check -- --external',
  ]);
});

test('a TODAY that is no date is said, and nothing else', async (t) => {
  const { out, code } = await outcome(t, { cwd: project(t, BAD), env: { TODAY: 'tomorrow' } });
  assert.match(
    out,
    /^error {3}src\/content {2}TODAY is no date {2}→ {2}Write it like 2026-01-01\.\n\n1 error/,
  );
  assert.equal(code, 1);
});

test('what appears on the day that TODAY names has appeared, wherever the site is', async (t) => {
  const evening = oneReview(review({ published: '2026-03-01T20:00:00+08:00' }));
  const onDay = async (TODAY: string) => (await outcome(t, { cwd: project(t, evening), env: { TODAY } })).out;
  assert.match(await onDay('2026-03-01'), /^No errors, nothing/);
  assert.match(await onDay('2026-02-28'), /scheduled for 1 March 2026/);
});

const colours: readonly (readonly [env: Readonly<Record<string, string>>, coloured: boolean])[] = [
  [{}, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ NO_COLOR: '1' }, false],
];

for (const [env, coloured] of colours)
  test(`colour in a pipe with ${JSON.stringify(env)}: ${coloured}`, async (t) => {
    const { out } = await outcome(t, { cwd: project(t, BAD), env });
    assert.equal(out.includes(ESCAPE), coloured);
  });

test('a reader who stops in the middle sees no stack trace', async (t) => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`posts/p${String(index)}.md`, 'x'.repeat(100)]),
  );
  const child = start(t, { cwd: project(t, many) });
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  // Closed before the first line comes: every write fails.
  child.stdout!.destroy();
  const [code] = (await once(child, 'close')) as [number];
  assert.doesNotMatch(err, NO_TRACE);
  assert.equal(err, '');
  assert.equal(code, 1);
});
