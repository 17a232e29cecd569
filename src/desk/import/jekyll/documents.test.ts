import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { folderOf } from '../../../reading/fixture.ts';
import { readConfig } from './config.ts';
import { type OldDocument, readDocument } from './documents.ts';
import { join } from 'node:path';

/** A file of an old site, as read. */
function read(
  t: TestContext,
  name: string,
  source: string | Uint8Array,
  config = 'url: https://reel.example',
): ReturnType<typeof readDocument> {
  const folder = folderOf(t, { [name]: source });
  return readDocument({ name, path: join(folder, name) }, readConfig(config));
}

type Row = readonly [
  what: string,
  name: string,
  front: string,
  config: string,
  expected: Partial<OldDocument>,
];

const URL = 'url: https://reel.example\n';

const ROWS: readonly Row[] = [
  [
    'categories in text are many',
    '_posts/2025-06-08-review-Echo.md',
    'categories: film review',
    URL,
    {
      address: '/film/review/2025/06/08/review-Echo.html',
      categories: ['film', 'review'],
      feedId: 'https://reel.example/film/review/2025/06/08/review-Echo',
    },
  ],
  [
    'categories in a list are as many as it has',
    '_posts/2025-06-08-a.md',
    'categories: [film review]',
    URL,
    {
      address: '/film%20review/2025/06/08/a.html',
      feedId: 'https://reel.example/film%20review/2025/06/08/a',
    },
  ],
  [
    'a category is one',
    '_posts/2025-06-08-a.md',
    'category: film review',
    URL,
    { address: '/film%20review/2025/06/08/a.html' },
  ],
  [
    'categories win over category',
    '_posts/2025-06-08-a.md',
    'category: x\ncategories: [y]',
    URL,
    { categories: ['y'] },
  ],
  [
    'folders above _posts are categories',
    'Diary/_posts/2025-06-08-a.md',
    'categories: film',
    URL,
    { address: '/diary/film/2025/06/08/a.html' },
  ],
  [
    'folders in _posts are none',
    '_posts/2025/06/2025-06-08-a.md',
    '',
    URL,
    { address: '/2025/06/08/a.html', categories: [] },
  ],
  [
    'a permalink of its own',
    '_posts/2025-06-08-a.md',
    'permalink: /recap/2025/',
    URL,
    { address: '/recap/2025/', feedId: 'https://reel.example/recap/a' },
  ],
  [
    'the style of the site',
    '_posts/2025-06-08-a.md',
    '',
    `${URL}permalink: pretty`,
    { address: '/2025/06/08/a/', feedId: 'https://reel.example/2025/06/08/a' },
  ],
  [
    'a permalink for the collection',
    '_posts/2025-06-08-a.md',
    '',
    `${URL}permalink: pretty\ncollections: { posts: { permalink: "/p/:title" } }`,
    { address: '/p/a' },
  ],
  [
    'a permalink by default',
    'x/_posts/2025-06-08-a.md',
    '',
    `${URL}defaults: [{ scope: { path: x }, values: { permalink: /x/:title } }, { scope: { path: "" }, values: { permalink: /y/:title } }]`,
    { address: '/x/a' },
  ],
  [
    'a default for pages is not for posts',
    '_posts/2025-06-08-a.md',
    '',
    `${URL}defaults: [{ scope: { path: "", type: pages }, values: { permalink: /x/:title } }]`,
    { address: '/2025/06/08/a.html' },
  ],
  [
    'baseurl is in the id, not in the address',
    '_posts/2025-06-08-a.md',
    '',
    `${URL}baseurl: /blog/`,
    { address: '/2025/06/08/a.html', feedId: 'https://reel.example/blog/2025/06/08/a' },
  ],
  [
    'letters beyond ASCII',
    '_posts/2025-06-08-Ünï-中文：x.md',
    '',
    URL,
    {
      address: '/2025/06/08/%C3%9Cn%C3%AF-%E4%B8%AD%E6%96%87-x.html',
      feedId: 'https://reel.example/2025/06/08/%C3%9Cn%C3%AF-%E4%B8%AD%E6%96%87:x',
    },
  ],
  ['no url, no id', '_posts/2025-06-08-a.md', '', 'title: x', { feedId: undefined }],
  [
    'a slug of its own',
    '_posts/2025-06-08-a.md',
    'slug: B',
    URL,
    { address: '/2025/06/08/B.html', feedId: 'https://reel.example/2025/06/08/B' },
  ],
  [
    'the date of the front matter',
    '_posts/2025-06-08-a.md',
    'date: 2025-06-09',
    URL,
    { address: '/2025/06/09/a.html' },
  ],
  [
    'a date that is none',
    '_posts/2025-06-08-a.md',
    'date: soon',
    URL,
    {
      address: '/2025/06/08/a.html',
      findings: ['date: soon is no date; the one in the file’s name is taken'],
    },
  ],
  [
    'near midnight, east of UTC',
    '_posts/2025-06-08-a.md',
    'date: 2025-06-08 23:30:00',
    `${URL}timezone: Asia/Singapore`,
    { address: '/2025/06/09/a.html' },
  ],
  [
    'published: false',
    '_posts/2025-06-08-a.md',
    'published: false',
    URL,
    { published: false, feedId: undefined },
  ],
  ['published: no', '_posts/2025-06-08-a.md', 'published: no', URL, { published: false }],
  ['a draft', '_drafts/a.md', '', URL, { kind: 'draft', published: false, feedId: undefined, title: 'A' }],
  ['a title from the name', '_posts/2025-06-08-the-LAST-one.MARKDOWN', '', URL, { title: 'The Last One' }],
  ['a title that is a number', '_posts/2025-06-08-a.md', 'title: 1917', URL, { title: '1917' }],
  [
    'tags by commas',
    '_posts/2025-06-08-a.md',
    'tags: john wick, sequels',
    URL,
    { tags: ['john wick', 'sequels'] },
  ],
  ['tags by spaces', '_posts/2025-06-08-a.md', 'tags: a b', URL, { tags: ['a', 'b'] }],
  [
    'old addresses',
    '_posts/2025-06-08-a.md',
    'redirect_from:\n  - /x/\n  - y z.html',
    URL,
    { redirects: ['/x/', '/y%20z.html'] },
  ],
  [
    'one old address',
    'about.md',
    'redirect_from: /who',
    URL,
    { redirects: ['/who'], kind: 'page', address: '/about.html' },
  ],
  ['front matter closed by dots', '_posts/2025-06-08-a.md', 'title: A\n...\nbody', URL, { title: 'A' }],
  ['two-digit years', '_posts/25-6-8-a.md', '', URL, { address: '/2025/06/08/a.html' }],
  [
    'dots at the end of a name',
    '_posts/2025-06-08-and-so-on...md',
    '',
    URL,
    { address: '/2025/06/08/and-so-on.html' },
  ],
];

