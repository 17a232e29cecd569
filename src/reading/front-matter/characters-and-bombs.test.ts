import { testRows } from '../test/problems.ts';
import { review } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';
const ADVICE = 'advice reviews/x/index.mdx';

testRows([
  ['half a character', review({ verdict: '"a \\uD800 b"' }), `${ADVICE}:4:13 … half a character`],
  ['an invisible character as an escape', review({ verdict: '"a\\u0008b"' }), `${ADVICE}:4:12 … invisible`],
  ['a text that ends before #', review({ verdict: 'The #1 film' }), `${ADVICE}:4:10 … "#1 film" … quotes`],
  ['a comment', review({ verdict: 'A film # really' })],
  [
    'an alias bomb',
    `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`).join('')}---\n`,
    `${X}:1:1 … aliases (*) that multiply`,
  ],
  ['2,000 aliases', `---\na: &a x\nb: [${'*a, '.repeat(2000)}]\n---\n`, `${X}:1:1 … more than 100 aliases`],
  ['a list that contains itself', review({ tags: '&a [*a]' }), `${X}:7:11 … tags, item 1`],
  ['5,000 brackets', `---\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n`, `${X}:2:1 … without end`],
]);
