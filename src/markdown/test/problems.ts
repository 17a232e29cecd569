import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../compile.ts';

/** For tests: what an author writes, where the problem is (line 5 is the first of the body), what is said, what to do. */
export type Case = readonly [body: string, place: string, what: string | RegExp, fix: string | RegExp];

const frontMatter = {
  title: 'Ballerina',
  film: { title: 'Ballerina', year: 2025 },
  tags: ['a', 'b'],
  draft: true,
};

/** What is wrong with a body that stands under three lines of front matter and a blank one. */
export const problemsOf = async (body: string) =>
  (await compile(`---\ntitle: Ballerina\n---\n\n${body}\n`, '/content/x.mdx', frontMatter)).problems;

/** A test for each case: one problem is found, at its place, in these words. */
export function expectProblems(cases: readonly Case[]): void {
  for (const [body, place, what, fix] of cases)
    test(`says what is wrong with ${JSON.stringify(body.slice(0, 60))}`, async () => {
      const [first, ...more] = await problemsOf(body);
      assert.ok(first, 'found');
      assert.deepEqual(more, [], 'said once');
      assert.equal(`${first.line}:${first.column}`, place);
      for (const [said, expected] of [
        [first.what, what],
        [first.fix, fix],
      ] as const)
        if (typeof expected === 'string') assert.equal(said, expected);
        else assert.match(said, expected);
    });
}
