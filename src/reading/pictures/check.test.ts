import { testRows, type Row } from '../test/problems.ts';
import { type Files, STILL, oneReview, picture, post, review } from '../test/content.ts';

const X = 'error reviews/x/index.mdx';
const PNG = await picture(1600, 'png');
const JPEG = await picture(1600, 'jpeg');
const GIF = await picture(1600, 'gif');
const AVIF = await picture(1600, 'avif');
const but = (bytes: Buffer, end: number): Buffer => bytes.subarray(0, bytes.length - end);

const still = (name: string, bytes?: string | Uint8Array, more: Files = {}): Files => ({
  'reviews/x/index.mdx': review({ still: `{ src: ${name}, alt: A dancer. }` }),
  ...(bytes === undefined ? {} : { [`reviews/x/${name}`]: bytes }),
  ...more,
});

/** What drawings of all kinds of programs hold, and may. */
const DRAWINGS = [
  '<text style="font-family: serif">one</text>',
  '<style>.a { fill: url(#b); src: url(data:font/woff2;base64,d09GMg==) }</style><g class="a"/>',
  '<defs><path id="c" d="M0 0h9"/></defs><use href="#c"/><use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#c"/>',
  '<image href="data:image/png;base64,iVBORw0KGgo="/>',
  '<a href="https://a.example/"><circle r="3"/></a>',
  '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></rdf:RDF></metadata>',
  '<title>only once</title><g fill="url(#d)" filter="url(\'#e\')"/><desc><![CDATA[<script>]]></desc>',
];

const REFUSED = [
  ['<script>alert(1)</script>', '<script>'],
  ['<g><x:script xmlns:x="http://www.w3.org/1999/xhtml"/></g>', '<x:script>'],
  ['<g onload="a()"/>', 'onload on <g>'],
  ['<g ONCLICK="a()"/>', 'ONCLICK on <g>'],
  ['<foreignObject><p>a</p></foreignObject>', '<foreignObject>'],
  ['<image href="https://a.example/b.png"/>', 'https://a.example/b.png, which lies outside'],
  ['<image href="b.png"/>', 'b.png, which lies outside'],
  ['<use href="b.svg#c"/>', 'b.svg#c, which lies outside'],
  ['<g fill="url(//a.example/b)"/>', 'url(//a.example/b), which lies outside'],
  ['<g style="fill: url(b.svg#c)"/>', 'fill: url(b.svg#c), which lies outside'],
  ['<style>@import "a.css";</style>', 'a style that lies outside'],
  ['<style>a { b: url(https://c.example) }</style>', 'a style that lies outside'],
  ['<a href="java&#10;script:b()">c</a>', 'href on <a>, which would be run'],
  ['<a><set attributeName="href" to="javascript:b()"/></a>', 'to on <set>'],
] as const;

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 450">${inside}</svg>`;

