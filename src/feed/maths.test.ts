import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import temml from 'temml';
import { htmlToHast } from 'satteri';
import { readerHtml } from './html.ts';
import { mathsAsText } from './maths.ts';

const rows = [
  ['1+2=3', '1 + 2 = 3'],
  ['-x = -3', '−<i>x</i> = −3'],
  ['\\frac{a+b}{2}', '(<i>a</i> + <i>b</i>)/2'],
  ['\\frac{1}{2a}', '1/(2<i>a</i>)'],
  ['2\\frac{a}{b}c', '2 <i>a</i>/<i>b</i> <i>c</i>'],
  ['\\sqrt{x}', '√<i>x</i>'],
  ['\\sqrt{x^2+y^2}', '√(<i>x</i><sup>2</sup> + <i>y</i><sup>2</sup>)'],
  ['\\sqrt[3]{x}', '<sup>3</sup>√<i>x</i>'],
  ['x_{i+1}^{2}', '<i>x</i><sub><i>i</i> + 1</sub><sup>2</sup>'],
  ['\\sum_{i=1}^{8} s_i', '∑<sub><i>i</i> = 1</sub><sup>8</sup> <i>s</i><sub><i>i</i></sub>'],
  // A fraction without its bar is another number.
  ['\\frac{\\frac{1}{2}}{3}', '(1/2)/3'],
  ['\\frac{3}{\\frac12}', '3/(1/2)'],
  ['\\sqrt{\\frac{1}{2}}', '√(1/2)'],
  ['{\\frac{a}{b}}^2', '(<i>a</i>/<i>b</i>)<sup>2</sup>'],
  ['\\frac{-1}{2}', '(−1)/2'],
  ['\\frac{1}{2}\\frac{3}{4}', '1/2 3/4'],
  ['\\frac{a\\,}{b}+1', '<i>a</i>/<i>b</i> + 1'],
  ['-\\frac12', '−1/2'],
  ['\\sqrt[n]{a+b}', '<sup><i>n</i></sup>√(<i>a</i> + <i>b</i>)'],
  ['\\int_0^1 x\\,\\mathrm{d}x', '∫<sub>0</sub><sup>1</sup> <i>x</i> d<i>x</i>'],
  ['\\sum_i\\frac{1}{i}', '∑<sub><i>i</i></sub> 1/<i>i</i>'],
  ['\\prod a', '∏<i>a</i>'],
  ['x_i y', '<i>x</i><sub><i>i</i></sub><i>y</i>'],
  ['{}_2x', '<sub>2</sub><i>x</i>'],
  ['\\lim_{x\\to 0} f', 'lim<sub><i>x</i> → 0</sub> <i>f</i>'],
  ['e^{-x}', '<i>e</i><sup>−<i>x</i></sup>'],
  // A sign stays with its number, and stands apart from what it joins.
  ['\\pm 1', '±1'],
  ['a\\pm b', '<i>a</i> ± <i>b</i>'],
  ['a=-1', '<i>a</i> = −1'],
  ['(-1)', '(−1)'],
  ['(a)-b', '(<i>a</i>) − <i>b</i>'],
  ['|x|-1', '|<i>x</i>| − 1'],
  ['n!-1', '<i>n</i>! − 1'],
  ['\\{a\\}-b', '{<i>a</i>} − <i>b</i>'],
  ['a\\quad -b', '<i>a</i> −<i>b</i>'],
  ['a,b;c', '<i>a</i>, <i>b</i>; <i>c</i>'],
  ['a \\cdot b \\times c \\le d', '<i>a</i> ⋅ <i>b</i> × <i>c</i> ≤ <i>d</i>'],
  ['a\\!b', '<i>a</i><i>b</i>'],
  ['\\sin x', 'sin <i>x</i>'],
  ['\\overline{x}', 'x̄'.normalize()],
  ['\\overline{ab}', '<i>a</i><i>b</i><sup>‾</sup>'],
  ['\\cancel{x}', '<i>x</i>'],
  ['\\widehat{x}', 'x̂'.normalize()],
  ['\\widetilde{x}', 'x̃'.normalize()],
  ['\\underset{n}{x}', '<i>x</i><sub><i>n</i></sub>'],
  ['\\overset{n}{x}', '<i>x</i><sup><i>n</i></sup>'],
  ['x^2', '<i>x</i><sup>2</sup>'],
  ['\\lim_{a}^{b} f', 'lim<sub><i>a</i></sub><sup><i>b</i></sup> <i>f</i>'],
  ['\\textstyle a', '<i>a</i>'],
  ['\\int f', '∫<i>f</i>'],
  ['x_i\\frac12', '<i>x</i><sub><i>i</i></sub> 1/2'],
  ['\\frac12 x_i', '1/2 <i>x</i><sub><i>i</i></sub>'],
  ['\\frac12\\,x', '1/2 <i>x</i>'],
  ['\\text{a}\\hspace{0em}b', 'a<i>b</i>'],
  ['x{}', '<i>x</i>'],
  ['\\vec{v}', 'v\u20D7'],
  ['\\tilde{n}', 'ñ'],
  ['\\bar{x}', 'x̄'.normalize()],
  ['\\dot{x}', 'ẋ'],
  ['\\ddot{x}', 'ẍ'],
  ['\\hat{ab}', '<i>a</i><i>b</i><sup>ˆ</sup>'],
  ['\\alpha', '<i>α</i>'],
  ['\\hat{y}', 'ŷ'],
  ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(<i>a</i>, <i>b</i>; <i>c</i>, <i>d</i>)'],
  ['\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', '<i>a</i> = <i>b</i><br>= <i>c</i>'],
  ['\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{else} \\end{cases}', '{1, <i>x</i> > 0; 0, else'],
  ['\\log_2 n', 'log<sub>2</sub> <i>n</i>'],
  ['\\text{rating} \\in \\{0, 0.25\\}', 'rating ∈ {0, 0.25}'],
  ['\\mathbb{R}', 'ℝ'],
  ['f(x, y)', '<i>f</i>(<i>x</i>, <i>y</i>)'],
  ['a\\phantom{b}', '<i>a</i>'],
] as const;

for (const [tex, expected] of rows)
  test(`${tex} as text`, () => {
    const root = htmlToHast(temml.renderToString(tex), { fragment: true });
    assert.ok('children' in root);
    assert.equal(toHtml(mathsAsText(root.children[0] as Element)), expected);
  });

test('the number of a formula stands apart from it', () => {
  const html = temml.renderToString('a=b\\tag{1}', { displayMode: true });
  assert.equal(readerHtml(html, 'https://films.example/'), '<p><i>a</i> = <i>b</i>\u2003(1)</p>');
});
