import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readerHtml } from './html.ts';

const PAGE = 'https://critic.example/films/reviews/rain-2024/';

const rows: Record<string, readonly [given: string, expected: string]> = {
  'a link from the root': [
    '<a href="/films/about/">x</a>',
    '<a href="https://critic.example/films/about/">x</a>',
  ],
  'a link beside the page': [
    '<a href="../snow-2023/">x</a>',
    '<a href="https://critic.example/films/reviews/snow-2023/">x</a>',
  ],
  'a link within the page': ['<a href="#end">x</a>', `<a href="${PAGE}#end">x</a>`],
  'a link with a query only': ['<a href="?q=a&amp;b=c">x</a>', `<a href="${PAGE}?q=a&#x26;b=c">x</a>`],
  'a link relative to the protocol': [
    '<a href="//other.example/x">x</a>',
    '<a href="//other.example/x">x</a>',
  ],
  'a link that is none': ['<a href="http://[">x</a>', '<a href="http://[">x</a>'],
  mail: ['<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'],
  'script in a link': ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
  'data in a link': ['<a href="data:text/html,x">x</a>', '<a>x</a>'],
  'data in a picture': ['<img src="data:image/png;base64,AA" alt="A">', '<img alt="A">'],
  'data among the sizes of a picture': [
    '<img src="/a.webp" srcset="/a.webp 480w, data:image/png;base64,AA 800w" alt="A">',
    '<img src="https://critic.example/a.webp" alt="A">',
  ],
  'data in a video, its poster and its tracks': [
    '<video src="data:video/mp4,x" poster="data:image/png,x" controls><source src="blob:x"><track src="data:text/vtt,x"></video>',
    '<video controls><source><track></video>',
  ],
  'data as a source of a quotation': ['<q cite="data:text/plain,x">q</q>', '<q>q</q>'],
  'data in a frame': ['<iframe src="data:text/html,x" title="A frame"></iframe>', '<a>A frame</a>'],
  'a picture with its sizes': [
    '<img src="/a.webp" srcset="/a.webp 480w, ../b,c.webp 800w,/d.webp" alt="A" width="4" height="3" loading="lazy" decoding="async" data-x="1">',
    '<img src="https://critic.example/a.webp" srcset="https://critic.example/a.webp 480w, https://critic.example/films/reviews/b,c.webp 800w,https://critic.example/d.webp" alt="A" width="4" height="3">',
  ],
  'a video and its poster': [
    '<video src="./v.mp4" poster="p.webp" controls autoplay onplay="x()"></video>',
    `<video src="${PAGE}v.mp4" poster="${PAGE}p.webp" controls></video>`,
  ],
  'a quotation and where it is from': [
    '<blockquote cite="/x"><p>q</p></blockquote>',
    '<blockquote cite="https://critic.example/x"><p>q</p></blockquote>',
  ],
  'classes, styles, ids, handlers': [
    '<p class="a" style="color:red" id="x" onclick="y()" data-z="1">t</p>',
    '<p>t</p>',
  ],
  'languages and directions': ['<p lang="ar" dir="rtl">مطر</p>', '<p lang="ar" dir="rtl">مطر</p>'],
  'scripts, styles and drawings': [
    '<script>x()</script><style>p{}</style><svg><title>t</title><path d="M0"/></svg><p>t</p>',
    '<p>t</p>',
  ],
  'a frame': [
    '<iframe src="//video.example/1" title="A video"></iframe>',
    '<a href="//video.example/1">A video</a>',
  ],
  'a frame without a title': [
    '<iframe src="/tour/"></iframe>',
    '<a href="https://critic.example/tour/">https://critic.example/tour/</a>',
  ],
  'an embedded page': [
    '<embed src="/tour/" title="A tour">',
    '<a href="https://critic.example/tour/">A tour</a>',
  ],
  'an object': ['<object data="/a.pdf" title="A">x</object>', '<a href="https://critic.example/a.pdf">A</a>'],
  'a frame of nothing': ['<p>a<iframe title="A"></iframe></p>', '<p>a</p>'],
  'a field': ['<p>a<input type="text" value="b"></p>', '<p>a</p>'],
  'a template': ['<p>a</p><template><p>b</p></template>', '<p>a</p>'],
  'an address with white space around it': [
    '<a href=" /x ">x</a>',
    '<a href="https://critic.example/x">x</a>',
  ],
  'sizes that are relative to the protocol': [
    '<img src="//x.example/a.webp" srcset="//x.example/a.webp 1x, http://x.example/b.webp 2x" alt="A">',
    '<img src="//x.example/a.webp" srcset="//x.example/a.webp 1x, http://x.example/b.webp 2x" alt="A">',
  ],
  'sizes that only hold an address': [
    '<img src="/a.webp" srcset="blob:https://x.example/1 1x" alt="A">',
    '<img src="https://critic.example/a.webp" alt="A">',
  ],
  'a frame with script': ['<iframe src="javascript:x()"></iframe>', '<a>javascript:x()</a>'],
  tasks: [
    '<ul><li><input type="checkbox" checked disabled> done</li><li><input type="checkbox" disabled> not</li></ul>',
    '<ul><li>☑ done</li><li>☐ not</li></ul>',
  ],
  'code, with its white space': [
    '<pre class="language-js" tabindex="0"><code class="language-js"><span class="token keyword">if</span> (a &lt; b)\n    <span>x</span>;\n\n  y</code></pre>',
    '<pre><code>if (a &#x3C; b)\n    x;\n\n  y</code></pre>',
  ],
  'a table with aligned columns': [
    '<table><tr><th scope="row" class="to-right">a</th><td colspan="2">1</td></tr></table>',
    '<table><tbody><tr><th scope="row">a</th><td colspan="2">1</td></tr></tbody></table>',
  ],
  'what opens on a press': [
    '<details class="s"><summary><strong>More</strong></summary><div><p>He did it.</p></div></details>',
    '<details><summary><strong>More</strong></summary><div><p>He did it.</p></div></details>',
  ],
  'elements nobody knows': ['<p><film-title>Rain</film-title></p>', '<p>Rain</p>'],
  'a comment': ['<p>a<!-- b --></p>', '<p>a</p>'],
  'what looks like markup': ['<p>&lt;b&gt; &amp;amp; ]]&gt; "q"</p>', '<p>&#x3C;b> &#x26;amp; ]]> "q"</p>'],
  'a formula in text': ['<p>so <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>.</p>', '<p>so 1/2.</p>'],
  'a formula by itself': ['<math display="block"><mi>x</mi></math>', '<p><i>x</i></p>'],
};

