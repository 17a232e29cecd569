import { testRows } from '../test/problems.ts';
import { STILL, oneReview, page, post, review } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';
const ADVICE = 'advice reviews/x/index.mdx';

testRows([
  ['a verdict of 160 characters', review({ verdict: 'é'.repeat(160) })],
  [
    'a verdict of 161 characters',
    review({ verdict: '😀'.repeat(161) }),
    `${ADVICE}:4:10 … the verdict has 161 characters`,
  ],
  [
    'a description of 161 characters',
    { 'pages/a.mdx': page({ description: 'x'.repeat(161) }) },
    'advice pages/a.mdx:3:14 … the description has 161',
  ],
  ['tomorrow', review({ published: '2027-06-08' }), `${ADVICE}:3:12 … scheduled for 8 June 2027`],
  // Now is midnight UTC: in Singapore the day is eight hours old, so that it has begun.
  ['today', review({ published: '2026-01-01' })],
  [
    'in a minute',
    review({ published: '2026-01-01T00:01:00Z' }),
    `${ADVICE}:3:12 … scheduled for 1 January 2026`,
  ],
  ['a draft for tomorrow', review({ published: '2027-06-08', draft: 'true' })],
  [
    'a title in a script that share pictures lack',
    review({ film: '{ title: 雨中的图书馆, year: 2024, directors: [A] }' }),
    `${ADVICE}:2:16 … in place of the title`,
  ],
  [
    'one that is also known in Latin letters',
    review({ film: '{ title: 雨中的图书馆, year: 2024, directors: [A], alsoKnownAs: [The Library] }' }),
  ],
  ['a tag twice', review({ tags: '[a, b, a]' }), `${ADVICE}:7:14 … “a” stands here twice`],
  ['a trailer that the review has', review({ trailer: '0FSwsrFpkbw' }, '<Trailer />\n\n<ScoreTable />')],
  ['a trailer that it lacks', review({}, '<Trailer />'), `${X}:10:1 … no trailer … trailer:`],
  ['a trailer that can’t be read', review({ trailer: 'nope' }, '<Trailer />'), `${X}:7:10 … "nope"`],
  [
    'a trailer under another name',
    review({}, '<Trailer id="0FSwsrFpkbw" />'),
    `${X}:10:1 … <Trailer> has no id … It takes video`,
  ],
  ['another trailer', review({}, '<Trailer video="0FSwsrFpkbw" />')],
  [
    'a trailer in a post',
    { 'posts/a.mdx': post({}, '<Trailer />') },
    'error posts/a.mdx:8:1 … in a post … video=',
  ],
  [
    'scores in a post',
    { 'posts/a.mdx': post({}, '<ScoreTable />') },
    'error posts/a.mdx:8:1 … only a review',
  ],
  [
    'scores in a page',
    { 'pages/a.mdx': page({}, '<ScoreTable />') },
    'error pages/a.mdx:6:1 … only a review',
  ],
  [
    'an import of what isn’t there',
    review({}, "import Chart from './Chart.astro'\n\n<Chart />"),
    `${X}:10:1 … "./Chart.astro", which is not there`,
  ],
  [
    'an import of a package that isn’t there',
    review({}, "import { x } from 'no-such-package'\n\n{x}"),
    `${X}:10:1 … "no-such-package"`,
  ],
  [
    'an import of what is there',
    oneReview(review({}, "import { x } from './x.ts'\nimport { readFile } from 'node:fs'\n\n{x}"), {
      'reviews/x/x.ts': 'export const x = 1;',
    }),
    'advice reviews/x/index.mdx:10:1 … runs what this entry imports: ./x.ts, node:fs … can do whatever a program can',
  ],
  [
    'an import of what is there below one of what isn’t',
    oneReview(review({}, "import y from './y.ts'\nimport { x } from './x.ts'\n\n{x}{y}"), {
      'reviews/x/x.ts': 'export const x = 1;',
    }),
    `${X}:10:1 … "./y.ts", which is not there`,
    'advice reviews/x/index.mdx:11:1 … imports: ./x.ts',
  ],
  [
    'an import that runs nothing of the author’s',
    oneReview(
      review(
        {},
        "import { Image } from 'astro:assets'\nimport a from './a.webp'\n\n<Image src={a} alt=\"A.\" />",
      ),
      { 'reviews/x/a.webp': STILL },
    ),
  ],
  [
    'a tag that is never closed',
    review({}, '<Spoiler>\n\nThe end.'),
    `${X}:10:1 … <Spoiler> is never closed`,
  ],
  [
    'an unknown component',
    review({}, 'One.\n\n<Stil src="./still.webp" alt="A." />'),
    `${X}:12:1 … <Stil> … Did you mean Still?`,
  ],
  [
    'an unknown prop',
    review({}, '<Still src="./still.webp" alt="A." width="3" />'),
    `${X}:10:1 … <Still> has no width`,
  ],
  ['a sign that is no tag', review({}, 'I <3 it.'), `${X}:10:3 … "<3 it."`],
  [
    'what a body with a mistake shows and links to',
    oneReview(review({}, 'I <3 it.\n\n![A](./more.webp)\n\n[here](/nowhere/)'), {
      'reviews/x/more.webp': STILL,
    }),
    `${X}:10:3 … "<3 it."`,
    `${X}:14:1 … /nowhere/ leads nowhere`,
  ],
  ['a comment in HTML', review({}, '<!-- later -->'), `${X}:10:1 … {/*`],
  [
    'all at once',
    review(
      { verdit: 'x', trailer: 'nope', still: '{ src: ./no.webp, alt: A. }' },
      '<Stil />\n\n[here](/nowhere/)',
    ),
    `${X}:5:15 … ./no.webp`,
    `${X}:7:1 … verdict?`,
    `${X}:8:10 … "nope"`,
    `${X}:12:1 … <Stil>`,
    `${X}:14:1 … /nowhere/`,
  ],
]);