testRows([
  ['WebP', still('a.webp', STILL)],
  [
    'a name that only looks the same',
    {
      'reviews/x/index.mdx': review({ still: '{ src: ./caf\u00E9.webp, alt: A dancer. }' }),
      'reviews/x/cafe\u0301.webp': STILL,
    },
    `${X}:5:15 … there is no picture ./caf\u00E9.webp, only one whose name looks the same … (cafe.webp)`,
  ],
  ['PNG', still('a.png', PNG)],
  ['JPEG', still('a.jpg', JPEG)],
  ['JPEG with its long extension', still('a.jpeg', JPEG)],
  ['GIF', still('a.gif', GIF)],
  ['AVIF', still('a.avif', AVIF)],
  ['SVG', still('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>')],
  ['an extension in capitals', still('a.WEBP', STILL)],
  [
    'no alt text',
    oneReview(review({}, '![](./still.webp)')),
    'advice reviews/x/index.mdx:10:1 … no alt text … ![…](./still.webp)',
  ],
  [
    'a poster, which needs none',
    oneReview(review({ trailer: '0FSwsrFpkbw' }, '<Trailer poster="./still.webp" />')),
  ],
  ['missing', still('./a.webp'), `${X}:5:15 … no picture ./a.webp`],
  [
    'another case',
    still('./A.webp', undefined, { 'reviews/x/a.webp': STILL }),
    `${X}:5:15 … Did you mean ./a.webp?`,
  ],
  [
    'another extension',
    still('./a.jpg', undefined, { 'reviews/x/a.webp': STILL }),
    `${X}:5:15 … Did you mean ./a.webp?`,
  ],
  [
    'misspelt',
    still('./stil.webp', undefined, { 'reviews/x/still.webp': STILL }),
    `${X}:5:15 … Did you mean ./still.webp?`,
  ],
  ['empty', still('a.webp', new Uint8Array()), `${X}:5:15 … the file is empty`],
  ['a text called .webp', still('a.webp', 'hello'), `${X}:5:15 … not a picture`],
  ...DRAWINGS.map((inside): Row => [`a drawing with ${inside}`, still('a.svg', drawing(inside))]),
  ...REFUSED.map(([inside, what]): Row => [
    `a drawing with ${inside}`,
    still('a.svg', drawing(inside)),
    `${X}:5:15 … a.svg: the drawing holds ${what} … save the drawing as plain SVG`,
  ]),
  [
    'a drawing from matplotlib',
    still(
      'a.svg',
      `<?xml version="1.0" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${drawing('')}`,
    ),
  ],
  [
    'a drawing with a stylesheet elsewhere',
    still('a.svg', `<?xml-stylesheet href="a.css"?>${drawing('')}`),
    `${X}:5:15 … a stylesheet`,
  ],
  [
    'a drawing with entities of its own',
    still('a.svg', `<!DOCTYPE svg [<!ENTITY a "<script>b</script>">]>${drawing('&a;')}`),
    `${X}:5:15 … no sound SVG`,
  ],
  ['a drawing that is cut off', still('a.svg', drawing('').slice(0, -4)), `${X}:5:15 … no sound SVG`],
  [
    'a drawing in millimetres',
    still('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="90mm" height="50mm"/>'),
  ],
  [
    'a drawing as wide as its page',
    still('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>'),
    `${X}:5:15 … no size … viewBox="0 0 800 450"`,
  ],
  [
    'a drawing of no width',
    still('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>'),
    `${X}:5:15 … no size`,
  ],
  [
    'a drawing in the text',
    oneReview(review({}, '![A](./a.svg)\n\n<Still src="./b.svg" alt="B" />'), {
      'reviews/x/a.svg': drawing(''),
      'reviews/x/b.svg': drawing('<script/>'),
    }),
    `${X}:12:1 … ./b.svg: the drawing holds <script>`,
  ],
  ['SVG called .png', still('a.png', drawing('')), `${X}:5:15 … not PNG but SVG … Rename it to end in .svg`],
  ['a page called .svg', still('a.svg', '<html></html>'), `${X}:5:15 … not a picture`],
  ['WebP called .png', still('a.png', STILL), `${X}:5:15 … not PNG but WebP … Rename it to end in .webp`],
  ['PNG called .webp', still('a.webp', PNG), `${X}:5:15 … not WebP but PNG … Rename it to end in .png`],
  ['half a WebP', still('a.webp', but(STILL, 20)), `${X}:5:15 … cut off`],
  ['half a PNG', still('a.png', but(PNG, 20)), `${X}:5:15 … cut off`],
  ['half a JPEG', still('a.jpg', but(JPEG, 20)), `${X}:5:15 … cut off`],
  ['half a GIF', still('a.gif', but(GIF, 20)), `${X}:5:15 … cut off`],
  ['half an AVIF', still('a.avif', but(AVIF, 20)), `${X}:5:15 … cut off`],
  ['the first bytes of a JPEG', still('a.jpg', JPEG.subarray(0, 30)), `${X}:5:15 … damaged or cut off`],
  [
    'a drawing without a size',
    still('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
    `${X}:5:15 … no sound SVG`,
  ],
  ['a format that browsers lack', still('a.bmp', 'BM'), `${X}:5:15 … .bmp … .webp`],
  ['outside the content folder', still('../../../a.webp'), `${X}:5:15 … outside the content folder`],
  ['from the root', still('/a.webp'), `${X}:5:15 … not beside the entry`],
  ['from another site', still('https://example.org/a.webp'), `${X}:5:15 … not on this site`],
  ['one that several entries share', still('../../shared/a.webp', undefined, { 'shared/a.webp': STILL })],
  [
    'narrow',
    still('a.webp', await picture(1500)),
    'advice reviews/x/index.mdx:5:15 … a.webp is 1500 pixels wide … 1600',
  ],
  [
    'narrow in the body',
    oneReview(review({}, '![A dancer.](./a.webp)'), { 'reviews/x/a.webp': await picture(500) }),
  ],
  [
    'unused',
    oneReview(review(), { 'reviews/x/a.webp': STILL, 'reviews/x/more/b.png': PNG }),
    'advice reviews/x/a.webp:1:1 … doesn’t show',
    'advice reviews/x/more/b.png:1:1 … doesn’t show',
  ],
  ['the drawing that the still was made from', oneReview(review(), { 'reviews/x/still.svg': '<svg/>' })],
  [
    'in the body',
    oneReview(
      review(
        {},
        '![A.](./a.webp)\n\n<Still src="./b.webp" alt="B." />\n\n<Trailer video="0FSwsrFpkbw" poster="./c.webp" />',
      ),
    ),
    `${X}:10:1 … ./a.webp`,
    `${X}:12:1 … ./b.webp`,
    `${X}:14:1 … ./c.webp`,
  ],
  [
    'used in the body',
    oneReview(review({}, '<Trailer video="0FSwsrFpkbw" poster="./c.webp" />'), { 'reviews/x/c.webp': STILL }),
  ],
  [
    'the alt text of the caption',
    oneReview(
      review(
        { still: '{ src: ./still.webp, alt: A dancer., caption: a dancer. }' },
        '<Still src="./still.webp" alt="B." caption="b." />',
      ),
    ),
    'advice reviews/x/index.mdx:5:34 … same as the caption',
    'advice reviews/x/index.mdx:10:1 … same as the caption',
  ],
  [
    'a cover',
    { 'posts/a/index.mdx': post({ cover: '{ src: ./a.webp, alt: Seats. }' }) },
    'error posts/a/index.mdx:5:15 … cover: there is no picture ./a.webp',
  ],
]);
