import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../reading/problem.ts';
import { github, json } from './formats.ts';

const problem = (changes: Partial<Problem> = {}): Problem => ({
  file: 'reviews/x/index.mdx',
  line: 8,
  column: 3,
  what: 'verdit: unknown field',
  fix: 'Did you mean verdict?',
  severity: 'error',
  ...changes,
});

test('JSON names files from where the command runs, and counts', () => {
  const { problems, ...counts } = JSON.parse(
    json([problem(), problem({ severity: 'advice', what: 'say "x"\n\u001B[31m' })], 'src/content'),
  ) as { problems: unknown[] };
  assert.deepEqual(counts, { errors: 1, advice: 1, files: 1 });
  assert.deepEqual(problems, [
    problem({ file: 'src/content/reviews/x/index.mdx' }),
    problem({
      file: 'src/content/reviews/x/index.mdx',
      severity: 'advice',
      what: 'say "x"\n\u001B[31m',
    }),
  ]);
});

test('JSON of nothing is a document', () =>
  assert.deepEqual(JSON.parse(json([], 'c')), { errors: 0, advice: 0, files: 0, problems: [] }));

const rows: readonly (readonly [name: string, problem: Problem, command: string])[] = [
  [
    'an error',
    problem(),
    '::error file=c/reviews/x/index.mdx,line=8,col=3,title=Error in content::verdit: unknown field → Did you mean verdict? (c/reviews/x/index.mdx:8:3)',
  ],
  [
    'advice on a picture, which has no lines',
    problem({ severity: 'advice', file: 'reviews/x/a.webp' }),
    '::notice file=c/reviews/x/a.webp,title=Advice on content::verdit: unknown field → Did you mean verdict? (c/reviews/x/a.webp)',
  ],
  [
    'signs that commands are made of',
    problem({ file: 'posts/a,b:c%.mdx', what: '100%, a::b\r\n::error::no\u001B[31m', fix: '%0A' }),
    '::error file=c/posts/a%2Cb%3Ac%25.mdx,line=8,col=3,title=Error in content::100%25, a::b ::error::no\\u001b[31m → %250A (c/posts/a,b:c%25.mdx:8:3)',
  ],
  [
    'the content folder itself',
    problem({ file: '', what: 'it is not there' }),
    '::error file=c,title=Error in content::it is not there → Did you mean verdict? (c)',
  ],
];

for (const [name, found, command] of rows)
  test(`GitHub is told of ${name}`, () => assert.equal(github([found], 'c').split('\n')[0], command));

test('GitHub’s log ends with the sum', () =>
  assert.equal(github([problem()], 'c').split('\n').at(-1), '1 error in 1 file'));
