import { expectBodies } from '../test/body.ts';

expectBodies([
  [
    'a still with its caption, as text',
    '<figure class="film">\n  <img src="/assets/a.webp#x" alt="b" />\n  <figcaption><i class="fa-solid fa-film"></i> c <em>d</em> "e"</figcaption>\n</figure>',
    '<Still src="./a.webp" alt="b" caption=\'c d "e"\' />',
  ],
  [
    'a still without a caption',
    '<figure><img src="/assets/a.webp" alt="b" /></figure>',
    '<Still src="./a.webp" alt="b" />',
  ],
  [
    'a still without an alternative',
    '<figure><img src="/assets/a.webp" /><figcaption>b</figcaption></figure>',
    '<Still src="./a.webp" alt="b" caption="b" />',
  ],
  ['a still without words', '<figure><img src="/assets/a.webp" /></figure>', '![](./a.webp)'],
  [
    'links of a caption',
    '<figure><img src="/assets/a.webp" alt="b" /><figcaption>c <a href="https://d.example">e</a></figcaption></figure>',
    '<Still src="./a.webp" alt="b" caption="c e" />\n\n[e](https://d.example)',
  ],
  [
    'a link around a still',
    '<figure><a href="https://a.example"><img src="/assets/b.webp" alt="c" /></a></figure>\n\n<figure><a href="/assets/b.webp"><img src="/assets/b.webp" alt="d" /></a></figure>',
    '<Still src="./b.webp" alt="c" />\n\n[https://a.example](https://a.example)\n\n<Still src="./b.webp" alt="d" />',
  ],
  [
    'several pictures',
    '<figure><img src="/assets/a.webp" alt="a" /><img src="/assets/b.webp" alt="b" /><figcaption>c</figcaption></figure>',
    '<Still src="./a.webp" alt="a" />\n\n<Still src="./b.webp" alt="b" caption="c" />',
  ],
  [
    'figures in figures',
    '<figure>\n<figure><img src="/assets/a.webp" alt="a" /><figcaption>b</figcaption></figure>\n<figure><img src="/assets/c.webp" alt="c" /></figure>\n<figcaption>d</figcaption>\n</figure>',
    '<Still src="./a.webp" alt="a" caption="b" />\n\n<Still src="./c.webp" alt="c" caption="d" />',
  ],
  [
    'figures in lists',
    '<ul>\n  <li>\n    <p>a</p>\n\n    <figure>\n\n<img src="/assets/a.webp" alt="b" />\n\n</figure>\n  </li>\n  <li>\n    <p>c</p>\n  </li>\n</ul>',
    '- a\n\n  <Still src="./a.webp" alt="b" />\n\n- c',
  ],
  [
    'figures of something else',
    '<figure><pre><code>a</code></pre><figcaption>b</figcaption></figure>\n\n<figure><blockquote>c</blockquote><figcaption>d <a href="https://e.example">e</a></figcaption></figure>',
    '```\na\n```\n\nb\n\n> c\n\nd [e](https://e.example)',
  ],
  [
    'trailers',
    '<div class="film-trailer"><figure><iframe src="https://www.youtube.com/embed/0FSwsrFpkbw?si=abc&amp;controls=0"></iframe><figcaption>Trailer for A (2025)</figcaption></figure></div>\n\n<iframe src="//player.vimeo.com/video/123" title="YouTube video player"></iframe>',
    '<Trailer video="https://www.youtube.com/watch?v=0FSwsrFpkbw" caption="Trailer for A (2025)" />\n\n<Trailer video="https://vimeo.com/123" />',
  ],
  [
    'frames of other sites',
    '<iframe src="https://a.example/b" title="c"></iframe>\n\n<figure><iframe src="https://a.example/d"></iframe><figcaption>e</figcaption></figure>',
    '[c](https://a.example/b)\n\n[https://a.example/d](https://a.example/d)\n\ne',
  ],
]);
