import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { STILL, folderOf, picture } from '../reading/test/content.ts';
import {
  ECHO,
  type Given,
  type GivenSite,
  assertHas,
  moveOf,
  notesOf,
  post,
  review,
  scoreTable,
} from './test/site.ts';

test('a review is moved whole', async (t) => {
  const move = moveOf(t, [review()]);
  await move.run();
  assert.equal(
    move.read(ECHO),
    `---
film:
  title: Echo
  year: 2024
  directors: [Ana Ruiz]
  writers: [Bo Lindqvist, Dot Hale]
published: 2025-06-08
verdict: It comes back
still:
  src: ./echo.webp
  alt: A still from Echo
scores:
  story: 0.5
  performance: 0.5
  editing: 0.5
  direction: 0.5
  sound: 0.5
  cinematography: 0.5
  production: 0.5
  bonus: 0.5
feedId: https://reel.example/2025/06/08/review-Echo
aliases: [/2025/06/08/review-Echo.html]
---

It begins in the rain.

<ScoreTable />
`,
  );
  assert.deepEqual(readFileSync(join(move.to, 'reviews/echo-2024/echo.webp')), STILL);
  assert.deepEqual(await move.errors(), []);
});

const POST = 'posts/on-echoes/index.mdx';
const OLD = '/2025/06/08/review-Echo.html';

