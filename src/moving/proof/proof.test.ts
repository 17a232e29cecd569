import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf } from '../test/body.ts';
import { readPage } from '../body/read-page.ts';
import { Ledger, type Difference, compare, inWords } from './compare.ts';
import { KINDS, type Kind } from './inventory.ts';
import { pageOf } from './page.ts';

const NO_FORMULAS = { inline: [], display: [], environments: false };

/** A page of HTML held against MDX, as if nothing had been changed on purpose. */
const held = (html: string, mdx: string, ledger = new Ledger()): Difference =>
  compare(readPage(html, NO_FORMULAS), pageOf(mdx, undefined), ledger);

const HTML = `<h2>The Heading</h2>
<p>It <em>begins</em> in the rain, in the <a href="https://a.example/x">first reel</a>, with <code>f(x) = 1</code>.</p>
<p>Then <span class="kdmath">$a + b$</span> comes.</p>
<ul><li>one thing</li><li>another<ul><li>deeper down</li></ul></li></ul>
<table><thead><tr><th>Film</th><th>Year</th><th>Seen</th></tr></thead>
<tbody><tr><td>Echo</td><td>2024</td><td></td></tr><tr><td>Fog</td><td>2025</td><td>twice</td></tr></tbody></table>
<pre><code>let a = 1;
  a += 2;
</code></pre>
<p><img src="./a.webp" alt="A wall" /></p>
<iframe src="https://www.youtube.com/embed/0FSwsrFpkbw"></iframe>
<blockquote><p>Nobody said so.</p></blockquote>
<dl><dt>Pan</dt><dd>to turn the camera</dd></dl>
<p>A claim.<sup id="fnref:1"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup></p>
<div class="footnotes"><ol><li id="fn:1"><p>A source. <a href="#fnref:1" class="reversefootnote">↩</a></p></li></ol></div>`;

const MDX = `## The Heading

It *begins* in the rain, in the [first reel](https://a.example/x), with \`f(x) = 1\`.

Then $$a + b$$ comes.

- one thing
- another
  - deeper down

| Film | Year | Seen  |
| ---- | ---- | ----- |
| Echo | 2024 |       |
| Fog  | 2025 | twice |

\`\`\`
let a = 1;
  a += 2;
\`\`\`

![A wall](./a.webp)

<Trailer video="https://www.youtube.com/watch?v=0FSwsrFpkbw" />

> Nobody said so.

<dl>
  <dt>Pan</dt>

  <dd>to turn the camera</dd>
</dl>

A claim.[^1]

[^1]: A source.
`;

test('a page that says the same has no difference', () =>
  assert.deepEqual(held(HTML, MDX), { lost: [], gained: [] }));

