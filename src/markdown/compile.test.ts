import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { toHtml } from './html.ts';

const frontMatter = { title: 'Ballerina', film: { title: 'Ballerina', year: 2025 }, tags: ['a', 'b'] };
const compiled = async (source: string) => {
  const { compiled, problems } = await compile(source, '/content/reviews/x/index.mdx', frontMatter);
  assert.deepEqual(problems, []);
  assert.ok(compiled);
  return compiled;
};
const html = async (source: string) => toHtml((await compiled(source)).code, frontMatter).trim();

const SHOWN: readonly (readonly [what: string, source: string, html: string])[] = [
  ['quotes and dashes', `"It's" -- so...`, '<p>“It’s” – so…</p>'],
  ['money', 'From $5 to $10.', '<p>From $5 to $10.</p>'],
  ['ids of headings', '## Two words', '<h2 id="two-words">Two words</h2>'],
  ['ids of equal headings', '## A\n\n## A', '<h2 id="a">A</h2>\n<h2 id="a-1">A</h2>'],
  ['front matter in braces', '{frontmatter.film.year}, {frontmatter.tags[1]}', '<p>2025, b</p>'],
  ['a comment', 'a\n\n{/* b */}', '<p>a</p>'],
  [
    'strikethrough and bare links',
    '~~a~~ https://b.c',
    '<p><del>a</del> <a href="https://b.c">https://b.c</a></p>',
  ],
  ['a component', '<Still src="./a.webp" alt="A" />', '<Still src="./a.webp" alt="A"></Still>'],
  ['Markdown in a component', '<Spoiler>\n\n*b*\n\n</Spoiler>', '<Spoiler><p><em>b</em></p></Spoiler>'],
  ['signs escaped', '\\{a\\} \\<b &lt;c 5 < 6', '<p>{a} &#60;b &#60;c 5 &#60; 6</p>'],
  ['CRLF', 'a\r\n\r\nb', '<p>a</p>\n<p>b</p>'],
];
for (const [what, source, expected] of SHOWN)
  test(`shows ${what}`, async () => assert.equal((await html(source)).replaceAll('&lt;', '&#60;'), expected));

test('notes every link at its place, as a person would write it', async () => {
  const { links } = await compiled(
    '---\ntitle: x\n---\n\nTo [a](/a/) and [b][ref], ![c](/c.png).\n\n<a href="/d/">d</a> and [é](/%C3%A9/).\n\n[ref]: https://b.example "B"\n',
  );
  assert.deepEqual(links, [
    { line: 5, column: 4, target: '/a/' },
    { line: 5, column: 17, target: 'https://b.example' },
    { line: 5, column: 27, target: '/c.png' },
    { line: 7, column: 1, target: '/d/' },
    { line: 7, column: 25, target: '/é/' },
  ]);
});

test('notes every id that a link may point at', async () => {
  const { anchors, headings, links } = await compiled(
    '## One *two*\n\nA note.[^n]\n\n<div id="three">x</div>\n\n[^n]: The note.',
  );
  assert.deepEqual([...anchors].sort(), [
    'footnote-label',
    'one-two',
    'three',
    'user-content-fn-n',
    'user-content-fnref-n',
  ]);
  assert.deepEqual(headings[0], { depth: 2, slug: 'one-two', text: 'One two' });
  assert.deepEqual(links, [], 'footnotes link to themselves');
});

test('notes every picture, by the path on disk', async () => {
  const { pictures } = await compiled(
    '![A](./a.webp)\n\nx ![B](<./b c.webp>) and [![C](c.webp)](/c/)\n\n<img src="./d.webp" alt="D" />\n\n<Still src="./e.webp" alt="E" />\n\n<Trailer poster="./f.webp" />\n\n<Still src={`./g.webp`} alt="G" />',
  );
  assert.deepEqual(
    pictures.map(({ src, alt, line }) => [src, alt, line]),
    [
      ['./a.webp', 'A', 1],
      ['./b c.webp', 'B', 3],
      ['c.webp', 'C', 3],
      ['./d.webp', 'D', 5],
      ['./e.webp', 'E', 7],
      ['./f.webp', undefined, 9],
      ['./g.webp', 'G', 11],
    ],
  );
});

test('notes components with the props that can be read', async () => {
  const { components } = await compiled(
    '<ScoreTable />\n\n<Spoiler about={"x"}>y</Spoiler>\n\n<Trailer caption={frontmatter.title} />',
  );
  assert.deepEqual(components, [
    { line: 1, column: 1, name: 'ScoreTable', props: {}, computed: [] },
    { line: 3, column: 1, name: 'Spoiler', props: { about: 'x' }, computed: [] },
    { line: 5, column: 1, name: 'Trailer', props: { caption: 'Ballerina' }, computed: [] },
  ]);
});

test('leaves to Astro what imports, and says from where', async () => {
  const body = await compiled(
    'import A, { b } from "./a.ts"\nimport "./c.css"\nexport * from \'d\'\n\n<A />\n\n```js\nimport e from "e"\n```',
  );
  assert.equal(body.deferred, true);
  assert.equal(body.code, '');
  assert.deepEqual(
    body.imports.map(({ line, from }) => [line, from]),
    [
      [1, './a.ts'],
      [2, './c.css'],
      [3, 'd'],
    ],
  );
});

test('renders itself what shows an import in a block of code', async () => {
  assert.equal((await compiled('```js\nimport e from "e"\n```')).deferred, false);
});

test('counts the words of prose, not of code in braces or TeX', async () => {
  assert.equal(
    (
      await compiled(
        'One two, *three* – don’t.\n\n<Spoiler>\n\nfive\n\n</Spoiler>\n\n{/* not these */}\n\n$$\na + b\n$$',
      )
    ).words,
    5,
  );
});

test('says whether there is code or maths to be styled', async () => {
  const findings = async (source: string) => {
    const { hasCode, hasMaths } = await compiled(source);
    return { hasCode, hasMaths };
  };
  assert.deepEqual(await findings('a `b`'), { hasCode: false, hasMaths: false });
  assert.deepEqual(await findings('```\nb\n```'), { hasCode: true, hasMaths: false });
  assert.deepEqual(await findings('a $$b$$'), { hasCode: false, hasMaths: true });
  assert.deepEqual(await findings('$$\nb\n$$'), { hasCode: false, hasMaths: true });
});

// It takes milliseconds where nothing else runs; what grows with the square of the length would take minutes.
test('compiles a long body soon', async () => {
  const before = performance.now();
  assert.equal((await compiled('word '.repeat(30_000))).words, 30_000);
  assert.ok(performance.now() - before < 20_000);
});