/** What of an old site comes to stand in a file: all of these texts, none of those that begin with "not ". */
const ROWS: readonly [
  what: string,
  documents: readonly Given[],
  site: GivenSite,
  file: string,
  ...texts: string[],
][] = [
  [
    'other posts are posts',
    [
      post({ description: 'Why', image: '/assets/echo.webp' }, undefined, {
        categories: ['notes'],
        tags: ['sound'],
      }),
    ],
    {},
    POST,
    'title: On Echoes\ndescription: Why\npublished: 2025-06-09\n',
    'cover:\n  src: ./echo.webp',
    'tags: [notes, sound]',
    'feedId: https://reel.example/2025/06/09/on-echoes',
    'aliases: [/2025/06/09/on-echoes.html]',
    'Echoes come back',
  ],
  [
    'a description is computed',
    [post()],
    {},
    POST,
    'description: "Echoes come back, always and everywhere."',
  ],
  [
    'pages',
    [{ file: 'about.md', address: '/about/', fields: { title: 'About' } }],
    {},
    'pages/about/index.mdx',
    'title: About\ndescription: ',
    'not published',
    'not aliases',
  ],
  [
    'pages with their pictures',
    [
      {
        file: 'who.md',
        fields: { title: 'Who' },
        html: '<p>This is me, in the last row of them all.</p><p><img src="assets/echo.webp" alt="Me" /></p>',
      },
    ],
    {},
    'pages/who/index.mdx',
    '![Me](./echo.webp)',
    'aliases: [/who.html]',
  ],
  [
    'a page whose name is taken by the site',
    [
      {
        file: 'tags.md',
        fields: { title: 'Tags' },
        html: '<p>Tags are a matter of taste, and mine are few.</p>',
      },
    ],
    {},
    'pages/tags-page/index.mdx',
    'aliases: [/tags.html]',
  ],
  [
    'drafts',
    [{ file: '_drafts/later.md', fields: { title: 'Later' } }],
    {},
    'posts/later/index.mdx',
    '# It was a draft.\ndraft: true',
    'not feedId',
    'not aliases',
  ],
  [
    'what was not published',
    [post({}, undefined, { published: false })],
    {},
    POST,
    '# It was not published.\ndraft: true',
    'not aliases',
  ],
  [
    'old addresses',
    [
      post({ permalink: '/echoes/' }, undefined, {
        address: '/echoes/',
        redirects: ['/e/', '/feed.xml', '/echoes.html'],
      }),
    ],
    {},
    POST,
    'aliases: [/echoes/, /e/, /echoes.html]',
  ],
  [
    'links to posts, however they are written',
    [
      review(),
      post(
        {},
        `<p><a href="${OLD}">a</a> <a href="https://reel.example${OLD}">b</a> <a href="/2025/06/08/review-Echo">c</a> <a href="http://www.reel.example${OLD}#top">d</a> <a href="/feed.xml">e</a> <a href="https://else.example/">f</a> <a href="../08/review-Echo.html?g=h">i</a></p>`,
      ),
    ],
    {},
    POST,
    '[a](/reviews/echo-2024/)',
    '[b](/reviews/echo-2024/)',
    '[c](/reviews/echo-2024/)',
    '[d](/reviews/echo-2024/#top)',
    '[e](/feed.xml)',
    '[f](https://else.example/)',
    '[i](/reviews/echo-2024/?g=h)',
  ],
  [
    'a link to a part that is not there',
    [review(), post({}, `<p><a href="${OLD}#no-such-part">a</a></p>`)],
    {},
    POST,
    '[a](/reviews/echo-2024/)',
  ],
  [
    'a link to a draft, of which the old address is kept',
    [
      { file: '_drafts/later.md', address: '/later/', fields: { title: 'Later' } },
      post({}, '<p>See <a href="/later/">later</a> for more of this, one day.</p>'),
    ],
    {},
    POST,
    'See [later](https://reel.example/later/) for more',
    'not draft',
  ],
  [
    'a link to what was not published',
    [
      review({}, undefined, { published: false }),
      post({}, `<p>See <a href="${OLD}">that</a> for more of this, one day.</p>`),
    ],
    {},
    POST,
    `See [that](https://reel.example${OLD}) for more`,
    'not draft',
  ],
  [
    'a link to a draft of a site that is nowhere',
    [
      { file: '_drafts/later.md', address: '/later/', fields: { title: 'Later' } },
      post({}, '<p>See <a href="/later/">later</a> for more of this, one day.</p>'),
    ],
    { origin: undefined },
    POST,
    'See later for more',
    'not draft',
  ],
  [
    'links below a baseurl',
    [
      review(),
      post(
        {},
        `<p><a href="/blog${OLD}">a</a> <a href="/blog/blog${OLD}">c</a> <img src="/blog/assets/echo.webp" alt="b" /></p>`,
      ),
    ],
    { baseurl: '/blog' },
    POST,
    '[a](/reviews/echo-2024/) [c](/reviews/echo-2024/)',
    '![b](./echo.webp)',
    'aliases: [/2025/06/09/on-echoes.html]',
  ],
  [
    'scores that disagree with the rating',
    [review({ rating: '4.5/10' })],
    {},
    ECHO,
    '# The rating was 4.5/10, but the scores add up to 4/10: correct the scores, or leave them.\ndraft: true',
    'story: 0.5',
    'feedId: ',
  ],
  [
    'a review without a verdict',
    [review({ description: undefined })],
    {},
    ECHO,
    'verdict: It begins in the rain.',
    'not draft',
  ],
  [
    'a review without a word',
    [review({ description: undefined }, scoreTable())],
    {},
    ECHO,
    '# It has no verdict, ',
    'draft: true',
    'not verdict:',
  ],
  [
    'a review without a still',
    [review({ 'post-image': '/assets/none.webp' })],
    {},
    ECHO,
    'src: ./still.webp',
    'not draft',
  ],
  [
    'a review whose still is gone, with a picture in its text',
    [
      review(
        { 'post-image': undefined },
        `<figure><img src="/assets/echo.webp" alt="A wall" /><figcaption>Who goes there</figcaption></figure><p>Rain.</p>${scoreTable()}`,
      ),
    ],
    {},
    ECHO,
    'src: ./echo.webp',
    'caption: Who goes there',
    'not <Still',
    'not draft',
  ],
  [
    'a review without a year',
    [review({ title: 'Echo - Review' })],
    {},
    'reviews/echo-2025/index.mdx',
    '# The old title has no year; this is the one it was published in. Correct it.\nfilm:',
    'year: 2025',
    'not draft',
  ],
  [
    'a review without writers',
    [review({ screenplay: undefined })],
    {},
    ECHO,
    'directors: [Ana Ruiz]',
    'not writers',
    'not draft',
  ],
  [
    'a table without a bonus that adds up',
    [review({ rating: '3.5/10' }, `<p>Rain.</p>${scoreTable().replace(/<tr><td>Bonus.*/, '')}`)],
    {},
    ECHO,
    'bonus: 0\n',
    'not draft',
  ],
  [
    'a table of another kind stays a table, in a post',
    [
      review(
        { rating: '3/5' },
        '<p>Rain.</p><table><tbody><tr><td>Plot</td><td>2 / 5</td></tr><tr><td>Acting</td><td>4 / 5</td></tr><tr><td>Joy</td><td>3 / 5</td></tr></tbody></table>',
      ),
    ],
    {},
    'posts/echo-2024-review/index.mdx',
    'title: Echo (2024) - Review',
    '<td>Plot</td>',
    '<td>2 / 5</td>',
    'Directed by Ana Ruiz. Written by Bo Lindqvist, Dot Hale. Rating: 3/5.',
  ],
  [
    'a rating without a table is in a post',
    [review({}, '<p>Rain.</p>')],
    {},
    'posts/echo-2024-review/index.mdx',
    'Rating: 4/10.',
  ],
  [
    'notes of scores',
    [review({}, `<p>Rain.</p>${scoreTable({ bonus: '0.5 / 1.0<br />- for the {rain}<br />= twice' })}`)],
    {},
    ECHO,
    'bonus: { score: 0.5, note: "for the {rain}; twice" }',
  ],
  [
    'the picture of the front matter, with its words from the body',
    [
      review(
        {},
        `<figure><img src="/assets/echo.webp#wide" alt="A wall" /><figcaption>Who goes there</figcaption></figure><p>Rain.</p>${scoreTable()}`,
      ),
    ],
    {},
    ECHO,
    'src: ./echo.webp\n  alt: A wall\n  caption: Who goes there\n',
    'not <Still',
    'not ![A wall]',
  ],
  [
    'a picture of another name',
    [review({ 'post-image': 'assets/My Echo.JPG?v=2' })],
    { files: { 'assets/My Echo.JPG': STILL } },
    ECHO,
    'src: ./my-echo.webp',
  ],
  [
    'the only picture of a name, wherever it lies',
    [review({ 'post-image': 'reel.png' })],
    { files: { 'img/deep/reel.png': STILL } },
    ECHO,
    'src: ./reel.webp',
  ],
  [
    'two pictures of a name, of which nobody knows which is meant',
    [review({ 'post-image': 'reel.png' })],
    { files: { 'img/reel.png': STILL, 'pics/reel.png': STILL } },
    ECHO,
    'src: ./still.webp',
  ],
  [
    'two posts of one title',
    [post({ title: 'Weekly' }), { file: '_posts/2025-07-09-b.md', fields: { title: 'Weekly' } }],
    {},
    'posts/weekly-2025/index.mdx',
    'published: 2025-07-09',
  ],
  [
    'a day and a time',
    [post({}, undefined, { date: '2025-06-09T23:58:00+08:00' })],
    {},
    POST,
    'published: 2025-06-09T23:58:00+08:00',
  ],
  [
    'tags spelt in two ways are one',
    [
      { file: '_posts/2025-06-09-a.md', fields: { title: 'A' }, tags: ['Sound', 'sound_design'] },
      { file: '_posts/2025-06-10-b.md', fields: { title: 'B' }, tags: ['sound'] },
      { file: '_posts/2025-06-11-c.md', fields: { title: 'C' }, tags: ['sound'] },
    ],
    {},
    'posts/a/index.mdx',
    'tags: [sound, sound design]',
  ],
  [
    'what every review is filed under is no tag',
    [
      review(),
      review({ title: 'Fog (2025)' }, undefined, {
        file: '_posts/2025-07-08-b.md',
        categories: ['film review', 'horror'],
      }),
    ],
    {},
    'reviews/fog-2025/index.mdx',
    'tags: [horror]',
  ],
  [
    'the slug that its author chose, where the title’s would be percent-encoded',
    [{ file: '_posts/2017-02-05-zgwhsdl.md', fields: { title: '中国往事' } }],
    {},
    'posts/zgwhsdl/index.mdx',
    'title: 中国往事',
    'aliases: [/2017/02/05/zgwhsdl.html]',
  ],
  [
    'the title’s slug, where the author’s is no better',
    [
      {
        file: '_posts/2017-02-05-中国.md',
        fields: { title: '中国往事' },
        address: '/2017/02/05/%E4%B8%AD%E5%9B%BD.html',
      },
    ],
    {},
    'posts/中国往事/index.mdx',
    'title: 中国往事',
  ],
  [
    'formulas between delimiters',
    [
      post(
        {},
        '<p>Where \\(a_1\\) is, $tanh$ costs $5.</p>\\begin{align}a &amp;= b \\\\ c &amp;= d\\end{align}',
      ),
    ],
    {},
    POST,
    'Where $$a_1$$ is, ',
    ' costs $5.',
    '$$\n\\begin{align}a &= b \\\\ c &= d\\end{align}\n$$',
  ],
  [
    'tags of plugins that have a like',
    [
      post(
        {},
        '<p><span data-liquid="img" data-markup="left /assets/echo.webp 300 200 &quot;A wall&quot;"></span></p><p><span data-liquid="youtube" data-markup="0FSwsrFpkbw"></span></p><p><span data-liquid="gist" data-markup="1"></span></p>',
      ),
    ],
    {},
    POST,
    '![A wall](./echo.webp)',
    '<Trailer video="https://www.youtube.com/watch?v=0FSwsrFpkbw" />',
    '[https://gist.github.com/1](https://gist.github.com/1)',
    'not draft',
  ],
  [
    'tags of plugins that nothing knows',
    [post({}, '<p>a <span data-liquid="fancy" data-markup="b {c}"></span> d</p>')],
    {},
    POST,
    'a `{% fancy b {c} %}` d',
    'draft: true',
  ],
  [
    'hidden boxes, links that are code, and pictures that count readers',
    [
      post(
        { description: 'Why' },
        '<p>Seen. <a href="javascript:void(0)">Pressed</a><img src="https://count.example/a.gif" width="1" height="1" /></p><div style="display:none">Unseen</div>',
      ),
    ],
    {},
    POST,
    'Seen. Pressed\n',
    'not Unseen',
    'not javascript',
    'not count.example',
  ],
  [
    'a linked picture on another host becomes the link',
    [
      post(
        {},
        '<p><a href="http://one.example/"><img src="http://two.example/b.png" alt="A licence" /></a> <a href="http://one.example/c"><img src="http://two.example/d.png" alt="" /></a></p>',
      ),
    ],
    {},
    POST,
    '[A licence](http://one.example/)',
    '[c](http://one.example/c)',
    'not two.example',
  ],
];

