import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Files,
  STILL,
  assertProblems,
  folderOf,
  linesOf,
  oneReview,
  page,
  post,
  readFolder,
  review,
} from '../fixture.ts';

const X = 'error reviews/x/index.mdx';
const ADVICE = 'advice reviews/x/index.mdx';

type Changes = Parameters<typeof review>[0];

/** Two reviews: x, and y of another film. */
const two = (x: Changes, y: Changes = {}, bodyOfX?: string, bodyOfY?: string): Files => ({
  ...oneReview(review(x, bodyOfX)),
  'reviews/y/index.mdx': review(
    { film: '{ title: Other, year: 2024, directors: [Somebody] }', ...y },
    bodyOfY,
  ),
  'reviews/y/still.webp': STILL,
});
const film = (title: string, directors: string, more = '') => ({
  film: `{ title: ${title}, year: 2022, directors: [${directors}]${more} }`,
});

type Row = readonly [name: string, files: Files, ...expected: string[]];

const addresses: readonly Row[] = [
  [
    'an alias of two',
    two({ aliases: '[/a.html]' }, { aliases: '[/b.html, /a.html]' }),
    `${X}:7:11 … also an alias of reviews/y/index.mdx`,
    'error reviews/y/index.mdx:7:20 … also an alias of reviews/x/index.mdx',
  ],
  [
    'an alias in other letters',
    two({ aliases: '[/a b/]'.replace(' ', '%20') }, { aliases: '["/a%20b/index.html"]' }),
    `${X}:7:11 … also an alias`,
    'error reviews/y/index.mdx:7:11 … also an alias',
  ],
  [
    'an alias that is another’s address',
    { ...oneReview(review({ aliases: '[/about]' })), 'pages/about.mdx': page() },
    `${X}:7:11 … the address of pages/about.mdx`,
  ],
  [
    'an alias that is its own address',
    oneReview(review({ aliases: '[/reviews/x/]' })),
    `${X}:7:11 … this very entry`,
  ],
  ['an alias twice', oneReview(review({ aliases: '[/a, /a]' })), `${X}:7:15 … twice`],
  [
    'an alias that is the site’s',
    oneReview(review({ tags: '[q]', aliases: '[/, /reviews, /rss.xml, /tags/q/, /posts/page/2/]' })),
    ...[11, 14, 24, 34, 44].map((column) => `${X}:8:${column} … a page of the site`),
  ],
  [
    'a page where the site is',
    { 'pages/reviews.mdx': page(), 'pages/404.mdx': page(), 'pages/search.mdx': page() },
    ...['404', 'reviews', 'search'].map(
      (name) => `error pages/${name}.mdx:1:1 … /${name}/ belongs to the site`,
    ),
  ],
];

const sameness: readonly Row[] = [
  [
    'a film twice',
    two(film('Ballerina', 'Len Wiseman'), film('" ballerina"', 'len  wiseman')),
    `${X}:2:16 … reviews/y/index.mdx`,
    'error reviews/y/index.mdx:2:16 … reviews/x/index.mdx',
  ],
  [
    'directors in another order',
    two(film('A', 'B, C'), film('A', 'C, B')),
    `${X}:2:16 … directors`,
    'error reviews/y/index.mdx:2:16 … directors',
  ],
  [
    'two Pinocchios',
    two(film('Pinocchio', 'Guillermo del Toro, Mark Gustafson'), film('Pinocchio', 'Robert Zemeckis')),
  ],
  [
    'a TMDB number twice',
    two(film('A', 'B', ', tmdb: 5'), film('C', 'D', ', tmdb: 5')),
    `${X}:2:53 … TMDB 5`,
    'error reviews/y/index.mdx:2:53 … TMDB 5',
  ],
  [
    'an IMDb id twice, in a draft',
    two(film('A', 'B', ', imdb: tt1234567'), { ...film('C', 'D', ', imdb: tt1234567'), draft: 'true' }),
    `${X}:2:53 … IMDb tt1234567`,
    'error reviews/y/index.mdx:2:53 … IMDb',
  ],
  [
    'a film twice says so once',
    two(film('A', 'B', ', tmdb: 5, imdb: tt1234567'), film('A', 'B', ', tmdb: 5, imdb: tt1234567')),
    `${X}:2:53 … TMDB`,
    'error reviews/y/index.mdx:2:53 … TMDB',
  ],
  [
    'a feedId twice',
    two({ feedId: 'a' }, { feedId: 'a' }),
    `${X}:7:9 … feedId … reviews/y/index.mdx`,
    'error reviews/y/index.mdx:7:9 … feedId',
  ],
];

