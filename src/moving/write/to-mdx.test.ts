import { expectBodies } from '../test/body.ts';

const tex = (value: string): string => `<span class="kdmath">$${value}$</span>`;
const note = '<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>';

/** What trees of all that the writer knows once broke, and what stands so rarely that they seldom meet it. */
expectBodies([
  [
    'marks within themselves',
    '<p><em>a<em>b</em></em> <strong>c<em>d<b>e</b></em></strong></p>',
    '*ab* **c*de***',
  ],
  ['code beside code', '<p><code>a</code><code>b</code></p>', '`a`<code>b</code>'],
  [
    'code with a backtick, or two dollars',
    '<p><code>`</code> <code>$$</code></p>',
    '<p><code>\\`</code> <code>\\$\\$</code></p>',
  ],
  ['code without a sign', '<p>a<code></code> b</p>', 'a b'],
  ['a formula beside a formula', `<p>${tex('a')}${tex('b')}</p>`, '$$a$$ $$b$$'],
  ['a formula behind a dollar', `<p>$${tex('a^{2}')}</p>`, '$ $$a^{2}$$'],
  ['a formula in a heading', '<h2>a \\[b\\]</h2>', '## a $$b$$'],
  [
    'a formula with a bar in a table',
    `<table><tr><th>a</th></tr><tr><td>${tex('|b|')}</td></tr></table>`,
    '<table>\n  <tbody>\n    <tr>\n      <th>a</th>\n    </tr>\n\n    <tr>\n      <td>$$|b|$$</td>\n    </tr>\n  </tbody>\n</table>',
  ],
  [
    'a display of TeX in a definition',
    '<dl><dt>a</dt><dd><div class="kdmath">$$b$$</div></dd></dl>',
    '<dl>\n  <dt>a</dt>\n\n  <dd>\n    $$b$$\n  </dd>\n</dl>',
  ],
  [
    'a span in a table of even rows',
    '<table><tr><th>a</th><th>b</th></tr><tr><td colspan="2">c</td><td>d</td></tr></table>',
    '<table>\n  <tbody>\n    <tr>\n      <th>a</th>\n\n      <th>b</th>\n    </tr>\n\n    <tr>\n      <td colspan="2">c</td>\n\n      <td>d</td>\n    </tr>\n  </tbody>\n</table>',
  ],
  [
    'breaks at the end of a line',
    '<p><em>a<br></em> <a href="https://b.example/">c<br></a></p>',
    '*a*\\\n[c](https://b.example/)',
  ],
  ['a break before a tag', '<p>a<br><kbd>b</kbd></p>', 'a<br /><kbd>b</kbd>'],
  [
    'a line of nothing but tags',
    '<p><kbd>a</kbd> <kbd>b</kbd></p><ul><li><kbd>c</kbd><kbd>d</kbd></li></ul>',
    '<p><kbd>a</kbd> <kbd>b</kbd></p>\n\n- <span><kbd>c</kbd><kbd>d</kbd></span>',
  ],
  [
    'a footnote before a colon',
    `<p>${note}: a</p><div class="footnotes"><ol><li id="fn:1"><p>b</p></li></ol></div>`,
    '[^1]\\: a\n\n[^1]: b',
  ],
  [
    'an entity in a caption',
    '<figure><img src="/assets/a.webp" alt="&amp;lt;"><figcaption>b</figcaption></figure>',
    '<Still src="./a.webp" alt="&amp;lt;" caption="b" />',
  ],
  [
    'code and a formula in a caption',
    `<figure><img src="/assets/a.webp" alt="b"><figcaption>c <code>d</code> ${tex('e')}</figcaption></figure>`,
    '<Still src="./a.webp" alt="b" caption="c d e" />',
  ],
  [
    'a picture in a caption',
    '<figure><img src="/assets/a.webp" alt="a"><figcaption>b <img src="/assets/c.webp" alt="c"></figcaption></figure>',
    '![a](./a.webp)\n\nb ![c](./c.webp)',
  ],
  [
    'details within details',
    '<details><summary>a</summary><details><summary>b</summary>c</details></details>',
    '<details>\n\n<summary>a</summary>\n\n<details>\n\n<summary>b</summary>\n\nc\n\n</details>\n\n</details>',
  ],
  ['an item that begins with a break', '<ul><li><br><p>a</p></li></ul>', '- a'],
  ['words under the list of an item', '<ul><li><ul><li>a</li></ul>b</li></ul>', '- - a\n\n  b'],
  [
    'a comment in a table',
    '<table><tr><th>a</th></tr><tr><td>b <!-- c --></td></tr></table>',
    '| a |\n| - |\n| b |\n\n{/* c */}',
  ],
  [
    'a block in a mark of another language',
    '<p><span lang="fr">a \\[b\\]</span></p>',
    '<div lang="fr">\n  a\n\n  $$\n  b\n  $$\n</div>',
  ],
  [
    'an address in a text',
    '<p>http://a.example/b_c (www.a.example) d_e@a.example</p>',
    'http\\://a.example/b\\_c (www\\.a.example) d\\_e\\@a.example',
  ],
  [
    'signs of an address',
    '<p><a href="https://a.example/b c/é(d)?e=[f]">g</a></p>',
    '[g](<https://a.example/b c/é(d)?e=\\[f]>)',
  ],
  ['a comment of TeX', '<div class="kdmath">$$\na % b\n+ c \\% d\n$$</div>', '$$\na \n+ c \\% d\n$$'],
]);