for (const [what, documents, site, file, ...texts] of ROWS)
  test(what, async (t) => {
    const move = moveOf(t, documents, site);
    const outcome = await move.run();
    assert.deepEqual(
      outcome.leftOut.filter(({ weight }) => weight === 'failed'),
      [],
    );
    assert.deepEqual(
      outcome.moved.flatMap(({ entry }) => entry.lost),
      [],
    );
    assertHas(move.read(file), texts);
    assert.deepEqual(await move.errors(), []);
  });

test('a link to a post that can’t be written stays the old address, and is named', async (t) => {
  const move = moveOf(t, [
    { file: '_posts/2025-06-10-deep.md', fields: { title: 'Deep' }, html: `${'<div>'.repeat(6_000)}deep` },
    post({}, '<p>The <a href="/2025/06/10/deep.html#part">deep</a> one.</p>'),
  ]);
  const outcome = await move.run();
  assert.deepEqual(
    outcome.leftOut.map(({ file, weight }) => `${file} ${weight}`),
    ['_posts/2025-06-10-deep.md failed'],
  );
  assertHas(move.read(POST), [
    'The [deep](https://reel.example/2025/06/10/deep.html#part) one.',
    'not draft',
  ]);
  assert.match(
    notesOf(outcome, 'unknown').join('\n'),
    /^unknown 5 \/2025\/06\/10\/deep\.html leads to _posts\/2025-06-10-deep\.md, which is not on the site/,
  );
});