/** What is done to the text that is written, and what is then said of it. */
const DAMAGES: readonly (readonly [what: string, from: string, to: string, kind: Kind, said: RegExp])[] = [
  ['a row', '| Fog  | 2025 | twice |\n', '', 'row', /table row “Fog \| 2025 \| twice” would be lost/],
  ['a cell', '| Fog  | 2025 | twice |', '| Fog  |      | twice |', 'row', /table row “Fog \| 2025 \| twice”/],
  [
    'the place of a cell',
    '| 2024 |       |',
    '|      | 2024  |',
    'row',
    /table row “Echo \| 2024 \| ?” would/,
  ],
  [
    'a column',
    '| Film | Year | Seen  |\n| ---- | ---- | ----- |\n| Echo | 2024 |       |',
    '| Film | Year |\n| ---- | ---- |\n| Echo | 2024 |',
    'row',
    /table row “Echo \| 2024 \|/,
  ],
  [
    'a link',
    '[first reel](https://a.example/x)',
    'first reel',
    'link',
    /link “first reel → https:\/\/a\.example\/x” would be lost/,
  ],
  [
    'the address of a link',
    'a.example/x',
    'a.example/y',
    'link',
    /link “first reel → https:\/\/a\.example\/x”/,
  ],
  ['the words of a link', '[first reel]', 'first [reel]', 'link', /link “first reel →/],
  ['a formula', 'Then $$a + b$$ comes', 'Then comes', 'formula', /formula “a ?\+ ?b” would be lost/],
  ['a sign of a formula', 'a + b', 'a - b', 'formula', /formula “a ?\+ ?b” would be lost/],
  ['a formula that became prose', '$$a + b$$', 'a + b', 'formula', /formula “a ?\+ ?b”/],
  ['an item', '- one thing\n', '', 'item', /list item “one thing” would be lost/],
  [
    'an item that became a paragraph',
    '- one thing\n',
    'one thing\n\n',
    'item',
    /list item “one thing” would be lost/,
  ],
  [
    'two items that became one',
    'thing\n- another',
    'thing another',
    'item',
    /list item “one thing” would be lost/,
  ],
  [
    'an item within another that became its text',
    '  - deeper down',
    '  deeper down',
    'item',
    /list item “another” would be lost/,
  ],
  ['a heading', '## The Heading\n', '', 'heading', /heading “The Heading” would be lost/],
  ['a heading that became a paragraph', '## The', 'The', 'heading', /heading “The Heading” would be lost/],
  [
    'a table that became paragraphs',
    '| Film | Year | Seen  |\n| ---- | ---- | ----- |\n| Echo',
    '| Film | Year | Seen  |\n\n| Echo',
    'row',
    /table row “Film \| Year \| Seen”/,
  ],
  [
    'a table that became a block of code',
    '| Film | Year | Seen  |\n| ---- | ---- | ----- |\n| Echo | 2024 |       |\n| Fog  | 2025 | twice |',
    '```\n| Film | Year | Seen  |\n| ---- | ---- | ----- |\n| Echo | 2024 |       |\n| Fog  | 2025 | twice |\n```',
    'row',
    /table row “Fog \| 2025 \| twice”/,
  ],
  ['a line of code', '  a += 2;\n', '', 'code', /piece of code “let a = 1;/],
  ['the indentation of a line of code', '  a += 2;', 'a += 2;', 'code', /piece of code “let a = 1;/],
  ['a sign of code', 'f(x) = 1', 'f(x) = 2', 'code', /piece of code “f/],
  ['code that became prose', '`f(x) = 1`', 'f(x) = 1', 'code', /piece of code “f/],
  ['a picture', '![A wall](./a.webp)\n', '', 'picture', /picture “\.\/a\.webp \(A wall\)” would be lost/],
  ['another picture', './a.webp', './b.webp', 'picture', /picture “\.\/a\.webp/],
  ['the alternative of a picture', '![A wall]', '![]', 'picture', /picture “\.\/a\.webp \(A wall\)”/],
  [
    'a video',
    '<Trailer video="https://www.youtube.com/watch?v=0FSwsrFpkbw" />\n',
    '',
    'video',
    /video “https:\/\/www\.youtube\.com\/watch\?v=0FSwsrFpkbw” would be lost/,
  ],
  ['another video', '0FSwsrFpkbw', 'aaaaaaaaaaa', 'video', /video “https/],
  ['a footnote', '\n[^1]: A source.\n', '\n', 'footnote', /footnote “A source” would be lost/],
  ['the mark of a footnote', 'A claim.[^1]', 'A claim.', 'footnote', /footnote “A source” would be lost/],
  ['the words of a footnote', 'A source.', 'A sauce.', 'footnote', /footnote “A source” would be lost/],
  [
    'a definition',
    '  <dd>to turn the camera</dd>\n',
    '',
    'definition',
    /definition “to turn the camera” would be lost/,
  ],
  [
    'a definition that became a paragraph',
    '<dl>\n  <dt>Pan</dt>\n\n  <dd>to turn the camera</dd>\n</dl>',
    'Pan\n\nto turn the camera',
    'definition',
    /definition “to turn the camera”/,
  ],
  [
    'a quotation that became a paragraph',
    '> Nobody',
    'Nobody',
    'quotation',
    /quotation “Nobody said so” would be lost/,
  ],
  ['a word', 'in the rain', 'in rain', 'word', /word “the” would be lost/],
  ['a sign', 'rain, in', 'rain in', 'word', /word “,” would be lost/],
  ['a word twice', 'the rain', 'the rain rain', 'word', /word “rain” would be there once too often/],
  ['a word in another case', 'rain', 'Rain', 'word', /word “rain” would be lost/],
  ['two words as one', 'the rain', 'therain', 'word', /words “rain the” would be lost/],
];

for (const [what, from, to, kind, said] of DAMAGES)
  test(`sees ${what}`, () => {
    assert.ok(MDX.includes(from), from);
    const difference = held(HTML, MDX.replace(from, to));
    const all = [...difference.lost, ...difference.gained];
    assert.ok(
      all.some((item) => item.kind === kind),
      JSON.stringify(difference),
    );
    const lines = inWords(difference).map((each) => each.what);
    assert.ok(
      lines.some((line) => said.test(line)),
      lines.join('\n'),
    );
  });

test('every kind is damaged in one way at least', () =>
  assert.deepEqual(
    Object.keys(KINDS).filter((kind) => !DAMAGES.some(([, , , damaged]) => damaged === kind)),
    [],
  ));

