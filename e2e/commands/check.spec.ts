import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Files, STILL, expect, oneReview, review, test } from './project.ts';

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
  ['an error, to a program', BAD, '--format json', 1, /^\{\n.+"errors": 1,[^]+"line": 7,[^]+\}\n$/],
  [
    'an error, to GitHub',
    BAD,
    '--format github',
    1,
    /^::error file=src\/content\/reviews\/x\/index\.mdx,line=7/,
  ],
  ['no content', {}, '', 0, /^advice {2}src\/content {2}there is no content yet/],
  ['help', BAD, '--help', 0, /^npm run check -- .+\n[^]+--format json[^]+problems: \[\{ file, line/],
  [
    'what was not understood',
    GOOD,
    '--watsh',
    2,
    /^$/,
    /^error {3}there is no --watsh {2}→ {2}Did you mean --watch\?\n$/,
  ],
];

for (const [name, content, args, code, out, err = /^$/] of rows)
  test(`check says ${name}`, async ({ project }) => {
    const said = await project(content).check({ args: args.split(' ').filter(Boolean) });
    expect(said.out).toMatch(out);
    expect(said.err).toMatch(err);
    expect(said.code).toBe(code);
  });

for (const [name, make, said] of [
  [
    'is missing',
    (folder: string) => rmSync(folder, { recursive: true }),
    /can’t be read \(it is not there\)/,
  ],
  [
    'is a file',
    (folder: string) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'x');
    },
    /can’t be read \(it is not a folder\)/,
  ],
] as const)
  test(`check says that the content folder ${name}`, async ({ project }) => {
    const { content, check } = project(GOOD);
    make(content);
    const { code, out, err } = await check();
    expect(out.split('\n')[0]).toMatch(said);
    expect(out).toMatch(/^error {3}src\/content {2}/);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(err).toBe('');
    expect(code).toBe(1);
  });

test('check asks other sites where it is told to, and says what they answer', async ({ project }) => {
  const server = createServer((_request, response) => response.writeHead(410).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { check } = project(oneReview(review({}, `[gone](http://${address}/x)`)));
  const list = `\n1 link to other sites, each asked:\n  src/content/reviews/x/index.mdx:10:1  http://${address}/x\n`;
  for (const format of ['text', 'json']) {
    const asked = await check({ args: ['--external', '--format', format] });
    expect(asked.out).toMatch(/answers 410/);
    expect(asked.code).toBe(0);
    expect(asked.out.includes(list), 'only people read lists').toBe(format === 'text');
  }
  server.close();
});

test('links to other sites are counted, not listed, where nobody asked', async ({ project }) => {
  const links = Array.from({ length: 99 }, (_, index) => `[a](https://films.example/${index})`);
  const { check } = project(oneReview(review({}, links.join(' '))));
  const { out } = await check();
  expect(out.trim().split('\n').slice(2)).toEqual([
    '99 links to other sites. To see them, and ask whether they answer: npm run check -- --external',
  ]);
  const json = await check({ args: ['--format', 'json'] });
  expect(json.out).not.toContain('other sites');
});

test('a TODAY that is no date is said, and nothing else', async ({ project }) => {
  const { out, code } = await project(BAD).check({ env: { TODAY: 'tomorrow' } });
  expect(out).toMatch(
    /^error {3}src\/content {2}TODAY is no date {2}→ {2}Write it like 2026-01-01\.\n\n1 error/,
  );
  expect(code).toBe(1);
});

test('what appears on the day that TODAY names has appeared, wherever the site is', async ({ project }) => {
  const { check } = project(oneReview(review({ published: '2026-03-01T20:00:00+08:00' })));
  const onDay = async (TODAY: string) => (await check({ env: { TODAY } })).out;
  expect(await onDay('2026-03-01')).toMatch(/^No errors, nothing/);
  expect(await onDay('2026-02-28')).toMatch(/scheduled for 1 March 2026/);
});

for (const [env, coloured] of [
  [{}, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ NO_COLOR: '1' }, false],
] as const)
  test(`check colours a pipe with ${JSON.stringify(env)}: ${coloured}`, async ({ project }) => {
    const { out } = await project(BAD).check({ env });
    expect(out).toMatch(/verdit: .+→.+Did you/);
    expect(out.includes(ESCAPE)).toBe(coloured);
  });

test('a reader who stops in the middle sees no stack trace', async ({ project }) => {
  const { start } = project(
    Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`posts/p${index}.md`, 'x'.repeat(100)])),
  );
  const child = start();
  let err = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
  // Closed before the first line comes: every write fails.
  child.stdout!.destroy();
  const [code] = (await once(child, 'close')) as [number];
  expect(err).not.toMatch(NO_TRACE);
  expect(err).toBe('');
  expect(code).toBe(1);
});