for (const [date, said] of [
  ['2025-02-31', ['unknown 3 date: 2025-02-31 is no day; the old site took it for 2025-06-09']],
  ['2024-02-29', []],
  ['2025-06-09 12:00', []],
] as const)
  test(`of a date that is ${date} is said whether it is one`, async (t) => {
    const outcome = await moveOf(t, [post({ date })]).run();
    assert.deepEqual(notesOf(outcome, 'unknown'), said);
  });

test('a link to a file leaves its words, and says what to do', async (t) => {
  const move = moveOf(t, [post({}, '<p>The <a href="/files/a.pdf">programme</a> of it all.</p>')], {
    files: { 'files/a.pdf': '%PDF' },
  });
  const outcome = await move.run();
  assert.match(move.read(POST), /The programme of it all\./);
  assert.ok(
    notesOf(outcome).includes(
      'missing 5 /files/a.pdf is a file that nothing moves: put it into public/files/a.pdf, and the link back',
    ),
    notesOf(outcome).join('\n'),
  );
});

test('the second review of a film is a post, with its table', async (t) => {
  const move = moveOf(t, [
    review(),
    review({ title: 'Echo (2024) - Review, again' }, undefined, { file: '_posts/2025-07-08-again.md' }),
  ]);
  await move.run();
  assert.match(move.read(ECHO), /feedId: .*review-Echo\n/);
  assert.match(
    move.read('posts/echo-2024-review-again/index.mdx'),
    /Editing[^]*0\.5 \/ 1\.0[^]*Rating: 4\/10/,
  );
  assert.deepEqual(await move.errors(), []);
});

