import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { nativeReader } from './native-reader.ts';
import { callHook } from './test/hooks.ts';

interface Plugin {
  readonly resolveId: {
    readonly filter: { readonly id: RegExp };
    readonly handler: (source: string, importer?: string) => { id: string; external: boolean } | undefined;
  };
}

const plugins: Plugin[] = [];
await callHook(nativeReader(), 'astro:config:setup', {
  updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
});
const { filter, handler } = plugins[0]!.resolveId;

const inSource = (path: string): URL => new URL(`../${path}`, import.meta.url);

for (const [source, importer, path] of [
  ['../reading/reader.ts', 'mdx/loader.ts', 'reading/reader.ts'],
  ['../../markdown/run.ts', 'components/mdx/index.ts', 'markdown/run.ts'],
  ['../reading/pictures/find.ts', 'mdx/digest.ts', 'reading/pictures/find.ts'],
  ['../domain/entry.ts', 'mdx/loader.ts', undefined],
  ['./reading/x.ts', 'domain/y.ts', undefined],
  ['satteri/reading/x.js', 'mdx/loader.ts', undefined],
] as const)
  test(`${source} in ${importer} is ${path ? 'Node’s' : 'the bundler’s'}`, () => {
    const found = filter.id.test(source) ? handler(source, fileURLToPath(inSource(importer))) : undefined;
    assert.deepEqual(found, path && { id: inSource(path).href, external: true });
  });
