import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { toHtml } from './html.ts';

const html = async (source: string) => {
  const { compiled, problems } = await compile(source, '/content/x.mdx', {});
  assert.deepEqual(problems, []);
  return toHtml(compiled!.code).trim();
};

const TIDIED: readonly (readonly [what: string, source: string, html: string])[] = [
  [
    'a lone picture leaves its paragraph',
    '![A](./a.webp "B")',
    '<img src="./a.webp" alt="A" title="B" data-lone>',
  ],
  ['a picture among words stays', 'x ![A](./a.webp)', '<p>x <img src="./a.webp" alt="A"></p>'],
  [
    'a linked picture stays in its link',
    '[![A](./a.webp)](/b/)',
    '<p><a href="/b/"><img src="./a.webp" alt="A"></a></p>',
  ],
  ['a picture is called as on disk', '![A](<./a b.webp>)', '<img src="./a b.webp" alt="A" data-lone>'],
  [
    'a picture as a tag is one',
    '<img src="./a.webp" alt="A" class="b" />',
    '<img src="./a.webp" alt="A" class="b" data-lone>',
  ],
  [
    'a link as a tag is one',
    'x <a href="/b/" hreflang="fr">*c*</a>',
    '<p>x <a href="/b/" hreflang="fr"><em>c</em></a></p>',
  ],
  [
    'a table as a tag is one',
    '<table><tbody><tr><td>1</td></tr></tbody></table>',
    '<table><tbody><tr><td>1</td></tr></tbody></table>',
  ],
  [
    'a task can be called',
    '- [x] a',
    '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled aria-label="done"> a</li>\n</ul>',
  ],
];
for (const [what, source, expected] of TIDIED)
  test(what, async () => assert.equal((await html(source)).replace(/=""/g, ''), expected));

test('a tag of an overridden element goes through the component that overrides it', async () => {
  for (const source of [
    '<a href="/b/">c</a>',
    '<img src="./a.webp" alt="A" />',
    '<table><tbody><tr><td>1</td></tr></tbody></table>',
    '[c](/b/)',
    '{<a href="/b/">c</a>}',
  ]) {
    const { compiled } = await compile(source, '/content/x.mdx', {});
    assert.match(compiled!.code, /_components\.(a|img|table)/);
  }
});

test('columns are aligned by class', async () => {
  const table = await html('| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |');
  assert.match(
    table,
    /<th class="to-left">a.*<th class="to-center">b.*<th class="to-right">c.*<td class="to-right">3/s,
  );
  assert.doesNotMatch(table, /style=/);
});
