import fc from 'fast-check';

/** Any body of the constructs that are moved, as HTML. */

/** What Markdown, HTML, MDX and TeX read in one way or another. */
const SIGNS = [
  ...'< > { } * _ $ \\ ` " \' - | # ! [ ] ( ) ~ & = + : . @ ^ % / ; , ? 5 – — “ ” ’ … « ·'.split(' '),
  ...'word I import export Ünï 日本 😀 עברית -- ... *** == ~~ $$ \\\\ $5 1. 1) :// http://a.example a@b.example'.split(
    ' ',
  ),
  ...'www.a.example [^1] [x] {: %} {% <b> </b> <br> <x </ /> <3 <!-- --> &amp; &lt; &copy << >> snake_case a*b* :-)'.split(
    ' ',
  ),
  ...'[a](b) ![a](b) [a]: ```` ~~~ +++ --- === \u00a0 \u00ad \u200b \\( \\) \\[ \\]'.split(' '),
];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Words and signs, with and without space between. */
const text = fc
  .array(fc.tuple(fc.constantFrom(...SIGNS), fc.constantFrom('', '', ' ', ' ', '\n')), { maxLength: 5 })
  .map((parts) => parts.flat().join(''));

const words = text.map(escaped);

/** Words that are there. */
const shown = words.map((line) => `a${line}`);

const ADDRESSES = [
  'https://b.example/',
  'https://b.example/a b/é(ü)?q=[1]&r="2"#*x*',
  'https://b.example/%E9%C3%A9_a_',
  'mailto:a@b.example',
  '/old/a?b=c#d',
  '/dead/',
  '//b.example/a|b',
  'relative/{x}.html',
  'https://b.example/a\\b<c>',
];
const address = fc.constantFrom(...ADDRESSES).map(escaped);

const TEX = ['x', 'a_1', '\\frac{a}{b}', 'a < b & c', '\\{x\\}', '|x|', "f'(x)", 'a^{*}', '\\frac{', '5 \\%'];
const formula = fc.constantFrom(...TEX).map(escaped);

const MARKS = 'em i strong b del s sub sup kbd mark small u cite ins'.split(' ');

const join = (parts: readonly string[]): string => parts.join('');

const picture = fc
  .tuple(
    fc.constantFrom('/assets/a.webp', '/assets/gone.webp', 'https://b.example/c.png'),
    words,
    fc.boolean(),
  )
  .map(([src, alt, hasTitle]) => `<img src="${src}" alt="${alt}"${hasTitle ? ' title="t"' : ''} />`);

const note = fc
  .constantFrom('1', 'two', 'a-b')
  .map((name) => `<sup id="fnref:${name}"><a href="#fn:${name}" class="footnote" rel="footnote">1</a></sup>`);

const { line } = fc.letrec<{ line: string; piece: string; linked: string }>((tie) => ({
  line: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map(join),
  linked: fc
    .array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, words, tie('piece')), { maxLength: 2 })
    .map(join),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: words, weight: 6 },
    { arbitrary: words.map((code) => `<code>${code}</code>`), weight: 1 },
    { arbitrary: fc.constantFrom('<br />', '<br />\n', '<!-- a -->'), weight: 1 },
    { arbitrary: formula.map((tex) => `<span class="kdmath">$${tex}$</span>`), weight: 1 },
    { arbitrary: picture, weight: 1 },
    { arbitrary: note, weight: 1 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom(...MARKS), tie('line'))
        .map(([mark, inside]) => `<${mark}>${inside}</${mark}>`),
      weight: 4,
    },
    {
      arbitrary: fc
        .tuple(address, tie('linked'))
        .map(([href, inside]) => `<a href="${href}">${inside.replace(/<\/?a\b[^>]*>/g, '')}</a>`),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('span lang="fr"', 'bdo dir="rtl"', 'abbr title="a b"', 'span id="d"'),
          tie('line'),
        )
        .map(([tag, inside]) => `<${tag}>${inside}</${tag.split(' ')[0]!}>`),
      weight: 1,
    },
  ),
}));

const element = (tag: string) => (inside: string) => `<${tag}>${inside}</${tag.split(' ')[0]!}>`;

const cell = (block: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: line, weight: 6 },
    { arbitrary: fc.constant(''), weight: 1 },
    { arbitrary: block, weight: 1 },
  );

