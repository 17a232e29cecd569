import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { parse } from 'yaml';
import { compile } from './compile.ts';
import { markdownOptions, mdxOptions } from './options.ts';

const PATH = fileURLToPath(new URL('../mdx/test/reviews/torture-1999/index.mdx', import.meta.url));

/** The function that shows the body: the two ways differ in what they put around it. */
const contentIn = (code: string): string =>
  /(?:async )?function _createMdxContent\(props\) \{[^]*?\n\}\n/.exec(code)?.[0] ?? assert.fail('no content');

test('Astro’s own path and ours compile a body of everything to the same code', async () => {
  const source = readFileSync(PATH, 'utf8');
  const [frontMatterBlock = '', yaml = ''] = /^---\n([^]*?)\n---\n/.exec(source) ?? [];
  const frontMatter = parse(yaml) as Record<string, unknown>;

  const { compiled, problems } = await compile(source, PATH, frontMatter);
  assert.deepEqual(problems, []);

  const { processor, syntaxHighlight } = markdownOptions;
  const renderer = await processor.createMdxRenderer!(
    { syntaxHighlight, gfm: true, smartypants: true },
    mdxOptions,
  );
  const astro = await renderer.process(source.slice(frontMatterBlock.length), PATH, frontMatter);

  assert.equal(contentIn(compiled!.code), contentIn(astro.code));
});
