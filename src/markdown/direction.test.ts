import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { toHtml } from './html.ts';

const html = async (source: string) => {
  const { compiled, problems } = await compile(source, '/content/x.mdx', {});
  assert.deepEqual(problems, []);
  return toHtml(compiled!.code).replaceAll('\n', '').trim();
};

const DIRECTED: readonly (readonly [what: string, source: string, html: string])[] = [
  ['a paragraph', 'שלום עולם', '<p dir="rtl">שלום עולם</p>'],
  [
    'only the paragraphs that are',
    'One.\n\nمرحبا بكم\n\nTwo.',
    '<p>One.</p><p dir="rtl">مرحبا بكم</p><p>Two.</p>',
  ],
  ['one that begins with a name', '*Dune* הוא סרט על חול', '<p dir="rtl"><em>Dune</em> הוא סרט על חול</p>'],
  [
    'not one that only names something',
    'שלום is what he says, and leaves.',
    '<p>שלום is what he says, and leaves.</p>',
  ],
  ['a heading', '## כותרת', '<h2 dir="rtl" id="כותרת">כותרת</h2>'],
  ['a list once', '1. אחד\n2. שתיים\n3. 3', '<ol dir="rtl"><li>אחד</li><li>שתיים</li><li>3</li></ol>'],
  [
    'an item against its list',
    '- אחד ושתיים ושלוש\n- one',
    '<ul dir="rtl"><li>אחד ושתיים ושלוש</li><li dir="ltr">one</li></ul>',
  ],
  ['a quotation', '> שלום עולם\n>\n> עולם', '<blockquote dir="rtl"><p>שלום עולם</p><p>עולם</p></blockquote>'],
  [
    'code in it from the left',
    '> שלום עולם ומלואו\n>\n> ```\n> a\n> ```',
    '<blockquote dir="rtl"><p>שלום עולם ומלואו</p><pre tabindex="0" dir="ltr"><code>a</code></pre></blockquote>',
  ],
  [
    'a block written as a tag',
    '<p>שלום</p>\n\n<div>\n\nעולם\n\n</div>',
    '<p dir="rtl">שלום</p><div dir="rtl"><p>עולם</p></div>',
  ],
  [
    'words, whatever formula and code say',
    'שלום $$\\alpha\\beta\\gamma\\delta$$',
    '<p dir="rtl">שלום <math><mrow><mi>α</mi><mi>β</mi><mi>γ</mi><mi>δ</mi></mrow></math></p>',
  ],
  ['text in a component', '<Spoiler>\n\nעולם\n\n</Spoiler>', '<Spoiler><p dir="rtl">עולם</p></Spoiler>'],
  [
    'nothing that the author has directed',
    '<p dir="ltr">שלום</p>\n\n<div dir="rtl">\n\nIn English, שלום.\n\n</div>',
    '<p dir="ltr">שלום</p><div dir="rtl"><p>In English, שלום.</p></div>',
  ],
  ['no text without letters in it', 'שלום\n\n2024', '<p dir="rtl">שלום</p><p>2024</p>'],
  ['nothing of other scripts', '雨中\n\nÉté', '<p>雨中</p><p>Été</p>'],
];
for (const [what, source, expected] of DIRECTED)
  test(`directs ${what}`, async () => assert.equal(await html(source), expected));
