import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import temml from 'temml';
import { htmlToHast } from 'satteri';
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