const tags: readonly Row[] = [
  [
    'tags that differ in case',
    two({ tags: '[John Wick]' }, { tags: '[john wick]' }),
    'advice reviews/y/index.mdx:7:8 … “john wick” is “John Wick” in reviews/x/index.mdx',
  ],
  [
    'the rarer spelling is the wrong one',
    { ...two({ tags: '[A b]' }, { tags: '[a b]' }), 'posts/p.mdx': post({ tags: '[a b]' }) },
    `${ADVICE}:7:8 … “a b”`,
  ],
  ['tags with one address', two({ tags: '[sci-fi]' }, { tags: '[sci fi]' }), `${X}:7:8 … /tags/sci-fi/`],
  ['a tag without letters', oneReview(review({ tags: '[🎬]' })), `${X}:7:8 … “🎬” has no letters`],
];

const future = { published: '2027-01-01' };
const scheduled = 'advice reviews/y/index.mdx:3:12 … scheduled';

const links: readonly Row[] = [
  ...[
    '/',
    '/reviews/',
    '/reviews/y/',
    '../y/',
    '/reviews/y/#a-heading',
    '#top',
    '#',
    '?a=b',
    '/scores/',
    '/rss.xml',
    '/feed.xml',
    '/feeds/',
    '/posts/',
    '/404.html',
    '/reviews/page/2/',
    '/tags/crime/',
    'https://example.org/x',
    '//example.org',
    'mailto:a@example.org',
    '/reviews/y/?a=b#a-heading',
  ].map((link): Row => [`to ${link}`, two({}, { tags: '[crime]' }, `[text](${link})`, '## A heading')]),
  ...(
    [
      ['/nowhere/at-all/', 'error', 'leads nowhere'],
      ['/review/y/', 'error', 'Did you mean /reviews/y/?'],
      ['/y/', 'error', 'Did you mean /reviews/y/?'],
      ['y', 'error', 'Did you mean /reviews/y/?'],
      ['/reviews/Y/', 'error', 'Did you mean /reviews/y/?'],
      ['/tags/john-wick/', 'error', 'leads nowhere'],
      ['/reviews/page/0/', 'error', 'leads nowhere'],
      ['/%', 'error', 'leads nowhere'],
      ['../y/index.mdx', 'error', 'Write /reviews/y/'],
      ['./still.webp', 'error', 'public/'],
      ['#nope', 'error', 'nothing here is called #nope'],
      ['/reviews/y/#a-headin', 'error', 'Did you mean #a-heading?'],
      ['/reviews/y', 'advice', 'Write /reviews/y/.'],
      ['/reviews/y?a=b#a-heading', 'advice', 'Write /reviews/y/?a=b#a-heading.'],
      ['/reviews/y/index.html', 'advice', 'Write /reviews/y/.'],
      ['/rss.xml/', 'advice', 'Write /rss.xml.'],
      ['/old.html#a-heading', 'advice', 'Write /reviews/y/#a-heading'],
      ['', 'error', 'a link to nothing'],
    ] as const
  ).map(([link, severity, words]): Row => [
    `to ${link || 'nothing'}`,
    two({}, { aliases: '[/old.html]' }, `[text](${link})`, '## A heading'),
    `${severity} reviews/x/index.mdx:9:1 … ${words}`,
  ]),
  ['to a draft', two({}, { draft: 'true' }, '[y](/reviews/y/)'), `${X}:9:1 … is a draft`],
  ['to a draft, from a draft', two({ draft: 'true' }, { draft: 'true' }, '[y](/reviews/y/)')],
  ['to the future', two({}, future, '[y](/reviews/y/)'), `${X}:9:1 … before 1 January 2027`, scheduled],
  [
    'to the future, from before it',
    two({ published: '2026-06-01' }, future, '[y](/reviews/y/)'),
    `${ADVICE}:3:12 … scheduled`,
    `${ADVICE}:9:1 … after this`,
    scheduled,
  ],
  [
    'to the future, from after it',
    two({ published: '2028-06-01' }, future, '[y](/reviews/y/)'),
    `${ADVICE}:3:12 … scheduled`,
    scheduled,
  ],
  [
    'to a tag that only a draft has',
    two({}, { draft: 'true', tags: '[crime]' }, '[y](/tags/crime/)'),
    `${X}:9:1 … leads nowhere`,
  ],
];

for (const [name, files, ...expected] of [...addresses, ...sameness, ...tags, ...links])
  test(name, (t) => assertProblems(t, files, expected));

test('files of the public folder are there', async (t) => {
  const publicFolder = folderOf(t, {
    'notes.pdf': 'x',
    'a.html': 'x',
    'old/index.html': 'x',
    'empty/a.txt': 'x',
  });
  const folder = folderOf(
    t,
    oneReview(review({ aliases: '[/a.html]' }, '[a](/notes.pdf) [b](/old/) [c](/empty/)')),
  );
  const lines = linesOf(await readFolder(folder, publicFolder));
  assert.equal(lines.length, 2, lines.join('\n'));
  assert.match(lines[0]!, /index\.mdx:7:11 the alias \/a\.html is a file in the public folder/);
  assert.match(lines[1]!, /index\.mdx:10:\d+ \/empty\/ leads nowhere/);
});