test('an address that stays what it was is not spoken of', async (t) => {
  const move = moveOf(t, [
    { file: 'about.md', address: '/about/', fields: { title: 'About', description: 'Me' } },
  ]);
  assert.deepEqual(notesOf(await move.run()), []);
});

test('an old address where the new site has something else is left out', async (t) => {
  const move = moveOf(
    t,
    [post({}, undefined, { tags: ['fog'], redirects: ['/tags/fog/', '/reviews/', '/favicon.svg'] })],
    {
      before: { '../public/favicon.svg': '<svg/>' },
    },
  );
  const outcome = await move.run();
  assert.match(move.read(POST), /aliases: \[\/2025\/06\/09\/on-echoes\.html\]/);
  assert.equal(notesOf(outcome).filter((line) => line.includes('the old address')).length, 3);
});

const LISTS: readonly [file: string, source: string, weight: string | undefined, more?: Partial<Given>][] = [
  ['index.html', '<p>{% for post in site.posts %}{{ post.title }}{% endfor %}</p>', 'fine', { address: '/' }],
  ['archive.md', '{% for post in site.posts %}{{ post.title }} {% endfor %}', 'fine', { emptied: '' }],
  [
    'links.md',
    'Words of hers. {% for post in site.posts %}{% endfor %}',
    undefined,
    { emptied: `<p>${'word '.repeat(40)}</p>` },
  ],
  ['404.md', 'Not here.', 'fine'],
  ['empty.md', '', 'fine'],
  ['old.md', '', 'fine', { fields: { redirect_to: '/new/' } }],
];

test('pages that only a generator can fill are not moved, and said', async (t) => {
  const move = moveOf(
    t,
    LISTS.map(([file, source, , more]) => ({ file, source, html: source, ...more })),
  );
  const { leftOut, moved } = await move.run();
  assert.deepEqual(
    Object.fromEntries(leftOut.map(({ file, weight }) => [file, weight])),
    Object.fromEntries(
      LISTS.filter(([, , weight]) => weight !== undefined).map(([file, , weight]) => [file, weight]),
    ),
  );
  assert.deepEqual(
    moved.map(({ entry }) => entry.id),
    ['pages/links'],
  );
});

test('pictures are what they are, whatever their name says', async (t) => {
  const move = moveOf(
    t,
    [
      post(
        { description: 'Why' },
        `<p>${['echo.webp', 'b.avif', 'c.tiff', 'd.png', 'e.png', 'none.png'].map((name) => `<img src="/assets/${name}" alt="${name}" />`).join(' ')} <img src="/ASSETS/echo.webp" alt="g" /> <img src="https://far.example/h.png" alt="h" /> <img src="https://far.example/i.png" alt="i" /></p>`,
      ),
    ],
    {
      files: {
        'assets/b.avif': await picture(1600, 'avif'),
        'assets/c.tiff': await sharp(STILL).tiff().toBuffer(),
        'assets/d.png': STILL,
        'assets/e.png': STILL.subarray(0, 40),
      },
    },
  );
  const outcome = await move.run();
  const source = move.read(POST);
  assertHas(source, [
    '![echo.webp](./echo.webp)',
    '![b.avif](./b.avif)',
    '![c.tiff](./c.webp)',
    '![d.png](./d.webp)',
    '![g](./echo.webp)',
    '[h](https://far.example/h.png)',
    'not e.png)',
    'not none.png)',
  ]);
  assert.deepEqual(
    notesOf(outcome, 'missing').map((line) => line.replace(/:.*/, '')),
    ['missing 6 the picture /assets/e.png', 'missing 6 the picture /assets/none.png'],
  );
  assert.deepEqual(outcome.moved[0]!.entry.remotePictures, [
    'https://far.example/h.png',
    'https://far.example/i.png',
  ]);
  assert.deepEqual(await move.errors(), []);
});

test('pictures of other hosts that were fetched lie beside the entry', async (t) => {
  const address = 'https://far.example/my%20reel.png?w=1';
  const move = moveOf(t, [
    post({ image: 'https://far.example/cover' }, `<p><img src="${address}" alt="A reel" /></p>`),
  ]);
  const fetched = folderOf(t, { a: STILL, b: STILL });
  const remote = new Map([
    [address, join(fetched, 'a')],
    ['https://far.example/cover', join(fetched, 'b')],
  ]);
  const { moved } = await move.run({ remote });
  assertHas(move.read(POST), ['![A reel](./my-20reel.webp)', 'cover:\n  src: ./cover.webp']);
  assert.deepEqual(moved[0]!.entry.remotePictures, []);
  assert.deepEqual(await move.errors(), []);
});
