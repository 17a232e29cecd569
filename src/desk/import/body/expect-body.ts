import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../../markdown/compile.ts';
import { convertBody, type BodyContext, type ConvertedBody } from './body.ts';

/** An old site for tests: pages under /old/ moved, those under /dead/ are gone, pictures lie in /assets/. */
export const context: BodyContext = {
  line: 1,
  link: (href) => (href.startsWith('/old/') ? '/new/' : href.startsWith('/dead/') ? 'dead' : undefined),
  picture: (src) =>
    src.startsWith('/assets/gone')
      ? 'missing'
      : src.startsWith('/assets/')
        ? `./${src.slice('/assets/'.length)}`
        : undefined,
  opening: './opening.webp',
  author: ['Ada Critic', 'adac'],
  review: false,
};

const counted = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** What a body became, once it is sure that it compiles and that no word was lost or invented. */
export async function converted(source: string, more: Partial<BodyContext> = {}): Promise<ConvertedBody> {
  const body = convertBody(source, { ...context, ...more });
  const { problems } = await compile(body.mdx, '/content/reviews/x/index.mdx', {});
  assert.deepEqual(
    problems.filter(({ severity }) => severity !== 'advice'),
    [],
    body.mdx,
  );
  const { source: before, added, result, accountedFor } = body.words;
  assert.deepEqual(
    counted([...before, ...added].toSorted()),
    counted([...result, ...accountedFor].toSorted()),
    body.mdx,
  );
  return body;
}

/** A Markdown of Jekyll's, and the MDX that it becomes. */
export type Case = readonly [what: string, source: string, mdx: string];

export function expectBodies(cases: readonly Case[], more: Partial<BodyContext> = {}): void {
  for (const [what, source, mdx] of cases)
    test(what, async () => assert.equal((await converted(source, more)).mdx.trimEnd(), mdx));
}
