import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placesIn } from '../places.ts';
import { converted, expectBodies } from '../test/body.ts';

const POST = `
<figure class="film">
  <img src="/assets/opening.webp" alt="A lighthouse in fog" />
  <figcaption><i class="fa-solid fa-film"></i> The Lamp, directed by Ida Reef</figcaption>
</figure>

<p><strong>The Lamp</strong> is a film about light, "and little else".</p>

<figure class="film">
  <img src="/assets/lamp_2.webp" alt="A keeper on the stairs" />
  <figcaption><i class="fa-solid fa-film"></i> Jo Marsh as the keeper</figcaption>
</figure>

<p>It has a <a href="https://music.example/album?si=x" target="_blank">score by Al Tide</a> -- a loud one.</p>

<div class="film-trailer">
<figure>
  <iframe src="https://www.youtube.com/embed/0FSwsrFpkbw?si=y" title="YouTube video player" frameborder="0" allowfullscreen=""></iframe>
  <figcaption><i class="fa-brands fa-youtube"></i> Trailer for The Lamp (2025)</figcaption>
</figure>
</div>

<p>All in all, see it.</p>

<hr style="border-style: dashed" />

<table class="table table-sm">
  <colgroup>
    <col style="width: 30%;" />
    <col style="width: 70%;" />
  </colgroup>
  <tbody>
    <tr>
      <td>Story/Screenplay</td>
      <td>1.0 / 2.0</td>
    </tr>
    <tr>
      <td>Performance</td>
      <td>1.75 / 2.0<br />- tight and <b>tense</b><br />- dry</td>
    </tr>
    <tr>
      <td>Bonus</td>
      <td>0.5 / 1.0<br />= the cat</td>
    </tr>
  </tbody>
</table>

<hr />

<p><strong>Author</strong>: <a href="https://github.example/adac" target="_blank">Ada Critic (adac)</a></p>
`;

/** The same in a file, behind ten lines of front matter. */
const places = placesIn(`${'---\n'.repeat(10)}${POST}`, 11);

test('a whole review', async () => {
  const body = await converted(POST, { review: true, places });
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
  assert.deepEqual(
    body.scores?.rows.map(({ label, value }) => [label, value]),
    [
      ['Story/Screenplay', '1.0 / 2.0'],
      ['Performance', '1.75 / 2.0\n- tight and tense\n- dry'],
      ['Bonus', '0.5 / 1.0\n= the cat'],
    ],
  );
  assert.equal(body.scores.total, undefined);
  assert.deepEqual(
    body.notes.map(({ kind, what }) => `${kind}: ${what}`),
    [
      'replaced: the picture ./opening.webp, by the still in the front matter',
      'replaced: the trailer https://www.youtube.com/watch?v=0FSwsrFpkbw, by <Trailer />',
      'replaced: “Trailer for The Lamp (2025)”: the site says under its trailer whose it is',
      'replaced: the score table, by <ScoreTable /> and 3 scores',
      'dropped: the closing line “Author: Ada Critic (adac)”: the site says who writes it',
    ],
  );
  const line = (what: string): number =>
    POST.split('\n').findIndex((each) => each.includes(what)) + places.lineOf('');
  assert.deepEqual(
    [...body.notes.map((note) => note.line), ...body.scores.rows.map((row) => row.line)],
    [
      line('opening.webp'),
      line('youtube.com'),
      line('youtube.com'),
      line('Story/Screenplay'),
      line('Ada Critic'),
      line('Story/Screenplay'),
      line('Performance'),
      line('Bonus'),
    ],
  );
  const { in: before, out } = body.counts;
  assert.deepEqual([before.picture, out.picture, before.link, out.link, before.row], [2, 1, 2, 1, 3]);
});

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const ROWS = [row('Story', '1.0 / 2.0'), row('Editing', '0.5 / 1.0'), row('Bonus', '0 / 1')].join('\n');
const table = (rows = ROWS): string => `<table>\n<tbody>\n${rows}\n</tbody>\n</table>`;

expectBodies(
  [
    ['a score table', `<p>a</p>\n\n${table()}\n\n<p>b</p>`, 'a\n\n<ScoreTable />\n\nb'],
    [
      'the line under it that says the sum',
      `<p>a</p>\n\n${table()}\n\n<p><strong>Total: 1.5 / 4</strong></p>\n\n<p>b</p>`,
      'a\n\n<ScoreTable />\n\nb',
    ],
    [
      'the line over it, and the rule over both',
      `<p>a</p>\n\n<hr />\n\n<h2 id="rating-154">Rating: 1.5/4</h2>\n\n${table()}`,
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
    [
      'the opening picture without a figure',
      '<p><img src="/assets/opening.webp" alt="a" title="b" /></p>\n\n<p>c</p>',
      'c',
    ],
    [
      'the opening picture twice',
      '<p><img src="/assets/opening.webp" alt="a" /></p>\n\n<p>b</p>\n\n<p><img src="/assets/opening.webp" alt="c" /></p>',
      'b\n\n![c](./opening.webp)',
    ],
    [
      'another author’s line',
      '<p>a</p>\n\n<hr />\n\n<p><strong>Author</strong>: Ben Other</p>',
      'a\n\n---\n\n**Author**: Ben Other',
    ],
    [
      'a closing line among others',
      '<p>a</p>\n\n<hr />\n\n<p><em>by Ada Critic</em></p>\n\n<!-- b -->',
      'a\n\n{/* b */}',
    ],
    ['the author in a sentence', '<p>a</p>\n\n<p>Ada Critic was here.</p>', 'a\n\nAda Critic was here.'],
  ],
  { review: true },
);

test('a sum in the table is told apart', async () => {
  const { scores } = await converted(table(`${ROWS}${row('<strong>Total</strong>', '1.5 / 4')}`), {
    review: true,
  });
  assert.equal(scores?.total, '1.5 / 4');
  assert.equal(scores.rows.length, 3);
});

test('a row without a score is told, too', async () => {
  const html = `<table><thead><tr><th>What</th><th>Points</th></tr></thead><tbody>${ROWS}${row('Mood', 'n/a')}</tbody></table>`;
  const { scores } = await converted(html, { review: true });
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
  const { scores, mdx } = await converted(table(row('Story', '1.0 / 2.0') + row('a', 'b')), { review: true });
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