/** A table, by how it is headed. */
const table = (block: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('thead', 'th', 'bold', 'none', 'side', 'span', 'ragged'),
    )
    .chain(([width, kind]) =>
      fc
        .array(fc.array(cell(block), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })
        .map((rows) => {
          const written = rows.map((cells, row) => {
            const all = cells.map((inside, column) => {
              if ((kind === 'thead' || kind === 'th') && row === 0) return `<th>${inside}</th>`;
              if (kind === 'bold' && row === 0) return `<td><b>${inside}</b></td>`;
              if (kind === 'side' && column === 0) return `<th scope="row">${inside}</th>`;
              if (kind === 'span' && row === 0 && column === 0) return `<td colspan="2">${inside}</td>`;
              return `<td style="text-align: right">${inside}</td>`;
            });
            return `<tr>${join(kind === 'ragged' && row > 0 ? [...all, '<td>more</td>'] : all)}</tr>`;
          });
          const [head, ...others] = written;
          return kind === 'thead'
            ? `<table><thead>${head!}</thead><tbody>\n${others.join('\n')}</tbody></table>`
            : `<table>${kind === 'span' ? '<caption>c</caption>' : ''}${written.join('\n')}</table>`;
        }),
    );

const { blocks } = fc.letrec<{ blocks: string; block: string; item: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
  item: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    line.map((inside) => `<p>${inside}</p>`),
    fc.tuple(line, tie('block')).map(join),
    tie('blocks'),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: line.map(element('p')), weight: 8 },
    { arbitrary: line, weight: 1 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('h1', 'h2', 'h3', 'h6'), line)
        .map(([tag, inside]) => element(tag)(inside)),
      weight: 2,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('', 'language-js'), text)
        .map(
          ([language, code]) =>
            `<pre><code${language && ` class="${language}"`}>${escaped(code)}\n</code></pre>`,
        ),
      weight: 1,
    },
    { arbitrary: formula.map((tex) => `<div class="kdmath">$$\n${tex}\n$$</div>`), weight: 1 },
    {
      arbitrary: fc.constantFrom('<hr />', '<!-- b\n*/ c -->', '<iframe src="https://vimeo.com/1"></iframe>'),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('ul', 'ol', 'ol start="7"'),
          fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        )
        .map(([tag, items]) => element(tag)(items.map((item) => `\n<li>${item}</li>`).join(''))),
      weight: 3,
    },
    { arbitrary: table(tie('block')), weight: 2 },
    { arbitrary: tie('blocks').map(element('blockquote')), weight: 1 },
    { arbitrary: tie('blocks').map(element('div')), weight: 1 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('div dir="rtl"', 'div lang="he"', 'section lang="fr"'), tie('blocks'))
        .map(([tag, inside]) => element(tag)(inside)),
      weight: 1,
    },
    { arbitrary: line.map(element('p dir="rtl"')), weight: 1 },
    {
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom('dt', 'dd'), tie('item')), { minLength: 1, maxLength: 3 })
        .map((parts) =>
          element('dl')(join(parts.map(([tag, inside]) => element(tag)(tag === 'dt' ? 'x' : inside)))),
        ),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(fc.array(picture, { minLength: 1, maxLength: 2 }), line, fc.boolean())
        .map(([pictures, caption, has]) =>
          element('figure')(`${join(pictures)}${has ? `<figcaption>${caption}</figcaption>` : ''}`),
        ),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(fc.constantFrom('Spoilers ahead', 'More'), shown, tie('blocks'))
        .map(
          ([summary, about, inside]) => `<details><summary>${summary} ${about}</summary>${inside}</details>`,
        ),
      weight: 1,
    },
    {
      arbitrary: fc
        .tuple(address, tie('blocks'))
        .map(([href, inside]) => `<a href="${href}">${inside.replace(/<\/?a\b[^>]*>/g, '')}</a>`),
      weight: 1,
    },
  ),
}));

/** A body, with the footnotes that it refers to. */
export const bodies: fc.Arbitrary<string> = fc
  .tuple(blocks, fc.array(line, { minLength: 3, maxLength: 3 }))
  .map(([body, notes]) => {
    const names = [...new Set([...body.matchAll(/href="#fn:([\w-]+)"/g)].map(([, name]) => name!))];
    const items = names.map(
      (name, index) =>
        `<li id="fn:${name}"><p>${notes[index]!.replace(/<sup id="fnref:[^]*?<\/sup>/g, '')}</p></li>`,
    );
    return names.length === 0 ? body : `${body}\n<div class="footnotes"><ol>${join(items)}</ol></div>`;
  });
