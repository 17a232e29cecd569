import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, readFolder, type Row, testRows } from '../test/problems.ts';
import { folderOf, oneReview, review, two } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';
const ADVICE = 'advice reviews/x/index.mdx';
const future = { published: '2027-01-01' };
const scheduled = 'advice reviews/y/index.mdx:3:12 … scheduled';

testRows([
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
    '/robots.txt',
    '/404.html',
    '/posts/',
    '/404.html',
    '/tags/crime/',
    '/tags/crime/rss.xml',
    '/manifest.webmanifest',
    '/share/site.jpg',
    '/share/reviews/y.jpg',
    '/sitemap-0.xml',
    '/posts/atom.xml',
    'https://example.org/x',
    '//example.org',
    'https://films.example/',
    'https://films.example/reviews/',
    'https://films.example/attic/',
    'https://films.example.org/at/x/',
    'ftp://films.example/at/x/',
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
      ['/reviews/page/2/', 'error', 'the list has no such page → Link to the list itself: /reviews/'],
      ['/reviews/page/999/', 'error', 'leads nowhere'],
      ['/posts/page/2/', 'error', 'leads nowhere'],
      ['/tags/nothere/page/2/', 'error', 'leads nowhere'],
      ['/tags/nothere/rss.xml', 'error', 'leads nowhere'],
      ['/atom/2024.xml', 'error', 'leads nowhere'],
      ['/tags/', 'error', 'leads nowhere'],
      ['/share/reviews/z.jpg', 'error', 'leads nowhere'],
      ['/drafts/', 'error', 'leads nowhere'],
      ['/%', 'error', 'leads nowhere'],
      ['../y/index.mdx', 'error', 'Write /reviews/y/'],
      ['./still.webp', 'error', 'public/'],
      ['/still.webp', 'error', 'Did you mean ./still.webp?'],
      ['#nope', 'error', 'nothing here is called #nope'],
      ['/reviews/y/#a-headin', 'error', 'Did you mean #a-heading?'],
      ['/reviews/y', 'advice', 'Write /reviews/y/.'],
      ['/reviews/y?a=b#a-heading', 'advice', 'Write /reviews/y/?a=b#a-heading.'],
      ['/reviews/y/index.html', 'advice', 'Write /reviews/y/.'],
      ['/robots.txt/', 'advice', 'Write /robots.txt.'],
      ['/old.html#a-heading', 'advice', 'Write /reviews/y/#a-heading'],
      ['', 'error', 'a link to nothing'],
      ['https://films.example/at/reviews/y/', 'advice', 'is this site … Write /reviews/y/:'],
      [
        'http://Films.example/at/reviews/y/#a-heading',
        'advice',
        'is this site … Write /reviews/y/#a-heading:',
      ],
      ['//films.example/at', 'advice', 'is this site … Write /:'],
      ['https://films.example/at/nowhere/', 'advice', 'nothing of this site'],
      ['https://films.example/at/reviews/y/#nope', 'error', 'is called #nope'],
      ['https://films.example/at/reviews/y', 'advice', 'Write /reviews/y/.'],
    ] as const
  ).map(([link, severity, words]): Row => [
    `to ${link || 'nothing'}`,
    two({}, { aliases: '[/old.html]' }, `[text](${link})`, '## A heading'),
    `${severity} reviews/x/index.mdx:10:1 … ${words}`,
  ]),
  ['to a draft', two({}, { draft: 'true' }, '[y](/reviews/y/)'), `${X}:10:1 … is a draft`],
  ['to a draft, from a draft', two({ draft: 'true' }, { draft: 'true' }, '[y](/reviews/y/)')],
  ['to the future', two({}, future, '[y](/reviews/y/)'), `${X}:10:1 … before 1 January 2027`, scheduled],
  [
    'to the future, from before it',
    two({ published: '2026-06-01' }, future, '[y](/reviews/y/)'),
    `${ADVICE}:3:12 … scheduled`,
    `${ADVICE}:10:1 … after this`,
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
    `${X}:10:1 … nothing published has the tag`,
  ],
  ['from a draft to its own tag', oneReview(review({ draft: 'true', tags: '[crime]' }, '[y](/tags/crime/)'))],
  [
    'to the feed of a tag that only a draft has',
    two({}, { draft: 'true', tags: '[crime]' }, '[y](/tags/crime/rss.xml)'),
    `${X}:10:1 … nothing published has the tag`,
  ],
  [
    'to the share picture of a draft',
    two({}, { draft: 'true' }, '[y](/share/reviews/y.jpg)'),
    `${X}:10:1 … /share/reviews/y.jpg is of a draft`,
  ],
  [
    'to a tag that only the future has',
    two({}, { ...future, tags: '[crime]' }, '[y](/tags/crime/)'),
    `${X}:10:1 … before 1 January 2027`,
    scheduled,
  ],
  // E and its accent as two characters, and as one.
  ...(
    [
      ['e\u0301', 'e\u0301', false],
      ['e\u0301', 'e%CC%81', false],
      ['\u00E9', '%C3%A9', false],
      ['e\u0301', '\u00E9', true],
      ['\u00E9', 'e\u0301', true],
    ] as const
  ).flatMap(([heading, anchor, isWrong]) =>
    ['', '/reviews/x/'].map((path): Row => [
      `to ${path}#${encodeURI(anchor)} at ${encodeURI(heading)}`,
      oneReview(review({}, `[a](${path}#${anchor})\n\n## ${heading}`)),
      ...(isWrong ? [`${X}:10:1 … only looks the same`] : []),
    ]),
  ),
  ['to its own tag', oneReview(review({ tags: '[crime]' }, '[y](/tags/crime/)'))],
]);

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
  assert.match(lines[1]!, /index\.mdx:11:\d+ \/empty\/ leads nowhere/);
});
