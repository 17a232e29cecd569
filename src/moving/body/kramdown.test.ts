import { expectBodies } from '../test/body.ts';

/** What kramdown makes of Markdown. */
expectBodies([
  [
    'a block of HTML lasts to its closing tag, blank lines notwithstanding',
    '<div>\n\n*a*\n\n<p>b</p>\n\n</div>\n<p><em>c</em></p>',
    '\\*a\\*\n\nb\n\n*c*',
  ],
  ['a paragraph of HTML holds no Markdown', '<p>*a* _b_</p>\n\n<p><em>c</em></p>', '\\*a\\* \\_b\\_\n\n*c*'],
  [
    'HTML in a line holds Markdown',
    '<p>a <b><em>b</em></b> <span style="color: red"><em>c</em></span></p>',
    'a ***b*** *c*',
  ],
  ['but not in code', '<p>a <kbd>*b*</kbd> <code>_c_</code></p>', 'a <kbd>\\*b\\*</kbd> `_c_`'],
  ['HTML ends a paragraph', '<p>a</p>\n<div>b</div>\n<p>c</p>', 'a\n\nb\n\nc'],
  ['words behind a block of HTML are Markdown', '<center>a</center>\n<p><em>b</em></p>', 'a\n\n*b*'],
  [
    'markdown="1" makes them Markdown',
    '<div>\n  <p><em>a</em></p>\n\n  <ul>\n    <li>b</li>\n  </ul>\n</div>\n\n<div><p><em>c</em></p></div>',
    '*a*\n\n- b\n\n*c*',
  ],
  ['a tag of a block in a line is shown', '<p>a &lt;div&gt;b&lt;/div&gt; c</p>', 'a \\<div>b\\</div> c'],
  [
    'attribute lists are read and dropped',
    '<h1 class="b" id="c">A</h1>\n\n<p><em class="e">d</em> f</p>\n\n<blockquote class="h">\n  <p>g</p>\n</blockquote>\n\n<p class="i">j</p>',
    '## A\n\n*d* f\n\n> g\n\nj',
  ],
  ['what only looks like one stays', '<p>a {b} {: c</p>', 'a \\{b} \\{: c'],
  [
    'the language of code may be in one',
    '<pre><code class="language-ruby">a\n</code></pre>',
    '```ruby\na\n```',
  ],
  [
    'comments and raw HTML as extensions',
    '<!-- a -->\n\n<p>b <!-- c --> d</p>\n\n<b>*e*</b>',
    '{/* a */}\n\nb d\n\n{/* c */}\n\n**\\*e\\***',
  ],
  [
    'footnotes',
    '<p>a<sup id="fnref:1" role="doc-noteref"><a href="#fn:1" class="footnote" rel="footnote">1</a></sup> b<sup id="fnref:long" role="doc-noteref"><a href="#fn:long" class="footnote" rel="footnote">2</a></sup>.</p>\n\n<div class="footnotes" role="doc-endnotes">\n  <ol>\n    <li id="fn:1" role="doc-endnote">\n      <p>c <em>d</em> <a href="#fnref:1" class="reversefootnote" role="doc-backlink">&#8617;</a></p>\n    </li>\n    <li id="fn:long" role="doc-endnote">\n      <p>e</p>\n\n      <p>f <a href="#fnref:long" class="reversefootnote" role="doc-backlink">&#8617;</a></p>\n    </li>\n  </ol>\n</div>',
    'a[^1] b[^long].\n\n[^1]: c *d*\n\n[^long]: e\n\n    f',
  ],
  [
    'definition lists',
    '<dl>\n  <dt>A</dt>\n  <dd>b <em>c</em></dd>\n  <dd>d</dd>\n  <dt>E</dt>\n  <dt>F</dt>\n  <dd>\n    <p>g</p>\n\n    <p>h</p>\n  </dd>\n</dl>',
    '<dl>\n  <dt>A</dt>\n\n  <dd>b *c*</dd>\n\n  <dd>d</dd>\n\n  <dt>E</dt>\n\n  <dt>F</dt>\n\n  <dd>\n    g\n\n    h\n  </dd>\n</dl>',
  ],
  [
    'abbreviations',
    '<p>The <abbr title="Hyper Text">HTML</abbr> of it, not HTMLs.</p>',
    'The <abbr title="Hyper Text">HTML</abbr> of it, not HTMLs.',
  ],
  [
    'dollars twice',
    '<p>a <span class="kdmath">$b_1 * c_2$</span> d</p>\n\n<div class="kdmath">$$\ne\n$$</div>\n\n<div class="kdmath">$$\n\\begin{aligned}\nf &= g \\\\\n- h\n\\end{aligned}\n$$</div>',
    'a $$b_1 * c_2$$ d\n\n$$\ne\n$$\n\n$$\n\\begin{aligned}\nf &= g \\\\\n- h\n\\end{aligned}\n$$',
  ],
  [
    'MathJax',
    '<p>a $b$ and \\(c\\), $d_1 + d_2$.</p>\n\n<p>\\[ e \\frac{f}{g} &lt; 1 \\]</p>\n\n<p>h \\[i\\] j</p>',
    'a $$b$$ and $$c$$, $$d_1 + d_2$$.\n\n$$\ne \\frac{f}{g} < 1\n$$\n\nh\n\n$$\ni\n$$\n\nj',
  ],
  [
    'money',
    '<p>$5 and $10, $3.50/$4, US$5 or A$6, a$, $5-$10, $1 million to $2 million.</p>',
    '$5 and $10, $3.50/$4, US$5 or A$6, a$, $5-$10, $1 million to $2 million.',
  ],
  [
    'money beside formulas',
    '<p>It cost $5, though $n$ of them cost $10: $n \\le 3$.</p>',
    'It cost $5, though $$n$$ of them cost $10: $$n \\le 3$$.',
  ],
  [
    'formulas in HTML',
    '<table><tr><th>a</th></tr><tr><td>$b_1$ and \\(c\\), $5</td></tr></table>',
    '| a                     |\n| --------------------- |\n| $$b_1$$ and $$c$$, $5 |',
  ],
  ['line breaks', '<p>a<br />\nb<br />\nc<br />d<br />e</p>', 'a\\\nb\\\nc\\\nd\\\ne'],
  ['typography', '<p>"a" -- b --- c... &lt;&lt;d&gt;&gt; \'e\'</p>', '"a" -- b --- c... \\<\\<d>> \'e\''],
  ['backslashes that escape nothing stay', '<p>a\\%b ~ \\&amp; c\\d</p>', 'a\\\\%b \\~ \\\\& c\\d'],
  [
    'emphasis needs no space beside punctuation',
    '<p><strong>"a"</strong>b <strong>Note:</strong>c _d_e snake_case_name</p>',
    '<strong>"a"</strong>b <strong>Note:</strong>c \\_d\\_e snake\\_case\\_name',
  ],
  [
    'ids of headings',
    '<h2 id="b">A</h2>\n\n<p><a href="#b">c</a> <a href="#a">d</a></p>',
    '## A\n\n[c](#a) [d](#a)',
  ],
  [
    'tables need no outer pipes',
    '<table>\n  <thead>\n    <tr>\n      <th>a</th>\n      <th style="text-align: right">b</th>\n    </tr>\n  </thead>\n  <tbody>\n    <tr>\n      <td><code>c|d</code></td>\n      <td style="text-align: right"><span class="kdmath">$e$</span></td>\n    </tr>\n  </tbody>\n</table>',
    '| a      |     b |\n| ------ | ----: |\n| `c\\|d` | $$e$$ |',
  ],
  [
    'tables need no head',
    '<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n      <td>b</td>\n    </tr>\n    <tr>\n      <td>c</td>\n      <td>d</td>\n    </tr>\n  </tbody>\n</table>',
    '<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n\n      <td>b</td>\n    </tr>\n\n    <tr>\n      <td>c</td>\n\n      <td>d</td>\n    </tr>\n  </tbody>\n</table>',
  ],
  [
    'a row is a table',
    '<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n      <td>b</td>\n    </tr>\n  </tbody>\n</table>',
    '<table>\n  <tbody>\n    <tr>\n      <td>a</td>\n\n      <td>b</td>\n    </tr>\n  </tbody>\n</table>',
  ],
  [
    'fences of tildes, without blank lines',
    '<p>a</p>\n<pre><code class="language-ruby">b {c} &lt;d&gt;\n</code></pre>\n<p>e</p>',
    'a\n\n```ruby\nb {c} <d>\n```\n\ne',
  ],
  ['indented code', '<p>a</p>\n\n<pre><code>b {c}\n  d\n</code></pre>', 'a\n\n```\nb {c}\n  d\n```'],
  ['a number with a parenthesis is text', '<p>1) a</p>', '1\\) a'],
  [
    'lists indented by less than their item',
    '<ol>\n  <li>a\n    <ul>\n      <li>b</li>\n      <li>c</li>\n    </ul>\n  </li>\n  <li>d</li>\n</ol>',
    '1. a\n   - b\n   - c\n2. d',
  ],
  [
    'hard-wrapped lists',
    '<ul>\n  <li>a\nb</li>\n  <li>\n    <p>c\nd</p>\n\n    <p>e</p>\n  </li>\n  <li>f</li>\n</ul>',
    '- a b\n\n- c d\n\n  e\n\n- f',
  ],
  ['bullets of different kinds', '<ul>\n  <li>a</li>\n  <li>b</li>\n  <li>c</li>\n</ul>', '- a\n- b\n- c'],
  ['lists parted by a caret', '<ul>\n  <li>a</li>\n</ul>\n<ul>\n  <li>b</li>\n</ul>', '- a\n\n* b'],
  [
    'addresses with spaces',
    '<p><img src="/assets/b c.webp" alt="a" /> <a href="/old/e f" title="g">d</a></p>',
    '![a](<./b c.webp>) [d](/new/ "g")',
  ],
  ['entities', '<p>a b © &lt;c&gt; {d} &amp; e</p>', 'a b © \\<c> \\{d} & e'],
  [
    'tasks',
    '<ul class="task-list">\n  <li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />a</li>\n  <li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />b</li>\n</ul>',
    '- [ ] a\n- [x] b',
  ],
  ['struck out', '<p><del>a</del> <s>b</s> <del>c</del> ~d~</p>', '~~a~~ ~~b~~ ~~c~~ \\~d\\~'],
  [
    'references',
    '<p><a href="https://b.example" title="t">a</a>, <a href="https://b.example" title="t">b</a> and <img src="/assets/d.webp" alt="c" /></p>',
    '[a](https://b.example "t"), [b](https://b.example "t") and ![c](./d.webp)',
  ],
  ['a heading of the first level makes all sink', '<h1 id="a">A</h1>\n\n<h2 id="b">B</h2>', '## A\n\n### B'],
  ['a line after a heading', '<h2 id="a">A</h2>\n<p>b</p>', '## A\n\nb'],
]);

/** Where no script sets formulas, only what kramdown marks is one. */
expectBodies(
  [
    ['dollars in prose', '<p>$5 and $x$ <code>$y$</code></p>', '$5 and $x$ `$y$`'],
    ['dollars twice in prose', '<p>a $$b$$ c</p>', 'a \\$\\$b\\$\\$ c'],
    [
      'delimiters and environments in prose',
      '<p>a \\(b\\) \\[c\\] \\begin{align}d\\end{align} \\ref{e}</p>',
      'a \\\\(b\\\\) \\\\\\[c\\\\] \\begin\\{align}d\\end\\{align} \\ref\\{e}',
    ],
    ['dollars that kramdown marked', '<p>a <span class="kdmath">$b_1$</span></p>', 'a $$b_1$$'],
  ],
  { formulas: { inline: [], display: [], environments: false } },
);
