import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { expectProblems, problemsOf } from './test/problems.ts';

expectProblems([
  // Signs that MDX takes for its own.
  ['I <3 it', '5:3', '< begins a tag, and "<3 it" is none', 'Write &lt; or \\< for the sign itself.'],
  ['é😀 a <- b', '5:7', /^< begins a tag/, /\\</],
  ['a {b', '5:3', '{ is never closed', /\\\{/],
  ['a {b c} d', '5:3', '{b c} is no code', /write \\\{b c}\.$/],
  ['He said {…} so', '5:9', '{…} is no code', /write \\\{…}\.$/],
  ['{frontmatter.tags.map((tag) => tag tag)}', '5:36', /^what stands in braces is no JavaScript/, /\\\{/],
  ['{% include a.html %}', '5:1', '{% include a.html %} is a tag of Jekyll’s', /^Write what it stood for/],
  [
    'a {{ page.title }}',
    '5:3',
    '{{ page.title }} is a placeholder of another system’s',
    /frontmatter\.film\.title/,
  ],
  ['import duties rise', '5:1', /^a line that begins with import is code to MDX/, /another word/],
  ['a\n\nexport of films', '7:1', /^a line that begins with export is code/, /another word/],
  ['## A {#b}', '5:9', 'an id in braces', /^Leave it out/],
  ['<!-- a -->', '5:1', 'a comment in HTML', 'Write {/* a */}.'],
  ['<!-- a\n\n<b> {c} -->', '5:1', 'a comment in HTML', 'Write {/* … */}.'],
  ['<!DOCTYPE html>', '5:1', /^<! begins nothing/, /^Delete it/],
  [
    '<https://a.example/b>',
    '5:1',
    '<https://a.example/b> is no link in MDX',
    /^Write \[text\]\(https:\/\/a\.example\/b\)/,
  ],
  ['<me@a.example>', '5:1', '<me@a.example> is no link in MDX', /^Write \[text\]/],
  // Tags.
  ['<Spoiler>\n\na', '5:1', '<Spoiler> is never closed', /^Add <\/Spoiler>/],
  [
    'a <b>c\n\nd</b>',
    '5:3',
    '<b> is not closed within its paragraph',
    /^Add <\/b>\. Around several paragraphs/,
  ],
  ['a <br> b', '5:3', '<br> is never closed', 'Write <br />.'],
  ['a\n\n</Spoiler>', '7:1', '</Spoiler> closes nothing', /^Delete it/],
  [
    '<Spoiler>\n\n<Still>\n\n</Spoiler>',
    '9:1',
    '</Spoiler>, but <Still> of line 7 is still open',
    /<Still \/>/,
  ],
  ['<Trailer caption=a />', '5:1', '<Trailer>: the value of caption has no quotes', 'Write caption="a".'],
  ['<Trailer video=a" />', '5:1', '<Trailer>: the value of video has no quotes', 'Write video="a".'],
  [
    '<Still src=“./a.webp” alt=“A” />',
    '5:1',
    '<Still>: the quotation marks of src are curly',
    'Write straight ones: src="./a.webp".',
  ],
  ['<a href=‘/about/’>b</a>', '5:1', '<a>: the quotation marks of href are curly', /href="\/about\/"/],
  ['<Trailer video: "abc" />', '5:1', '<Trailer>: a colon behind video', /video="abc"/],
  ['<Trailer 0FSw />', '5:1', '<Trailer>: "0FSw" has no name', 'Say what it is: video="0FSw".'],
  ['<Trailer video={0FSw} />', '5:16', 'video={0FSw} is no code', 'Text stands in quotes: video="0FSw".'],
  ['<Trailer \\>', '5:1', /leans the wrong way/, 'End the tag with />.'],
  ['a <b is not', '5:3', 'the tag <b is not finished', /\\< writes the sign itself/],
  ['<Still src="./a.webp" alt="A">\n\nb', '5:1', '<Still> is never closed', 'End it with />: <Still … />.'],
  ['<trailer>', '5:1', '<trailer> is never closed', /^Write <Trailer \/>\. Components begin/],
  ['<img src="./a.webp" alt="A">', '5:1', '<img> is never closed', 'End it with />: <img … />.'],
  ['a</br>b', '5:2', '</br> closes nothing', 'Write <br />.'],
  ['</Trailer>', '5:1', '</Trailer> closes nothing', 'Delete it: <Trailer /> ends itself.'],
  ['<Spoiler>\n\na\n\n<Spoiler>', '5:1', '<Spoiler> is never closed', /^Write <\/Spoiler> where it ends/],
  ['<Spoiler>\n\na\n\n</spoiler>', '9:1', /^<\/spoiler>, but <Spoiler> of line 5/, 'Write </Spoiler>.'],
  ['<Trailer caption="a />', '5:1', 'the tag <Trailer is not finished', /quote/],
  ['<Trailer {...} />', '4:1', /^what stands in braces is no JavaScript/, /./],
  // What would bring the parser down.
  [`a\n\n${'>'.repeat(2000)} b`, '7:1', 'quotes or lists nested more than 100 deep', /./],
  [`${'- '.repeat(20_000)} b`, '5:1', /^quotes or lists nested/, /./],
  [`{${'('.repeat(30_000)}1${')'.repeat(30_000)}}`, '5:1', /^tags or brackets nested/, /./],
  ['<div>\n\n'.repeat(30_000), '2005:1', /^tags or brackets nested/, /./],
]);

// The parser stops at the first mistake of these; the author hears of all.
const MANY: readonly (readonly [body: string, ...places: string[]])[] = [
  ['a <3\n\n<!-- <b> -->\n\n{ c', '5:3', '7:1', '9:1'],
  ['a <3 <4\n\n<Trailer video=a />', '5:3', '5:6', '7:1'],
  ['<Spoiler>\n\na <3\n\n<br>', '5:1', '7:3', '9:1'],
  ['<b>a <i>b</b></i>\n\n{c d}', '5:10', '7:1'],
  ['a <b>c\n\nd</b> {e f}', '5:3', '7:7'],
  ['<Spoiler>\n\na {{ b.c }}\n\n</spoiler>', '7:3', '9:1'],
  ['import a\n\n<Trailer video={0a} />\n\n<Stil />', '5:1', '7:16', '9:1'],
  ['<Trailer video=a />\n\n<Trailer video=b />\n\n<Trailer vidoe="c" />', '5:1', '7:1', '9:1'],
  ['a <3\n\n<Trailer vidoe="a" />\n\n![A](https://a.example/a.png)', '5:3', '7:1', '9:1'],
];
for (const [body, ...places] of MANY)
  test(`finds everything in ${JSON.stringify(body)}`, async () => {
    const found = await problemsOf(body);
    assert.deepEqual(
      found.map(({ line, column }) => `${line}:${column}`),
      places,
      JSON.stringify(found, null, 1),
    );
  });

test('what a body with a mistake points at is known, though it can’t be shown', async () => {
  const { compiled } = await compile('I <3 it.\n\n[a](/b/) ![C](./c.webp)', '/content/x.mdx', {});
  assert.equal(compiled?.code, '');
  assert.deepEqual(compiled.links, [{ line: 3, column: 1, target: '/b/' }]);
  assert.deepEqual(
    compiled.pictures.map(({ src }) => src),
    ['./c.webp'],
  );
});

test('a body full of mistakes is given up after twenty', async () => {
  assert.equal((await problemsOf('<3 '.repeat(1000))).length, 20);
});
