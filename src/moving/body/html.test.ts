import { expectBodies } from '../test/body.ts';

expectBodies([
  [
    'signs of MDX in prose',
    '<p>{a} } &lt;3 a &lt; b &lt;- <code>{c} &lt;d&gt;</code> &lt;e&gt;</p>',
    '\\{a} } \\<3 a \\< b \\<- `{c} <d>` \\<e>',
  ],
  [
    'words that MDX would run',
    '<p>import a from b</p>\n\n<p>export it</p>\n\n<ul>\n  <li>import c</li>\n</ul>',
    '&#x69;mport a from b\n\n&#x65;xport it\n\n- &#x69;mport c',
  ],
  [
    'void tags',
    '<p>a<br />b <img src="/assets/c.webp" alt="d" /> &lt;hr&gt;</p>\n\n<hr />',
    'a\\\nb ![d](./c.webp) \\<hr>',
  ],
  [
    'presentation',
    '<center><font color="red">a</font> <u>b</u> <small>c</small> <big>d</big></center>\n\n<div style="x" class="y"><span style="z">e</span></div>',
    'a b c d\n\ne',
  ],
  ['icons', '<p><i class="fa-solid fa-film"></i> a <i>b</i></p>', 'a *b*'],
  [
    'marks with spaces in them',
    '<p>a <b>b </b>c<i> d</i>. <b></b> <strong>e<br /></strong>f</p>',
    'a **b** c *d*. **e**\\\nf',
  ],
  [
    'marks glued to words',
    '<p><b>"a"</b>b c<i>(d)</i> <b>e</b><i>f</i> 😀<b>!</b></p>',
    '<strong>"a"</strong>b c<em>(d)</em> <strong>e</strong><em>f</em> 😀<strong>!</strong>',
  ],
  ['marks in marks', '<p><b>a <strong>b</strong> <i>c</i></b></p>', '**a b *c***'],
  [
    'what Markdown has no sign for',
    '<p>H<sub>2</sub>O <kbd>b</kbd> <mark>c</mark> <abbr title="d" class="x">e</abbr> <span lang="fr" style="y">f</span> <q>g</q></p>',
    'H<sub>2</sub>O <kbd>b</kbd> <mark>c</mark> <abbr title="d">e</abbr> <span lang="fr">f</span> "g"',
  ],
  [
    'links',
    '<p><a href="https://a.example" target="_blank" rel="noopener">b <em>c</em></a> <a href="/old/x?y=1#z">d</a> <a href="/dead/f">e</a> <a name="g"></a>h <a href="mailto:a@b.example">i</a></p>',
    '[b *c*](https://a.example) [d](/new/?y=1#z) e h [i](mailto:a@b.example)',
  ],
  [
    'links within a page',
    '<p><a href="#b">a</a> <a href="#d">c</a> <a href="#nowhere">e</a></p>\n\n<h2 id="b">B</h2>\n\n<p id="d">f</p>',
    '[a](#b) [c](#d) e\n\n## B\n\n<span id="d" />\n\nf',
  ],
  [
    'comments',
    '<p>a <!-- b --> c</p>\n\n<!-- d\ne */ -->\n\n<ul>\n  <li>\n    <!-- f -->\n    <p>g</p>\n  </li>\n</ul>',
    'a c\n\n{/* b */}\n\n{/* d\n  e * / */}\n\n- {/* f */}\n\n  g',
  ],
  [
    'tables with a head',
    '<table class="x"><thead><tr><th style="text-align: right">a</th><th>b</th></tr></thead><tbody><tr><td><b>c</b></td><td>d<br />e | f</td></tr></tbody></table>',
    '|     a | b             |\n| ----: | ------------- |\n| **c** | d<br />e \\| f |',
  ],
  [
    'tables headed in bold',
    '<table><tr><td><b>a</b></td><td><strong>b</strong></td></tr><tr><td>c</td><td>d</td></tr></table>',
    '| a | b |\n| - | - |\n| c | d |',
  ],
  [
    'tables without a head',
    '<table border="1" width="3"><colgroup><col style="x" /><col /></colgroup><tr><td align="right">a {b}</td><td>c<br />d</td></tr></table>',
    '<table>\n  <tbody>\n    <tr>\n      <td>a \\{b}</td>\n\n      <td>c<br />d</td>\n    </tr>\n  </tbody>\n</table>',
  ],
  [
    'tables with spans',
    '<table><tr><th colspan="2">a</th></tr><tr><td rowspan="2">b</td><td>c</td></tr><tr><td><ul><li>d</li></ul></td></tr></table>',
    '<table>\n  <tbody>\n    <tr>\n      <th colspan="2">a</th>\n    </tr>\n\n    <tr>\n      <td rowspan="2">b</td>\n\n      <td>c</td>\n    </tr>\n\n    <tr>\n      <td>\n        - d\n      </td>\n    </tr>\n  </tbody>\n</table>',
  ],
  [
    'tables in tables, and their captions',
    '<table><caption>a <i>b</i></caption><tr><td><table><tr><td>c</td></tr></table></td></tr></table>',
    'a *b*\n\n<table>\n  <tbody>\n    <tr>\n      <td>\n        <table>\n          <tbody>\n            <tr>\n              <td>c</td>\n            </tr>\n          </tbody>\n        </table>\n      </td>\n    </tr>\n  </tbody>\n</table>',
  ],
  [
    'lists of HTML',
    '<ul>\n<li>a</li>\n<li><p>b</p><p>c</p></li>\n<li>d<ol start="3"><li>e</li></ol></li>\n</ul>',
    '- a\n\n- b\n\n  c\n\n- d\n\n  3. e',
  ],
  ['lists left open', '<ul>\n<li>a\n<li>b\n</ul>\n\n<p>c</p>', '- a\n- b\n\nc'],
  [
    'definitions of HTML',
    '<dl><dt>a</dt><dd>b <i>c</i></dd><dd><p>d</p><p>e</p></dd></dl>',
    '<dl>\n  <dt>a</dt>\n\n  <dd>b *c*</dd>\n\n  <dd>\n    d\n\n    e\n  </dd>\n</dl>',
  ],
  ['quotations', '<blockquote cite="x"><p>a</p>b</blockquote>', '> a\n>\n> b'],
  [
    'code of HTML',
    '<pre><code class="language-js">a {\n  b &lt; c\n}\n</code></pre>',
    '```js\na {\n  b < c\n}\n```',
  ],
  [
    'details',
    '<details><summary>a <b>b</b></summary>\nc\n<p>d</p></details>',
    '<details>\n\n<summary>a **b**</summary>\n\nc\n\nd\n\n</details>',
  ],
  [
    'spoilers',
    '<details><summary>Spoilers: the end</summary>a</details>\n\n<details><summary>Spoiler!</summary>b</details>',
    '<Spoiler about="the end">\n\na\n\n</Spoiler>\n\n<Spoiler>\n\nb\n\n</Spoiler>',
  ],
  [
    'scripts and styles are dropped',
    '<p>a</p>\n\n<script>b()</script>\n\n<style>\n.c {}\n</style>\n\n<p>d</p>',
    'a\n\nd',
  ],
  [
    'sounds and films as links',
    '<audio controls="" src="/old/a.mp3"></audio>\n\n<video><source src="https://b.example/c.mp4" />d</video>',
    '[/old/a.mp3](/new/) [https://b.example/c.mp4](https://b.example/c.mp4) d',
  ],
  ['elements nobody knows', '<p>a <blob>b</blob> c</p>', 'a b c'],
  [
    'pictures',
    '<p><img src="/assets/b.webp#wide" alt="a" title="c" /></p>\n\n<p>d <img src="/assets/e.webp" alt="" /> f</p>',
    '![a](./b.webp "c")\n\nd ![](./e.webp) f',
  ],
  [
    'pictures that are missing',
    '<p><img src="/assets/gone.webp" alt="a" /></p>\n\n<p>b <img src="/assets/gone.webp" alt="c" /> d</p>\n\n<figure><img src="/assets/gone.webp" alt="e" /><figcaption>f</figcaption></figure>',
    'a\n\n{/* The picture /assets/gone.webp is missing. */}\n\nb c d\n\n{/* The picture /assets/gone.webp is missing. */}\n\n{/* The picture /assets/gone.webp is missing. */}\n\nf',
  ],
  [
    'pictures of other sites',
    '<p><img src="https://b.example/c.webp" alt="a" /> <img src="https://b.example/d.webp" alt="" /></p>',
    '[a](https://b.example/c.webp) [Picture: d.webp](https://b.example/d.webp)',
  ],
  ['a rule at the end parts nothing', '<p>a</p>\n\n<hr />\n\n<p>b</p>\n\n<hr />', 'a\n\n---\n\nb'],
  ['formulas that are no TeX', '<p>a <span class="kdmath">$\\frac{b$</span> c</p>', 'a `\\frac{b` c'],
  [
    'a link around blocks of HTML',
    '<div><a href="https://a.example"><div>b</div><p>c</p></a></div>',
    '[b](https://a.example)\n\n[c](https://a.example)',
  ],
]);
