import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { toHtml } from './html.ts';

const html = async (source: string) => toHtml((await compile(source, '/content/x.mdx', {})).compiled!.code);

test('dollars on lines of their own are a block, in a line they are inline', async () => {
  assert.match(await html('$$\nx\n$$'), /^<math display="block"/);
  assert.match(await html('a $$x$$ b'), /^<p>a <math><mi>x<\/mi><\/math> b<\/p>$/);
});

const STYLED = [
  '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}',
  '\\begin{array}{c|c}1&2\\\\ \\hline 3&4\\end{array}',
  '\\color{red}x',
  '\\boxed{x}',
  '\\hat{x}',
  'x \\tag{1}',
  '\\colorbox{yellow}{x}',
  '\\begin{cases}1&x\\end{cases}',
];
for (const tex of STYLED)
  test(`no inline style in ${tex}`, async () => {
    const shown = await html(`$$\n${tex}\n$$`);
    assert.match(shown, /^<math/);
    assert.doesNotMatch(shown, / style=| class=""/);
  });

test('colours and lines of a table live on without inline styles', async () => {
  assert.match(await html('$$\\color{red}x$$'), /mathcolor="#ff0000"/);
  assert.match(
    await html('$$\\begin{array}{c|c}1&2\\\\ \\hline 3&4\\end{array}$$'),
    /class="flush-left rule-bottom rule-right"/,
  );
});

const WRONG: readonly (readonly [source: string, line: number, what: RegExp])[] = [
  ['$$\na\n+ \\foo\n$$', 3, /^maths: Unsupported function name: \\foo, in \$\$a \+ \\foo\$\$/],
  ['text\n\na $$\\frac{a$$ b', 3, /^maths: Unexpected end of input/],
  ['$$\nx^^2\n$$', 1, /^maths: this is no TeX/],
  [`$$\n${'x '.repeat(9000)}\n$$`, 1, /^maths: /],
];
for (const [source, line, what] of WRONG)
  test(`a mistake in TeX is told at its line: ${source.slice(0, 20)}`, async () => {
    const { problems } = await compile(source, '/content/x.mdx', {});
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.what, what);
    assert.ok(Math.abs(problems[0]!.line - line) <= 1);
  });