for (const [what, name, front, config, expected] of ROWS)
  test(what, (t) => {
    const document = read(t, name, `---\n${front}\n---\nText.\n`, config);
    assert.ok(document && !('why' in document), JSON.stringify(document));
    assert.partialDeepStrictEqual(document, expected);
    for (const [field, value] of Object.entries(expected))
      assert.deepEqual(document[field as keyof OldDocument], value);
  });

test('a post needs no front matter', (t) => {
  const document = read(t, '_posts/2025-06-08-bare-words.md', 'Text.\n');
  assert.partialDeepStrictEqual(document, { title: 'Bare Words', body: 'Text.\n', bodyLine: 1 });
});

test('the body knows its line, and each field', (t) => {
  const document = read(
    t,
    '_posts/2025-06-08-a.md',
    '---\r\ntitle: A\r\nrating: 7/10\r\n---\r\n\r\nText.\r\n',
  ) as OldDocument;
  assert.equal(document.bodyLine, 5);
  assert.equal(document.body, '\nText.\n');
  assert.deepEqual(
    [...document.lines],
    [
      ['title', 2],
      ['rating', 3],
    ],
  );
});

const LEFT: readonly (readonly [
  name: string,
  source: string | Uint8Array,
  file: string,
  weight: string,
  why: RegExp,
])[] = [
  [
    '_posts/2025-06-08-a.md',
    '---\ntitle: Alien: Covenant\n---\n',
    '_posts/2025-06-08-a.md:2',
    'broken',
    /no YAML/,
  ],
  [
    '_posts/2025-06-08-a.md',
    '---\ntitle: A\n\nText.\n',
    '_posts/2025-06-08-a.md:1',
    'broken',
    /never closed/,
  ],
  [
    '_posts/2025-06-08-a.md',
    Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'),
    '_posts/2025-06-08-a.md:2',
    'broken',
    /UTF-8/,
  ],
  ['about.md', Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'), 'about.md:2', 'broken', /UTF-8/],
  ['_posts/undated.md', '---\n---\n', '_posts/undated.md', 'doubtful', /no date/],
  [
    '_posts/2025-06-08-a.textile',
    'h1. A',
    '_posts/2025-06-08-a.textile',
    'doubtful',
    /neither Markdown nor HTML/,
  ],
];

for (const [name, source, file, weight, why] of LEFT)
  test(`${name} is ${weight}: ${why.source}`, (t) => {
    const left = read(t, name, source);
    assert.ok(left && 'why' in left, JSON.stringify(left));
    assert.deepEqual([left.file, left.weight], [file, weight]);
    assert.match(left.why, why);
  });

for (const [name, source] of [
  ['README.md', '# No front matter\n'],
  ['demo.html', Buffer.from('<p>Caf\xe9', 'latin1')],
  ['assets/main.scss', '---\n---\n'],
  ['_layouts/default.html', '---\n---\n'],
] as const)
  test(`${name} is no page`, (t) => {
    assert.equal(read(t, name, source), undefined);
  });
