import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, STILL, picture } from '../../reading/fixture.ts';
import { CONFIG, ECHO, POST, errorsIn, moveOf, oldReview, oldSite, post, scoreTable } from './fixture.ts';

test('a review is moved whole', async (t) => {
  const move = moveOf(t, oldSite());
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
feedId: https://reel.example/film/review/2025/06/08/review-Echo
aliases: [/film/review/2025/06/08/review-Echo.html]
---

It begins in the rain.

<ScoreTable />
`,
  );
  assert.deepEqual(readFileSync(join(move.to, 'reviews/echo-2024/echo.webp')), STILL);
  assert.deepEqual(await errorsIn(move.to), []);
});

/** What of an old site comes to stand in a file: all of these texts, none of those that begin with "not ". */
const ROWS: readonly [what: string, files: Files, file: string, ...texts: string[]][] = [
  [
    'other posts are posts',
    {
      [POST]: post(
        'title: On Echoes\ndescription: Why\ncategories: notes\ntags: [sound]\nimage: /assets/echo.webp',
      ),
    },
    'posts/on-echoes/index.mdx',
    'title: On Echoes\ndescription: Why\npublished: 2025-06-09\n',
    'cover:\n  src: ./echo.webp',
    'tags: [notes, sound]',
    'feedId: https://reel.example/notes/2025/06/09/on-echoes',
    'Echoes come back',
  ],
  [
    'a description is computed',
    { [POST]: post('title: On Echoes') },
    'posts/on-echoes/index.mdx',
    'description: "Echoes come back, always and everywhere."',
  ],
  [
    'HTML entities in titles',
    { [POST]: post('title: Q&amp;A&#58; echoes') },
    'posts/q-a-echoes/index.mdx',
    'title: "Q&A: echoes"',
  ],
  [
    'pages',
    { 'about.md': post('title: About\npermalink: /about/') },
    'pages/about/index.mdx',
    'title: About\ndescription: ',
    'not published',
    'not aliases',
  ],
  [
    'pages with their pictures',
    { 'who.md': post('title: Who', 'This is me, in the last row of them all.\n\n![Me](assets/echo.webp)') },
    'pages/who/index.mdx',
    '![Me](./echo.webp)',
    'aliases: [/who.html]',
  ],
  [
    'a page whose name is taken by the site',
    { 'tags.md': post('title: Tags', 'Tags are a matter of taste, and mine are few.') },
    'pages/tags-page/index.mdx',
    'aliases: [/tags.html]',
  ],
  [
    'drafts',
    { '_drafts/later.md': post('title: Later') },
    'posts/later/index.mdx',
    '# It was a draft.\ndraft: true',
    'not feedId',
    'not aliases',
  ],
  [
    'what was not published',
    { [POST]: post('title: On Echoes\npublished: false') },
    'posts/on-echoes/index.mdx',
    'draft: true',
    'not feedId',
    'not aliases',
  ],
  [
    'old addresses',
    { [POST]: post('title: On Echoes\npermalink: /echoes/\nredirect_from: [/e/, /feed.xml, /echoes.html]') },
    'posts/on-echoes/index.mdx',
    'aliases: [/echoes/, /e/, /echoes.html]',
  ],
  [
    'links to posts, however they are written',
    {
      [POST]: post(
        'title: On Echoes',
        '[a]({% post_url 2025-06-08-review-Echo %}) [b](https://reel.example/film/review/2025/06/08/review-Echo.html) [c](/film/review/2025/06/08/review-Echo) [d](http://www.reel.example/film/review/2025/06/08/review-Echo.html#top) [e](/feed.xml) [f](https://else.example/)',
      ),
    },
    'posts/on-echoes/index.mdx',
    '[a](/reviews/echo-2024/)',
    '[b](/reviews/echo-2024/)',
    '[c](/reviews/echo-2024/)',
    '[d](/reviews/echo-2024/#top)',
    '[e](/feed.xml)',
    '[f](https://else.example/)',
  ],
  [
    'a link to a part that is not there',
    { [POST]: post('title: On Echoes', '[a](/film/review/2025/06/08/review-Echo.html#no-such-part)') },
    'posts/on-echoes/index.mdx',
    '[a](/reviews/echo-2024/)',
  ],
  [
    'a link to a draft',
    {
      '_drafts/later.md': post('title: Later\npermalink: /later/'),
      [POST]: post('title: On Echoes\ndescription: Why', 'See [later](/later/) for more of this, one day.'),
    },
    'posts/on-echoes/index.mdx',
    'See later for more',
    'not draft',
  ],
  [
    'links below a baseurl',
    {
      '_config.yml': `${CONFIG}baseurl: /blog\n`,
      [POST]: post(
        'title: On Echoes',
        '[a](/blog/film/review/2025/06/08/review-Echo.html) [c]({{ site.baseurl }}{% post_url 2025-06-08-review-Echo %}) ![b]({{ "/assets/echo.webp" | relative_url }})',
      ),
    },
    'posts/on-echoes/index.mdx',
    '[a](/reviews/echo-2024/) [c](/reviews/echo-2024/)',
    '![b](./echo.webp)',
    'feedId: https://reel.example/blog/2025/06/09/on-echoes',
    'aliases: [/2025/06/09/on-echoes.html]',
  ],
  [
    'scores that disagree with the rating',
    { '_posts/2025-06-08-review-Echo.md': oldReview({ rating: '4.5/10' }) },
    ECHO,
    '# The rating was 4.5/10, but the scores add up to 4/10: correct the scores, or leave them.\ndraft: true',
    'story: 0.5',
    'feedId: ',
  ],
  [
    'a review without a verdict',
    { '_posts/2025-06-08-review-Echo.md': oldReview({ description: undefined }) },
    ECHO,
    'verdict: It begins in the rain.',
    'not draft',
  ],
  [
    'a review without a word',
    { '_posts/2025-06-08-review-Echo.md': oldReview({ description: undefined }, scoreTable()) },
    ECHO,
    '# It has no verdict, ',
    'draft: true',
    'not verdict:',
  ],
  [
    'a review without a still',
    { '_posts/2025-06-08-review-Echo.md': oldReview({ 'post-image': '/assets/none.webp' }) },
    ECHO,
    'src: ./still.webp',
    'not draft',
  ],
  [
    'a review whose still is gone, with a picture in its text',
    {
      '_posts/2025-06-08-review-Echo.md': oldReview(
        { 'post-image': undefined },
        `<figure class="film">\n  <img src="/assets/echo.webp" alt="A wall">\n  <figcaption>Who goes there</figcaption>\n</figure>\n\nRain.\n\n${scoreTable()}`,
      ),
    },
    ECHO,
    'src: ./echo.webp',
    'caption: Who goes there',
    'not <Still',
    'not draft',
  ],
  [
    'a review without a year',
    { '_posts/2025-06-08-review-Echo.md': oldReview({ title: 'Echo - Review' }) },
    'reviews/echo-2025/index.mdx',
    '# The old title has no year; this is the one it was published in. Correct it.\nfilm:',
    'year: 2025',
    'not draft',
  ],
  [
    'a review without writers',
    { '_posts/2025-06-08-review-Echo.md': oldReview({ screenplay: undefined }) },
    ECHO,
    'directors: [Ana Ruiz]',
    'not writers',
    'not draft',
  ],
  [
    'a table without a bonus that adds up',
    {
      '_posts/2025-06-08-review-Echo.md': oldReview(
        { rating: '3.5/10' },
        `Rain.\n\n${scoreTable().replace(/<tr><td>Bonus.*/, '')}`,
      ),
    },
    ECHO,
    'bonus: 0\n',
    'not draft',
  ],
  [
    'a table of another kind stays a table, in a post',
    {
      '_posts/2025-06-08-review-Echo.md': oldReview(
        { rating: '3/5' },
        `Rain.\n\n<table><tbody><tr><td>Plot</td><td>2 / 5</td></tr><tr><td>Acting</td><td>4 / 5</td></tr><tr><td>Joy</td><td>3 / 5</td></tr></tbody></table>`,
      ),
    },
    'posts/echo-2024-review/index.mdx',
    'title: Echo (2024) - Review',
    'Plot',
    '2 / 5',
    'Directed by Ana Ruiz. Written by Bo Lindqvist, Dot Hale. Rating: 3/5.',
  ],
  [
    'a rating without a table is in a post',
    { '_posts/2025-06-08-review-Echo.md': oldReview({}, 'Rain.') },
    'posts/echo-2024-review/index.mdx',
    'Rating: 4/10.',
  ],
  [
    'notes of scores',
    {
      '_posts/2025-06-08-review-Echo.md': oldReview(
        {},
        `Rain.\n\n${scoreTable({ bonus: '0.5 / 1.0<br/>- for the {rain}<br/>= twice' })}`,
      ),
    },
    ECHO,
    'bonus: { score: 0.5, note: "for the {rain}; twice" }',
  ],
  [
    'the picture of the front matter, with its words from the body',
    {
      '_posts/2025-06-08-review-Echo.md': oldReview(
        {},
        `<figure class="film">\n  <img src="/assets/echo.webp#wide" alt="A wall">\n  <figcaption>Who goes there</figcaption>\n</figure>\n\nRain.\n\n${scoreTable()}`,
      ),
    },
    ECHO,
    'src: ./echo.webp\n  alt: A wall\n  caption: Who goes there\n',
    'not <Still',
    'not ![A wall]',
  ],
  [
    'a picture that another name has',
    {
      '_posts/2025-06-08-review-Echo.md': oldReview({ 'post-image': '"assets/My Echo.JPG?v=2"' }),
      'assets/My Echo.JPG': STILL,
    },
    ECHO,
    'src: ./my-echo.webp',
  ],
  [
    'two posts of one title',
    { [POST]: post('title: Weekly'), '_posts/2025-07-09-b.md': post('title: Weekly') },
    'posts/weekly-2025/index.mdx',
    'published: 2025-07-09',
  ],
  [
    'a day and a time',
    { [POST]: post('title: On Echoes\ndate: 2025-06-09 23:58 +0800') },
    'posts/on-echoes/index.mdx',
    'published: 2025-06-09T23:58:00+08:00',
  ],
  [
    'tags spelt in two ways are one',
    {
      [POST]: post('title: A\ntags: [Sound, sound design]'),
      '_posts/2025-06-10-b.md': post('title: B\ntags: [sound]'),
      '_posts/2025-06-11-c.md': post('title: C\ntags: [sound]'),
    },
    'posts/a/index.mdx',
    'tags: [sound, sound design]',
  ],
  [
    'what every review is filed under is no tag',
    { '_posts/2025-07-08-b.md': oldReview({ title: 'Fog (2025)', categories: '[film review, horror]' }) },
    'reviews/fog-2025/index.mdx',
    'tags: [horror]',
  ],
];

for (const [what, files, file, ...texts] of ROWS)
  test(what, async (t) => {
    const move = moveOf(t, oldSite(files));
    const { leftOut } = await move.run();
    assert.deepEqual(
      leftOut.filter(({ weight }) => weight === 'failed'),
      [],
    );
    const source = move.read(file);
    for (const text of texts)
      if (text.startsWith('not '))
        assert.ok(!source.includes(text.slice(4)), `${text.slice(4)} is in\n${source}`);
      else assert.ok(source.includes(text), `${text} is not in\n${source}`);
    assert.deepEqual(await errorsIn(move.to), []);
  });

test('a link to a file leaves its words, and says what to do', async (t) => {
  const move = moveOf(
    t,
    oldSite({ [POST]: post('title: A', 'The [programme](/files/a.pdf) of it all.'), 'files/a.pdf': '%PDF' }),
  );
  const { moved } = await move.run();
  assert.match(move.read('posts/a/index.mdx'), /The programme of it all\./);
  const notes = moved.flatMap(({ entry }) => entry.notes.map(({ line, what }) => `${String(line)} ${what}`));
  assert.ok(
    notes.includes(
      '5 /files/a.pdf is a file that nothing moves: put it into public/files/a.pdf, and the link back',
    ),
    notes.join('\n'),
  );
});

test('the second review of a film is a post, with its table', async (t) => {
  const move = moveOf(
    t,
    oldSite({ '_posts/2025-07-08-again.md': oldReview({ title: 'Echo (2024) - Review, again' }) }),
  );
  await move.run();
  assert.match(move.read(ECHO), /feedId: .*review-Echo\n/);
  assert.match(
    move.read('posts/echo-2024-review-again/index.mdx'),
    /Editing[^]*0\.5 \/ 1\.0[^]*Rating: 4\/10/,
  );
  assert.deepEqual(await errorsIn(move.to), []);
});

test('an old address where the new site has something else is left out', async (t) => {
  const move = moveOf(
    t,
    oldSite({ [POST]: post('title: A\ntags: [fog]\nredirect_from: [/tags/fog/, /reviews/, /favicon.svg]') }),
    {
      '../public/favicon.svg': '<svg/>',
    },
  );
  const { moved } = await move.run();
  assert.match(move.read('posts/a/index.mdx'), /aliases: \[\/2025\/06\/09\/on-echoes\.html\]/);
  assert.equal(
    moved.flatMap(({ entry }) => entry.notes.filter(({ what }) => what.startsWith('the old address'))).length,
    3,
  );
});

test('pages that only Jekyll can fill are not moved, and said', async (t) => {
  const move = moveOf(
    t,
    oldSite({
      'index.html': '---\n---\n{% for post in site.posts %}{{ post.title }}{% endfor %}',
      'archive.md': '---\ntitle: All\n---\n{% for post in site.posts %}{{ post.title }} {% endfor %}',
      '404.md': '---\n---\nNot here.',
      'empty.md': '---\nlayout: list\n---\n',
      'old.md': '---\nredirect_to: /new/\n---\n',
    }),
  );
  const { leftOut, moved } = await move.run();
  assert.deepEqual(leftOut.map(({ file, weight }) => `${file} ${weight}`).sort(), [
    '404.md fine',
    'archive.md fine',
    'empty.md fine',
    'index.html fine',
    'old.md fine',
  ]);
  assert.equal(moved.length, 1);
});

test('pictures are what they are, whatever their name says', async (t) => {
  const avif = await picture(1600, 'avif');
  const move = moveOf(
    t,
    oldSite({
      [POST]: post(
        'title: On Echoes',
        '![a](/assets/echo.webp) ![b](/assets/b.avif) ![c](/assets/c.tiff) ![d](/assets/d.png) ![e](/ASSETS/echo.webp)',
      ),
      'assets/b.avif': avif,
      'assets/c.tiff': await (await import('sharp')).default(STILL).tiff().toBuffer(),
      'assets/d.png': STILL.subarray(0, 40),
    }),
  );
  const { moved } = await move.run();
  const source = move.read('posts/on-echoes/index.mdx');
  for (const name of ['./echo.webp', './b.avif', './c.webp']) assert.ok(source.includes(name), source);
  assert.ok(!source.includes('d.png)'), source);
  const notes = moved.flatMap(({ entry }) =>
    entry.notes.filter(({ kind }) => kind === 'missing').map(({ line, what }) => `${String(line)} ${what}`),
  );
  assert.equal(notes.length, 1);
  assert.match(notes[0]!, /^5 .*d\.png/);
  assert.deepEqual(await errorsIn(move.to), []);
});
