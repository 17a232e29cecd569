import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '../../markdown/compile.ts';
import type { BodyContext } from '../body/context.ts';
import { type ConvertedBody, convertBody } from '../body/convert-body.ts';
import type { Formulas } from '../documents.ts';
import { placesIn } from '../places.ts';
import { inWords } from '../proof/compare.ts';

/** Bodies for tests, each held to what every body owes: it loses nothing, gains nothing, and compiles. */

/** As MathJax has them without any configuration, and with single dollars. */
export const MATHJAX: Formulas = {
  inline: [
    ['\\(', '\\)'],
    ['$', '$'],
  ],
  display: [
    ['$$', '$$'],
    ['\\[', '\\]'],
  ],
  environments: true,
};

/** What is asked of a conversion besides its body. */
export interface Given extends Partial<BodyContext> {
  readonly formulas?: Formulas;
}

/** An old site: pages under /old/ moved, those under /dead/ are gone, pictures lie in /assets/. */
const SITE: Omit<BodyContext, 'places'> = {
  link: (href) => (href.startsWith('/old/') ? '/new/' : href.startsWith('/dead/') ? 'dead' : undefined),
  picture: (src) =>
    src.startsWith('/assets/gone')
      ? 'missing'
      : src.startsWith('/assets/')
        ? `./${src.slice('/assets/'.length)}`
        : undefined,
  opening: './opening.webp',
  authors: ['Ada Critic', 'adac'],
  review: false,
};

/** A body, converted and nothing asserted. */
export const bodyOf = (html: string, { formulas = MATHJAX, ...more }: Given = {}): ConvertedBody =>
  convertBody(html, formulas, { ...SITE, places: placesIn(html, 1), ...more });

/** What a body became, once it is sure that it compiles and says what it said. */
export async function converted(html: string, given: Given = {}): Promise<ConvertedBody> {
  const body = bodyOf(html, given);
  assert.deepEqual(inWords(body.difference), [], body.mdx);
  assert.deepEqual(body.difference, { lost: [], gained: [] }, body.mdx);
  const { problems } = await compile(body.mdx, '/content/reviews/x/index.mdx', {});
  assert.deepEqual(
    problems.filter(({ severity }) => severity !== 'advice'),
    [],
    body.mdx,
  );
  return body;
}

/** HTML as the old site's generator makes it, and the MDX that it becomes. */
export type Case = readonly [what: string, html: string, mdx: string];

/** A test for each case. */
export function expectBodies(cases: readonly Case[], given: Given = {}): void {
  for (const [what, html, mdx] of cases)
    test(what, async () => assert.equal((await converted(html, given)).mdx.trimEnd(), mdx));
}
