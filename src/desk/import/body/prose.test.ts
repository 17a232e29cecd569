import fc from 'fast-check';
import { test } from 'node:test';
import { converted } from './expect-body.ts';

/** What Markdown, kramdown, HTML, MDX and TeX read in one way or another. */
const SIGNS = [
  ...'< > { } * _ $ \\ ` " \' - | # ! [ ] ( ) ~ & = + : . @ ^ % / ; 5'.split(' '),
  ...'word I import export Ünï 日本 😀 -- ... *** == $$ \\\\ $5 1. 1) :// http://a.example [^1] {: %}'.split(
    ' ',
  ),
  ...'<b> </b> <i> <br> <div> </div> <x </ /> <3 <!-- --> &amp; &lt; << >>'.split(' '),
  ...[' ', '\n', '\t', '\n\n', '\n- ', '\n> ', '\n# ', '\n1. ', '    '],
];

/** Words and signs, with and without space between. */
const prose = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom('', '', ' ')), { maxLength: 24 })
  .map((parts) => parts.flat().join(''));

test('any prose keeps its words, and compiles', async () => {
  await fc.assert(
    fc.asyncProperty(prose, async (source) => {
      await converted(source);
    }),
    { numRuns: 500 },
  );
});
