import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from './compile.ts';
import { toHtml } from './html.ts';

const html = async (source: string) => {
  const { compiled, problems } = await compile(source, '/content/x.mdx', {});
  assert.deepEqual(problems, []);
  return toHtml(compiled!.code).trim();
};

test('code is coloured by class', async () => {
  const shown = await html('```ts\nconst a = "<b>";\n```');
  assert.match(
    shown,
    /^<pre class="language-ts" tabindex="0"><code class="language-ts"><span class="token keyword">const<\/span> a/,
  );
  assert.match(shown, /"&lt;b&gt;"/);
  assert.doesNotMatch(shown, /style=/);
});

const PLAIN = ['nosuchlanguage', 'extend', 'toString', '__proto__', 'constructor'];
for (const language of PLAIN)
  test(`an unknown language is shown plain: ${language}`, async () =>
    assert.equal(
      await html(`\`\`\`${language}\n<b>{x}</b> &amp;\n\`\`\``),
      `<pre class="language-${language}" tabindex="0"><code class="language-${language}">&lt;b&gt;{x}&lt;/b&gt; &amp;amp;</code></pre>`,
    ));

test('code without a language is shown plain', async () =>
  assert.equal(await html('~~~\na <b>\n~~~'), '<pre tabindex="0"><code>a &lt;b&gt;</code></pre>'));

for (const language of ['js', 'yaml', 'diff', 'html', 'python', 'markdown', 'php', 'sh', 'JS'])
  test(`a usual language is known: ${language}`, async () => {
    const shown = await html(`\`\`\`${language}\n<?php # a: "b" ?>\n+ if\n\`\`\``);
    assert.match(shown, language === 'JS' ? /<pre/ : /class="token/);
  });