/** The same to a reader, in other markup. */
const SAME: readonly (readonly [what: string, html: string, mdx: string])[] = [
  ['typographic quotes', "<p>\"a\" 'b' it's</p>", '“a” ‘b’ it’s'],
  ['dashes', '<p>a -- b --- c</p>', 'a – b — c'],
  ['three dots', '<p>a... b</p>', 'a… b'],
  ['guillemets', '<p>&lt;&lt;a&gt;&gt;</p>', '«a»'],
  ['composed letters', '<p>Ame\u0301lie</p>', 'Am\u00e9lie'],
  ['white space', '<p>a\n   b&nbsp;c</p>', 'a b c'],
  ['a box around', '<div class="x"><p>a</p></div>', 'a'],
  ['i for em, b for strong', '<p><i>a</i> <b>b</b></p>', '*a* **b**'],
  ['marks within a word', '<p>a<b>b</b>c</p>', 'a**b**c'],
  ['a loose list', '<ul><li><p>a</p></li><li><p>b</p></li></ul>', '- a\n- b'],
  ['a tight list', '<ul><li>a</li><li>b</li></ul>', '- a\n\n- b'],
  ['numbers for bullets', '<ul><li>a</li></ul>', '1. a'],
  ['a heading a level below', '<h1>a</h1>', '## a'],
  [
    'a table of tags',
    '<table><tr><td>a</td><td>b</td></tr></table>',
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
  [
    'escaped letters of an address',
    '<p><a href="https://a.example/é b">c</a></p>',
    '[c](https://a.example/%C3%A9%20b)',
  ],
  ['an address that becomes a link', '<p>See https://a.example/b.</p>', 'See https://a.example/b.'],
  ['white space in a formula', '<p><span class="kdmath">$a  +\nb$</span></p>', '$$a+b$$'],
  ['the language of code', '<pre><code class="language-js">a</code></pre>', '```\na\n```'],
  [
    'how a video is shown',
    '<iframe src="//www.youtube-nocookie.com/embed/0FSwsrFpkbw?rel=0"></iframe>',
    '<Trailer video="https://youtu.be/0FSwsrFpkbw" />',
  ],
  ['comments', '<p>a</p><!-- b -->', 'a\n\n{/* c */}'],
  [
    'another name of a footnote',
    '<p>a<sup id="fnref:x"><a href="#fn:x" class="footnote">1</a></sup></p><div class="footnotes"><ol><li id="fn:x"><p>b</p></li></ol></div>',
    'a[^y]\n\n[^y]: b',
  ],
];

for (const [what, html, mdx] of SAME)
  test(`takes no offence at ${what}`, () => assert.deepEqual(held(html, mdx), { lost: [], gained: [] }));

const nodesOf = (html: string) => readPage(html, NO_FORMULAS).children;

/** What is changed on purpose, and said: both what goes and what comes is expected. */
test('what is left out on purpose is not lost, and what comes instead has to be there', () => {
  const ledger = new Ledger();
  ledger.take(...nodesOf('<a href="/old/">b</a>'));
  ledger.give(...nodesOf('<a href="/new/">b</a>'));
  const html = '<p>a <a href="/old/">b</a></p>';
  assert.deepEqual(held(html, 'a [b](/new/)', ledger), { lost: [], gained: [] });
  assert.deepEqual(
    held(html, 'a b', ledger).lost.map(({ kind, text }) => `${kind} ${text}`),
    ['link b → /new/'],
  );
  assert.deepEqual(
    held(html, 'a [b](/old/)', ledger).gained.map(({ kind, text }) => `${kind} ${text}`),
    ['link b → /old/'],
  );
});

test('a row is the same row if only a word in it was changed on purpose', () => {
  const ledger = new Ledger();
  ledger.take(...nodesOf('x'));
  const html = '<table><tr><th>a</th></tr><tr><td>b x</td></tr></table>';
  assert.deepEqual(held(html, '| a |\n| - |\n| b |', ledger), { lost: [], gained: [] });
  assert.notDeepEqual(held(html, '| a |\n| - |\n\nb', ledger).lost, []);
});

test('a thing taken once is missed the second time', () => {
  const ledger = new Ledger();
  ledger.take(...nodesOf('<img src="./a.webp">'));
  const html = '<p><img src="./a.webp"> <img src="./a.webp"></p>';
  assert.deepEqual(held(html, '![](./a.webp)', ledger), { lost: [], gained: [] });
  assert.equal(held(html, 'a', ledger).lost.length, 1);
});

test('words of a thing that is named are not named again', () => {
  const difference = held('<ul><li>one two</li></ul><p>three</p>', '');
  assert.deepEqual(
    inWords(difference).map(({ what }) => what),
    ['the list item “one two” would be lost', 'the word “three” would be lost'],
  );
});

test('a long text is named by its beginning', () => {
  const [line] = inWords(held(`<h2>${'word '.repeat(100)}</h2>`, ''));
  assert.ok(line!.what.length < 220);
  assert.match(line!.what, /…” would be lost$/);
});

test('a body is counted in and out', () => {
  const { counts } = bodyOf(HTML.replace('./a.webp', '/assets/a.webp'));
  const { word: _, ...others } = counts.in;
  assert.deepEqual(others, {
    ...{ picture: 1, video: 1, link: 1, code: 2, formula: 1, row: 3, item: 3, heading: 1 },
    ...{ quotation: 1, definition: 2, footnote: 1 },
  });
  assert.deepEqual(counts.out, { ...counts.out, ...others });
});
