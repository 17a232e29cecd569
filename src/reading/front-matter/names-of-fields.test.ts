import { testRows } from '../test/problems.ts';
import { CRITERIA } from '../../domain/criteria.ts';
import { page, post, review, scoresOf } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';

testRows([
  [
    'a misspelt field is not missing',
    review({ verdict: undefined, verdit: 'x' }),
    `${X}:6:1 … Did you mean verdict?`,
  ],
  [
    'a misspelt score is not missing',
    review({
      scores: scoresOf().replace('story', 'storey'),
    }),
    `${X}:6:11 … Did you mean story?`,
  ],
  ['a field twice', review({ verdict: 'a\nverdict: b' }), `${X}:5:1 … verdict stands here twice`],
  ['an unknown field', review({ verdit: 'x' }), `${X}:7:1 … verdit: unknown field … Did you mean verdict?`],
  ['a field one level up', review({ title: 'x' }), `${X}:7:1 … belongs below film`],
  [
    'a misspelt field one level up',
    review({ director: 'x' }),
    `${X}:7:1 … Did you mean directors, below film?`,
  ],
  [
    'fields that are not indented',
    review({ scores: `\n${CRITERIA.map(({ key }) => `${key}: 0.5`).join('\n')}` }),
    `${X}:6:1 … scores is empty: the lines below it are not indented … Indent ${CRITERIA.map(({ key }) => key).join(', ')} by`,
  ],
  [
    'fields with a - before them',
    review({ scores: '\n  - story: 1\n  - sound: 1' }),
    `${X}:7:3 … not a group of fields … without the - before them: story`,
  ],
  [
    'a comma in a text in braces',
    review({ still: '{ src: ./still.webp, alt: A dancer, on pointe. }' }),
    `${X}:5:44 … a comma ends a text in braces … alt: "A dancer, on pointe."`,
  ],
  [
    'a field called __proto__',
    review().replace('---\n', '---\n__proto__: x\n'),
    `${X}:2:1 … __proto__: unknown field`,
  ],
  [
    'a rating that is no sum',
    review({ rating: '7' }),
    `${X}:7:9 … rating: 7, but the scores sum to ${CRITERIA.length / 2}`,
  ],
  [
    'what is missing, beside what is wrong',
    review({ verdict: undefined, still: undefined, tags: 'a' }, 'x'),
    `${X}:1:1 … verdict is missing`,
    `${X}:1:1 … still is missing`,
    `${X}:5:7 … [a]`,
  ],
  [
    'what is missing of a film',
    review({ film: '{ title: x }' }),
    `${X}:2:1 … film.year is missing … The year it came out`,
    `${X}:2:1 … film.directors is missing`,
  ],
  ['a film that is text', review({ film: 'Ballerina' }), `${X}:2:7 … film: "Ballerina" … title, lang`],
  ['a draft may lack all', review({ draft: 'true', verdict: undefined, scores: undefined })],
  [
    'a draft may leave blank what it has not',
    review({ draft: 'true', verdict: '', still: '{ src: , alt: }', scores: '{ story: , bonus: 0 }' }),
    'advice reviews/x/still.webp … doesn’t show this picture',
  ],
  [
    'what is blank in a draft is needed when it is published',
    review({ verdict: '', scores: scoresOf({ story: '' }) }),
    `${X}:4:1 … verdict is empty`,
    `${X}:6:11 … scores.story is empty`,
  ],
  [
    'a draft that says yes',
    review({ draft: 'yes', verdict: undefined }),
    `${X}:6:8 … draft: "yes" is not true or false`,
  ],
  [
    'a directory up in an alias',
    review({ aliases: '[../x, /a/../b, "http://x/y", /a/%2e%2e/b, /ok/]' }),
    `${X}:7:11 … "../x"`,
    `${X}:7:17 … "/a/../b"`,
    `${X}:7:26 … "http://x/y"`,
    `${X}:7:40 … %2e%2e`,
  ],
  [
    'a trailer of the wrong shape',
    review({ trailer: 'abc' }),
    `${X}:7:10 … "abc" is not a YouTube or Vimeo video … 11 characters`,
  ],
  ['a trailer that is all digits', review({ trailer: '12345678901' })],
  [
    'a post without a title',
    { 'posts/a.mdx': post({ title: undefined }) },
    'error posts/a.mdx:1:1 … title is missing',
  ],
  [
    'a post’s cover without alt',
    { 'posts/a.mdx': post({ cover: './x.webp' }) },
    'error posts/a.mdx:5:8 … cover … src, alt',
  ],
  [
    'a page with a date',
    { 'pages/a.mdx': page({ published: '2025-01-01' }) },
    'error pages/a.mdx:2:1 … published: unknown field',
  ],
]);
