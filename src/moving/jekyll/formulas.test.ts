import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Formulas } from '../documents.ts';
import { formulasIn } from './formulas.ts';

const LOADED = '<script src="https://cdn.example/mathjax/2.7/MathJax.js?config=TeX-AMS_CHTML"></script>';
const INLINE: [string, string] = ['\\(', '\\)'];
const DISPLAY: [string, string][] = [
  ['$$', '$$'],
  ['\\[', '\\]'],
];

const ROWS: Record<string, [sources: string[], Formulas]> = {
  'nothing is loaded': [['<p>$5</p>', 'let inline = 1;'], { inline: [], display: [], environments: false }],
  'MathJax as it comes': [[LOADED], { inline: [INLINE], display: DISPLAY, environments: true }],
  'MathJax 2, configured': [
    [
      `${LOADED}<script type="text/x-mathjax-config">MathJax.Hub.Config({ tex2jax: {
        inlineMath: [ ['$','$'], ["\\\\(","\\\\)"] ],
        displayMath: [ ["$$", "$$"] ],
        processEnvironments: false
      } });</script>`,
    ],
    { inline: [['$', '$'], INLINE], display: [['$$', '$$']], environments: false },
  ],
  'MathJax 3, configured in a script of its own': [
    [
      '<script id="MathJax-script" async src="/tex-mml-chtml.js"></script>',
      "window.MathJax = { tex: { inlineMath: [['$', '$'],], } };",
    ],
    { inline: [['$', '$']], display: DISPLAY, environments: true },
  ],
  'MathJax 4, more than the default': [
    ["MathJax = { tex: { inlineMath: {'[+]': [['$', '$']]} } };"],
    { inline: [INLINE, ['$', '$']], display: DISPLAY, environments: true },
  ],
  'MathJax without inline formulas': [
    ['MathJax = { "tex": { "inlineMath": [] } };'],
    { inline: [], display: DISPLAY, environments: true },
  ],
  'what is commented out': [
    [
      `<!-- ${LOADED} -->`,
      '{% comment %}MathJax = {};{% endcomment %}',
      "  // MathJax = { inlineMath: [['$', '$']] };",
    ],
    { inline: [], display: [], environments: false },
  ],
  'KaTeX as it comes': [
    [
      '<script src="https://cdn.example/katex@0.16.9/contrib/auto-render.min.js" onload="renderMathInElement(document.body);"></script>',
    ],
    { inline: [INLINE], display: DISPLAY, environments: true },
  ],
  'KaTeX of old': [
    ['<script src="https://cdn.example/katex@0.9.0/contrib/auto-render.min.js"></script>'],
    { inline: [INLINE], display: DISPLAY, environments: false },
  ],
  'KaTeX, configured': [
    [
      `renderMathInElement(document.body, { delimiters: [
        {left: "$$", right: "$$", display: true},
        {display: false, left: '$', right: '$'},
        {left: "\\\\begin{align}", right: "\\\\end{align}", display: true}
      ] });`,
    ],
    { inline: [['$', '$']], display: [['$$', '$$']], environments: true },
  ],
  both: [
    [
      LOADED,
      "renderMathInElement(document.body, { delimiters: [{left: '$', right: '$', display: false}] });",
    ],
    { inline: [INLINE, ['$', '$']], display: DISPLAY, environments: true },
  ],
};

for (const [what, [sources, formulas]] of Object.entries(ROWS))
  test(`formulas: ${what}`, () => {
    assert.deepEqual(formulasIn(sources), formulas);
  });
