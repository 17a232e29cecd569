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

const block = (tex: string): string => `$$\n${tex}\n$$`;

/** Every number in a body in order, and what links there are: each id, and what it says. */
async function numbers(source: string) {
  const { compiled, problems } = await compile(source, '/content/x.mdx', {});
  assert.deepEqual(problems, []);
  const shown = toHtml(compiled!.code);
  assert.doesNotMatch(shown, / style=|tml-eqn|tml-ref/);
  const all = (form: RegExp) => [...shown.matchAll(form)].map(([, ...found]) => found.join(' '));
  return {
    tags: all(/<mtext class="tml-tag">([^<]*)</g),
    ids: all(/<mtr id="([^"]*)"/g),
    texts: all(/<mtext>([^<]*)</g).filter(Boolean),
    links: all(/<a href="([^"]*)">([^<]*)</g),
  };
}

const NUMBERED: readonly (readonly [what: string, source: string, tags: string[]])[] = [
  ['an equation', block('\\begin{equation}a\\end{equation}'), ['(1)']],
  ['each row', block('\\begin{align}a&=b\\\\c&=d\\end{align}'), ['(1)', '(2)']],
  [
    'each row of others',
    block('\\begin{gather}a\\\\b\\end{gather}') + '\n\n' + block('\\begin{alignat}{1}a&=b\\end{alignat}'),
    ['(1)', '(2)', '(3)'],
  ],
  ['no row that wants none', block('\\begin{align}a\\nonumber\\\\b\\notag\\\\c\\end{align}'), ['(1)']],
  [
    'nothing starred',
    ['equation', 'align', 'gather'].map((name) => block(`\\begin{${name}*}a\\end{${name}*}`)).join('\n\n'),
    [],
  ],
  ['nothing without an environment', block('a = b'), []],
  [
    'no row with a tag of its own',
    block('\\begin{align}a\\tag{A}\\\\b\\\\c\\tag*{x y}\\end{align}'),
    ['(A)', '(1)', 'x\u00a0y'],
  ],
  [
    'a tag without an environment',
    block('a \\tag{7}') + '\n\n' + block('\\begin{equation}a\\end{equation}'),
    ['(7)', '(1)'],
  ],
  [
    'several lines once',
    block('\\begin{multline}a\\\\b\\\\c\\end{multline}') +
      '\n\n' +
      block('\\begin{equation}\\begin{split}a\\\\b\\end{split}\\end{equation}'),
    ['(1)', '(2)'],
  ],
  [
    'what is all of a paragraph',
    'a\n\n$$\\begin{equation}b\\end{equation}$$\n\n- $$c\\tag{3}$$',
    ['(1)', '(3)'],
  ],
];
for (const [what, source, tags] of NUMBERED)
  test(`numbers ${what}`, async () => assert.deepEqual((await numbers(source)).tags, tags));

test('references say the number and lead to it, before and after; in a formula they only say it', async () => {
  const { ids, links, texts } = await numbers(
    `See $$\\eqref{eq:two}$$ and $$\\ref{eq:two}$$.\n\n${block('\\begin{align}a\\label{one}\\\\b\\label{eq:two}\\\\c\\tag{C}\\label{größe 3}\\end{align}')}\n\n` +
      `By $$x + \\ref{one}$$, $$\\eqref{größe 3}$$ [b](#eqn-eq-two)\n\n${block('\\begin{equation}d \\text{ by } \\eqref{m}\\end{equation}')}\n\n` +
      block('\\begin{multline}e\\label{m}\\\\f\\end{multline}'),
  );
  assert.deepEqual(ids, ['eqn-one', 'eqn-eq-two', 'eqn-größe-3', 'eqn-m']);
  assert.deepEqual(links, ['#eqn-eq-two (2)', '#eqn-eq-two 2', '#eqn-größe-3 (C)', '#eqn-eq-two b']);
  assert.deepEqual(texts, ['1', '\u00a0by\u00a0', '(4)']);
});

test('each body begins at one', async () => {
  const source = block('\\begin{equation}a\\end{equation}');
  assert.deepEqual(await numbers(source), await numbers(source));
});

test('what a label makes can be linked to', async () => {
  const { compiled } = await compile(
    block('\\begin{equation}a\\label{eq:x}\\end{equation}'),
    '/content/x.mdx',
    {},
  );
  assert.deepEqual(compiled?.anchors, ['eqn-eq-x']);
});

const MISTAKEN: readonly (readonly [source: string, line: number, what: RegExp])[] = [
  ['a\n\nb $$\\eqref{x}$$', 3, /^no formula has the label x$/],
  [block('a\n+ \\ref{x}'), 3, /^no formula has the label x$/],
  [`$$\\ref{y}$$\n\n${block('a\\label{y}')}`, 1, /^the formula y has no number/],
  [`$$\\ref{y}$$\n\n${block('\\begin{align*}a\\label{y}\\end{align*}')}`, 1, /^the formula y has no number/],
  [
    `${block('\\begin{equation}a\\label{y}\\end{equation}')}\n\n${block('\\begin{equation}\na\\label{y}\\end{equation}')}`,
    7,
    /^two formulas have the label y$/,
  ],
  [block('\\begin{align}a\\label{x}\\label{y}\\end{align}'), 2, /^maths: Multiple \\labels in one row/],
  ['a $$\\begin{align}b\\end{align}$$', 1, /stands in the middle of text$/],
  [
    'a\n\n$$\\begin{align}\nb &= c\n\\end{align}$$\n\nd',
    4,
    /^maths: \$\$ begins a block, and has \\begin\{align\} behind it$/,
  ],
];
for (const [source, line, what] of MISTAKEN)
  test(`says ${what.source}: ${source.slice(0, 30)}`, async () => {
    const { problems } = await compile(source, '/content/x.mdx', {});
    assert.deepEqual(
      problems.map((problem) => problem.line),
      [line],
    );
    assert.match(problems[0]!.what, what);
    assert.equal(problems[0]!.severity, undefined);
  });
