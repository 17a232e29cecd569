import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bodies } from '../test/trees.ts';
import { converted } from '../test/body.ts';

test('any body keeps all that it says, and compiles', async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async (html) => {
      const { mdx } = await converted(html);
      // Nothing is left of the mover's own.
      assert.doesNotMatch(mdx, /(?<!\\)<x-|\[object|\uE000/);
    }),
    { numRuns: 200, seed: 1 },
  );
});
