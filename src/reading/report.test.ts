import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from './problem.ts';
import { report } from './report.ts';

const problem = (
  file: string,
  line: number,
  severity: Problem['severity'] = 'error',
  what = 'a thing',
): Problem => ({ file, line, column: 3, what, fix: 'Mend it.', severity });

const ESCAPE = String.fromCharCode(0x1b);

const plain = (problems: readonly Problem[]) => report(problems, { colour: false, folder: 'src/content' });

test('a line a problem, a group a file, and the sum', () => {
  assert.equal(
    plain([
      problem('reviews/x/index.mdx', 9),
      problem('posts/a.mdx', 2),
      problem('reviews/x/index.mdx', 4, 'advice'),
      problem('reviews/x/a.webp', 1, 'advice'),
    ]),
    [
      'advice  src/content/reviews/x/index.mdx:4:3  a thing  →  Mend it.',
      'error   src/content/reviews/x/index.mdx:9:3  a thing  →  Mend it.',
      '',
      'error   src/content/posts/a.mdx:2:3  a thing  →  Mend it.',
      '',
      'advice  src/content/reviews/x/a.webp  a thing  →  Mend it.',
      '',
      '2 errors, 2 pieces of advice in 3 files',
    ].join('\n'),
  );
});

test('a line of a list of addresses is named', () =>
  assert.match(plain([problem('addresses.txt', 7)]), /^error {3}src\/content\/addresses\.txt:7:3 /));

test('a line that the terminal has no room for is broken before what to do', () => {
  const lineOf = (width: number) =>
    report([problem('a.mdx', 1)], { colour: false, folder: '', width }).split('\n\n')[0];
  const whole = 'error   a.mdx:1:3  a thing  →  Mend it.';
  assert.equal(lineOf(whole.length), whole);
  assert.equal(lineOf(whole.length - 1), 'error   a.mdx:1:3  a thing\n        →  Mend it.');
});

for (const [problems, line] of [
  [[], 'No errors, nothing to advise.'],
  [[problem('a.mdx', 1)], '1 error in 1 file'],
  [[problem('a.mdx', 1, 'advice')], '1 piece of advice in 1 file'],
] as const)
  test(line, () => assert.equal(plain(problems).split('\n').at(-1), line));

test('content can’t colour the terminal or break the line', () => {
  const [line] = plain([problem('a.mdx', 1, 'error', 'x\u001B[31mred\u001B[0m\ny\u0007\u202Ez')]).split('\n');
  assert.equal(
    line,
    'error   src/content/a.mdx:1:3  x\\u001b[31mred\\u001b[0m y\\u0007\\u202ez  →  Mend it.',
  );
});

test('colour is only where it is wanted', () => {
  const coloured = report([problem('a.mdx', 1)], { colour: true, folder: '' });
  assert.ok(coloured.includes(`${ESCAPE}[31m`));
  assert.ok(!plain([problem('a.mdx', 1)]).includes(ESCAPE));
});

test('an id to be copied is printed whole, text without end is not', () => {
  const id = `feedId: tag:films.example,2025-06-08:reviews/${encodeURIComponent('雨'.repeat(85))}`;
  const [line = '', long = ''] = plain([
    { ...problem('a.mdx', 1), fix: `Add this line to the front matter, and never change it: ${id}` },
    { ...problem('a.mdx', 2), fix: 'x'.repeat(100_000) },
  ]).split('\n');
  assert.ok(line.endsWith(id));
  assert.match(long, /x…$/);
  assert.ok(long.length < 2000);
});
