import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converted, expectBodies } from './expect-body.ts';

const POST = `
<figure class="film">
  <img src="/assets/opening.webp" alt="A lighthouse in fog">
  <figcaption><i class="fa-solid fa-film"></i> The Lamp, directed by Ida Reef</figcaption>
</figure>

**The Lamp** is a film about light, "and little else".

<figure class="film">
  <img src="/assets/lamp_2.webp" alt="A keeper on the stairs">
  <figcaption><i class="fa-solid fa-film"></i> Jo Marsh as the keeper</figcaption>
</figure>

It has a <a href="https://music.example/album?si=x" target="_blank">score by Al Tide</a> -- a loud one.

<div class="film-trailer">
<figure>
  <iframe src="https://www.youtube.com/embed/0FSwsrFpkbw?si=y" title="YouTube video player" frameborder="0" allowfullscreen></iframe>
  <figcaption><i class="fa-brands fa-youtube"></i> Trailer for The Lamp (2025)</figcaption>
</figure>
</div>

All in all, see it.

<hr style="border-style: dashed">

<table class="table table-sm">
  <colgroup>
    <col style="width: 30%;">
    <col style="width: 70%;">
  </colgroup>

  <tbody>
    <tr>
      <td>Story/Screenplay</td>
      <td>1.0 / 2.0</td>
    </tr>
    <tr>
      <td>Performance</td>
      <td>1.75 / 2.0<br/>- tight and <b>tense</b><br/>- dry</td>
    </tr>
    <tr>
      <td>Bonus</td>
      <td>0.5 / 1.0<br/>= the cat</td>
    </tr>
  </tbody>
</table>

---

**Author**: <a href="https://github.example/adac" target="_blank">Ada Critic (adac)</a>
`;

test('a whole review', async () => {
  const body = await converted(POST, { review: true, line: 11 });
  assert.equal(
    body.mdx,
    `**The Lamp** is a film about light, "and little else".

<Still src="./lamp_2.webp" alt="A keeper on the stairs" caption="Jo Marsh as the keeper" />

It has a [score by Al Tide](https://music.example/album?si=x) -- a loud one.

<Trailer />

All in all, see it.

<ScoreTable />
`,
  );
  assert.deepEqual(body.opening, { alt: 'A lighthouse in fog', caption: 'The Lamp, directed by Ida Reef' });
  assert.equal(body.trailer, 'https://www.youtube.com/watch?v=0FSwsrFpkbw');
  assert.deepEqual(body.scores, {
    rows: [
      { label: 'Story/Screenplay', value: '1.0 / 2.0', line: 44 },
      { label: 'Performance', value: '1.75 / 2.0\n- tight and tense\n- dry', line: 48 },
      { label: 'Bonus', value: '0.5 / 1.0\n= the cat', line: 52 },
    ],
    total: undefined,
  });
  assert.deepEqual(body.findings, [
    { line: 13, kind: 'replaced', what: 'the picture ./opening.webp, by the still in the front matter' },
    {
      line: 28,
      kind: 'replaced',
      what: 'the trailer https://www.youtube.com/watch?v=0FSwsrFpkbw, by <Trailer />',
    },
    {
      line: 28,
      kind: 'replaced',
      what: '“Trailer for The Lamp (2025)”: the site says under its trailer whose it is',
    },
    { line: 37, kind: 'replaced', what: 'the score table, by <ScoreTable /> and 3 scores' },
    {
      line: 61,
      kind: 'dropped',
      what: 'the closing line “Author: Ada Critic (adac)”: the site says who writes it',
    },
  ]);
  assert.deepEqual(
    [
      body.counts.in.images,
      body.counts.out.images,
      body.counts.in.links,
      body.counts.out.links,
      body.counts.in.tables,
    ],
    [2, 1, 2, 1, 1],
  );
});

const TABLE = '| Story | 1.0 / 2.0 |\n| Editing | 0.5 / 1.0 |\n| Bonus | 0 / 1 |\n';

expectBodies(
  [
    ['a score table in Markdown', `a\n\n${TABLE}\nb`, 'a\n\n<ScoreTable />\n\nb'],
    [
      'the line under it that says the sum',
      `a\n\n${TABLE}\n**Total: 1.5 / 4**\n\nb`,
      'a\n\n<ScoreTable />\n\nb',
    ],
    [
      'the line over it, and the rule over both',
      `a\n\n---\n\n## Rating: 1.5/4\n\n${TABLE}`,
      'a\n\n<ScoreTable />',
    ],
    [
      'two trailers',
      '<iframe src="https://youtu.be/0FSwsrFpkbw"></iframe>\n\n<figure><iframe src="https://vimeo.com/1"></iframe><figcaption>b</figcaption></figure>',
      '<Trailer />\n\n<Trailer video="https://vimeo.com/1" caption="b" />',
    ],
    [
      'a trailer with words of its own',
      '<figure><iframe src="https://youtu.be/0FSwsrFpkbw"></iframe><figcaption>Do watch it</figcaption></figure>',
      '<Trailer caption="Do watch it" />',
    ],
    ['the opening picture without a figure', '![a](/assets/opening.webp "b")\n\nc', 'c'],
    [
      'the opening picture twice',
      '![a](/assets/opening.webp)\n\nb\n\n![c](/assets/opening.webp)',
      'b\n\n![c](./opening.webp)',
    ],
    ['another author’s line', 'a\n\n---\n\n**Author**: Ben Other', 'a\n\n---\n\n**Author**: Ben Other'],
    ['a closing line among others', 'a\n\n---\n\n*by Ada Critic*\n\n<!-- b -->', 'a\n\n{/* b */}'],
    ['the author in a sentence', 'a\n\nAda Critic was here.', 'a\n\nAda Critic was here.'],
  ],
  { review: true },
);

test('a sum in the table is told apart', async () => {
  const { scores } = await converted(`${TABLE.trimEnd()}\n| **Total** | 1.5 / 4 |\n`, { review: true });
  assert.equal(scores?.total, '1.5 / 4');
  assert.equal(scores.rows.length, 3);
});

test('a row without a score is told, too', async () => {
  const { scores } = await converted(`| What | Points |\n|---|---|\n${TABLE}| Mood | n/a |\n`, {
    review: true,
  });
  assert.deepEqual(
    scores?.rows.map(({ label, value }) => [label, value]),
    [
      ['Story', '1.0 / 2.0'],
      ['Editing', '0.5 / 1.0'],
      ['Bonus', '0 / 1'],
      ['Mood', 'n/a'],
    ],
  );
});

test('a table with fewer than three scores stays', async () => {
  const { scores, mdx } = await converted('| Story | 1.0 / 2.0 |\n| a | b |\n', { review: true });
  assert.equal(scores, undefined);
  assert.match(mdx, /<td>1\.0 \/ 2\.0<\/td>/);
});

test('a post keeps its score table and trailer', async () => {
  const { scores, trailer, mdx } = await converted(POST);
  assert.equal(scores, undefined);
  assert.equal(trailer, undefined);
  assert.match(mdx, /<td>1\.75 \/ 2\.0<br \/>- tight and \*\*tense\*\*/);
  assert.match(
    mdx,
    /<Trailer video="https:\/\/www\.youtube\.com\/watch\?v=0FSwsrFpkbw" caption="Trailer for The Lamp/,
  );
});