/** What any reader can show stays as it was written. */
const kept = [
  '<figure><img src="https://x.example/a.webp" alt="A"><figcaption>A <small>B</small></figcaption></figure>',
  '<audio src="http://x.example/a.mp3" controls></audio>',
  '<video src="http://x.example/a.mp4" poster="http://x.example/a.webp" width="4" height="3" controls></video>',
  '<video><source src="https://x.example/a.mp4" type="video/mp4" media="print"></video>',
  '<picture><source srcset="https://x.example/a.avif 2x" type="image/avif"><img src="https://x.example/a.webp" alt=""></picture>',
  '<video><track src="https://x.example/a.vtt" srclang="en" kind="captions" label="English"></video>',
  '<p><u>a</u> <mark>b</mark> <abbr title="c">d</abbr> <cite>e</cite> <dfn>f</dfn><wbr></p>',
  '<p><time datetime="2025-06-08">g</time> <bdi>h</bdi> <bdo dir="rtl">i</bdo></p>',
  '<aside>j</aside><address>k</address>',
  '<p><q cite="http://x.example/">l</q> <ins cite="https://x.example/">m</ins> <del cite="https://x.example/">n</del></p>',
  '<ol start="3" reversed><li value="5">o</li></ol>',
  '<table><tbody><tr><th colspan="2" rowspan="2">p</th><td rowspan="2">q</td></tr></tbody></table>',
  '<p><a href="tel:+491" hreflang="de">r</a> <a href="http://x.example/">s</a></p>',
];

for (const html of kept)
  test(`in a feed as it is: ${html}`, () => assert.equal(readerHtml(html, PAGE), html));

for (const [name, [given, expected]] of Object.entries(rows))
  test(`in a feed: ${name}`, () => assert.equal(readerHtml(given, PAGE), expected));
