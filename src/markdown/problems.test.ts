import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectProblems, problemsOf } from './test/problems.ts';

expectProblems([
  // Components.
  [
    '<Stil src="./a.webp" />',
    '5:1',
    'there is no component <Stil>',
    'Did you mean Still? An entry can use <ScoreTable>, <Trailer>, <Still>, <Spoiler>, <YearTotals>, <YearChart>, <YearTop>, <YearList>, <YearNumber>.',
  ],
  ['<Box>\n\na\n\n</Box>', '5:1', 'there is no component <Box>', /^An entry can use <ScoreTable>/],
  ['<Still.Life />', '5:1', /^there is no component <Still\.Life>/, /./],
  ['<spoiler>a</spoiler>', '5:1', '<spoiler> is no element', /<Spoiler>/],
  ['a <Trailer /> b', '5:3', '<Trailer> stands in the middle of a paragraph', /blank line/],
  [
    '<ScoreTable>a</ScoreTable>',
    '5:1',
    '<ScoreTable> holds text, which it doesn’t show',
    'Write it without: <ScoreTable />',
  ],
  // Props.
  [
    '<Trailer vidoe="0FSwsrFpkbw" />',
    '5:1',
    '<Trailer> has no vidoe',
    'Did you mean video? It takes video, caption, poster.',
  ],
  ['<ScoreTable compact />', '5:1', '<ScoreTable> has no compact', 'It takes nothing.'],
  ['<Still src="./a.webp" />', '5:1', '<Still> lacks alt', /^Add alt="…"\. What is to be seen/],
  [
    '<Trailer video="nonsense" />',
    '5:1',
    '<Trailer> video: "nonsense" is not a YouTube or Vimeo video',
    /^Copy the address/,
  ],
  ['<Trailer caption={3} />', '5:1', '<Trailer> caption: 3 where text is needed', 'Write text here.'],
  [
    '<Trailer caption={frontmatter.film.year} />',
    '5:1',
    '<Trailer> caption: 2025 where text is needed',
    'Write text here.',
  ],
  // Expressions.
  ['a {rating}', '5:3', 'rating is not defined', /^Write \\\{/],
  ['<Trailer video={abc} />', '5:1', 'abc is not defined', 'Text stands in quotes: video="abc".'],
  ['{title}', '5:1', 'title is not defined', 'A field of the front matter is frontmatter.title.'],
  ['{frontmatter.titel}', '5:1', 'frontmatter.titel is empty', /^Did you mean title\?/],
  ['{frontmatter.film.titel}', '5:1', 'frontmatter.film.titel is empty', /^Did you mean title\?/],
  ['{frontmatter.film}', '5:1', 'frontmatter.film is not text', 'Name one of its fields: title, year.'],
  ['{frontmatter.film["titel"]}', '5:1', 'frontmatter.film.titel is empty', /^Did you mean title\?/],
  ['{1}\n\n{frontmatter.a.b}', '7:1', 'frontmatter.a is empty', /^Fill it in/],
  ['{frontmatter.tags[2]}', '5:1', 'frontmatter.tags[2] is empty', /^Fill it in/],
  ['{frontmatter.tags}', '5:1', 'frontmatter.tags is a list', /frontmatter\.tags\[0\]/],
  ['{frontmatter.draft}', '5:1', 'frontmatter.draft is true, which shows nothing', /./],
  ['<Trailer caption={frontmatter.a.b} />', '5:1', 'frontmatter.a is empty', /./],
  ['{frontmatter.constructor.constructor}', '5:1', 'frontmatter.constructor is empty', /./],
  // Code, which a text can't run.
  ['a {1 + 1} b', '5:3', '{1 + 1} is code, which a text can’t run', /^Write the value itself, \{frontmatter/],
  ['{frontmatter.tags.map((tag) => <b>{tag}</b>)}', '5:1', /^\{frontmatter\.tags\.map/, /./],
  ['{frontmatter.tags.length > 1 && <Trailer />}', '5:1', /is code/, /./],
  ['{<Stil />}', '5:1', /^\{<Stil \/>\} is code/, /./],
  ['{`a ${frontmatter.title}`}', '5:1', /is code/, /./],
  ['{await 1}', '5:1', /is code/, /./],
  ['A { globalThis.process?.exit(3) }', '5:3', /^\{globalThis.* is code/, /./],
  ['<Still src={process.env.X} alt="x" />', '5:1', '{process.env.X} is code, which a text can’t run', /./],
  ['<Trailer {...frontmatter.film} />', '5:1', /is code/, /./],
  ['a\n\nexport const b = 1;', '7:1', 'export is code, which a text can’t run', /^Write the values/],
  // What the site's pages can't show.
  ['<p style="color: red">a</p>', '5:1', 'style on <p>: the browser refuses it on this site', /src\/styles/],
  ['<b onclick="x()">a</b>', '5:1', /^onclick on <b>/, /./],
  ['<script>a</script>', '5:1', '<script> can’t be used in an entry', /./],
  ['<iframe src="https://a.example"></iframe>', '5:1', /^<iframe>/, /<Trailer video="…" \/>/],
  [
    '![A](https://a.example/a.png)',
    '5:1',
    'the picture https://a.example/a.png is not on this site',
    /beside the entry/,
  ],
  // What is shown letter for letter.
  ['é😀 [[Dune]]', '5:5', '[[Dune]] is a link to Obsidian only', /^Write \[Dune\]/],
  ['a\nb *[[Dune|the film]]*', '6:4', /^\[\[Dune\|the film\]\]/, /^Write \[the film\]/],
  ['![[a.webp]]', '5:1', '![[a.webp]] is a picture to Obsidian only', /\(\.\/a\.webp\)/],
  [
    '![A](./my a.webp)',
    '5:1',
    'a space in the address of a picture: ./my a.webp',
    'Write ![A](<./my a.webp>).',
  ],
  ['<Spoiler>\n\na [b](c d)\n\n</Spoiler>', '7:3', /^a space in the address of a link/, /<c d>/],
  ['a[^1] b', '5:2', 'there is no footnote [^1]', /\[\^1\]: …$/],
  ['[a][b] c', '5:1', '[a][b] leads nowhere: no line says what b is', /\[b\]: /],
  // What was never meant as code.
  ['a \\eqref{x} b', '5:9', '\\eqref{x} is TeX outside a formula', /^Write \$\$\\eqref\{x\}\$\$/],
  ['a\n\nsee \\ref{eq:x}', '7:9', '\\ref{eq:x} is TeX outside a formula', /^Write \$\$\\ref\{eq:x\}\$\$/],
  ['a {{ title }}', '5:3', /^\{\{ title \}\} is a placeholder/, /\{frontmatter\.film\.title\}/],
  ['a {{ page.year }}', '5:3', /^\{\{ page.year \}\} is a placeholder/, /\{frontmatter\.year\}/],
  ['{{ site: 1 }}', '5:1', /^\{\{ site: 1 \}\} is a placeholder/, /^Write what it stood for/],
  ['a\n{% include x.html %}', '6:1', '{% include x.html %} is a tag of Jekyll’s', /^Write what it stood for/],
  // Links to no place, however they are written: browsers pass over what is put in between.
  [
    'a [b](javascript:alert%281%29)',
    '5:3',
    /^a link that leads to no place: javascript:alert/,
    /^Write the address of a page/,
  ],
  ['[b](JavaScript:c)', '5:1', /no place: JavaScript:c$/, /begins with javascript: is/],
  ['[b](VBSCRIPT:c)', '5:1', /no place: VBSCRIPT:c$/, /./],
  ['a\n[b](data:text/html;base64,c)', '6:1', /no place: data:text/, /./],
  ['[b][c]\n\n[c]: <javascript:d>', '5:1', /no place: javascript:d$/, /./],
  ['[b](java&Tab;script&colon;c)', '5:1', /no place: javascript:c$/, /./],
  ['[b](&#1;javascript:c)', '5:1', /no place: javascript:c$/, /./],
  ['[![a](./a.webp)](javascript:c)', '5:1', /no place: javascript:c$/, /./],
  ['a <a href="javascript:c">b</a>', '5:3', /no place: javascript:c$/, /./],
  ['<a href=" java&#10;script:c">b</a>', '5:1', /no place: javascript:c$/, /./],
  ["<a href={'javascript:c'}>b</a>", '5:1', /no place: javascript:c$/, /./],
  ['<q cite="javascript:c">b</q>', '5:1', /^<q> leads to no place/, /./],
  ['<svg><a xlinkHref="javascript:c">b</a></svg>', '5:6', /no place: javascript:c$/, /./],
  ['<button formaction="javascript:c">b</button>', '5:1', /^<button> leads to no place/, /./],
  // What is shown letter for letter, and probably not meant so.
  ['a\n\\{% include x.html %\\}', '6:1', /^\{% include x.html %\} is shown/, /^Write what it stood for/],
  ['a \\{\\{ page.title }} b', '5:3', /^\{\{ page.title \}\} is shown/, /`…`/],
  ['> a &#123;% raw %&#125;', '5:5', /raw .* is shown/, /./],
  [
    '$x_{1}$ b',
    '5:1',
    '$x_{1}$ is shown with its dollars',
    'Write $$x_{1}$$ for a formula, \\$ for the sign itself.',
  ],
  ['a\nb *$\\alpha$*', '6:4', '$\\alpha$ is shown with its dollars', /./],
  ['- a $\\frac{a}{b}$, b', '5:5', '$\\frac{a}{b}$ is shown with its dollars', /./],
  ['at $10^{-3}$', '5:4', /^\$10/, /./],
  ['by $tanh$ for $5', '5:4', '$tanh$ is shown with its dollars', /./],
  ['so $n = 3$.', '5:4', /^\$n = 3\$/, /./],
  ['<a href={frontmatter.a()}>a</a>', '5:1', 'the href of <a> is computed', /\[text\]/],
  ['a\nimport b from "./b.ts"\n', '6:1', 'this import is part of a paragraph', /blank line/],
  ['import b from "./b.ts"\n\n<Stil c={b} />', '7:1', 'there is no component <Stil>', /./],
  ['import b from "./b.ts"\n\n<Trailer vid={b} />', '7:1', '<Trailer> has no vid', /./],
]);

test('problems come in the order of the file', async () => {
  const lines = (await problemsOf('<Stil />\n\n$$\\foo$$\n\n<Trailer a="b" />\n\n<p style="a">b</p>')).map(
    ({ line }) => line,
  );
  assert.deepEqual(lines, [5, 7, 9, 11]);
});

const FINE: readonly string[] = [
  '[a](https://b.c/javascript:d) [e](mailto:f@g.h) [i](/data:j/) [k](#javascript:l) `[m](javascript:n)` javascript:o',
  'From $5 to $10, $5-$10 and $5/$6, US$5 (C$7), $5m or $6m; A$AP, Ke$ha, $20. \\$x_1\\$ `$x_1$` $$x_1$$',
  '$$\na_1\n$$\n\n```sh\necho $a_b$\n```\n\n\\{a\\} {/* \\b{c} {{ d }} */} `{% e %}` `{{ f }}` {"{{ g }}"}',
  'a `[[b]] [^c]` \\[[d]] [sic] (e f) [g] [h](/i/ "j k") [l](</m n/>) $$[a][b]$$',
  '```\n[[a]]\n```\n\n~~~\n[b][c]\n~~~\n\n$$\n[d][e]\n$$',
  'a[^1] [b][c] [d][]\n\n[^1]: e\n\n[c]: /f/\n\n[d]: /g/',
  'a } b',
  'import { Still } from "./still.ts"\n\n<Still anything={1} />',
  'a\n\n```ts\nimport b from "./b.ts"\n```',
  '5 < 6 > 4',
  'a `{b}` `<c>` <kbd>d</kbd> <br /> <span lang="fr">é</span>',
  '```tsx\n<Foo a={b}>{c}\n<!-- d -->\n```',
  ':(\n\n'.repeat(2000),
  `\`\`\`ts\n${'a<b>(c);\n'.repeat(3000)}\n\`\`\``,
  '<Still src="./a.webp" alt="A" caption={frontmatter.title} />',
  '<a href={frontmatter.title}>a</a>',
  '- a\n\n  <Trailer />\n\n- b',
  '{frontmatter.tags.length}{" "}{ frontmatter?.film?.year }{frontmatter.tags[0]}{frontmatter["title"]}{-1.5}',
  'import { b } from "./b.ts"\n\nexport const C = () => <i>{b}</i>;\n\n{b.map(() => <C />)} {1 + 1}',
  '![A](./a%b.webp)',
  '<details>\n<summary>a</summary>\n\nb\n\n</details>',
  '',
];
for (const body of FINE)
  test(`has nothing against ${JSON.stringify(body.slice(0, 60))}`, async () =>
    assert.deepEqual(await problemsOf(body), []));

test('never throws, whatever it is given', async () => {
  const torn = [
    '<',
    '{',
    '}',
    '</',
    '<>',
    '<a',
    '{/*',
    '$$',
    '![',
    '[a](',
    '\0',
    '\ud800',
    '<A b={',
    '\ufeff# a',
    'import',
    'export',
    'export {',
    '<a/><',
    '```',
    '[^1]: ',
    '&#x110000;',
    '{`',
  ];
  for (const a of torn) for (const b of torn) await problemsOf(`${a}${b} x\n${b}${a}`);
});
