import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as reader from '../reading/reader.ts';
import { nativeReader } from './native-reader.ts';
import { callHook } from './test/hooks.ts';

interface Hook<Handler> {
  readonly filter: { readonly id: RegExp };
  readonly handler: Handler;
}

interface Plugin {
  readonly resolveId: Hook<(source: string, importer?: string) => string | undefined>;
  readonly load: Hook<(id: string) => Promise<string>>;
}

const plugins: Plugin[] = [];
await callHook(nativeReader(), 'astro:config:setup', {
  updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
});
const { resolveId, load } = plugins[0]!;

const inSource = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const found = (source: string, importer: string): string | undefined =>
  resolveId.filter.id.test(source) ? resolveId.handler(source, inSource(importer)) : undefined;

for (const [source, importer, path] of [
  ['../reading/reader.ts', 'mdx/loader.ts', 'reading/reader.ts'],
  ['../../markdown/run.ts', 'components/mdx/index.ts', 'markdown/run.ts'],
  ['../reading/pictures/find.ts', 'mdx/digest.ts', 'reading/pictures/find.ts'],
  ['../domain/entry.ts', 'mdx/loader.ts', undefined],
  ['./reading/x.ts', 'domain/y.ts', undefined],
  ['satteri/reading/x.js', 'mdx/loader.ts', undefined],
] as const)
  test(`${source} in ${importer} is ${path ? 'Node’s' : 'the bundler’s'}`, () =>
    assert.equal(found(source, importer)?.slice('\0native:'.length), path && inSource(path)));

test('the bundler is given what Node has loaded', async () => {
  const id = found('../reading/reader.ts', 'mdx/loader.ts')!;
  assert.match(id, load.filter.id);
  const code = await load.handler(id);
  const given = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof reader;
  assert.deepEqual({ ...given }, { ...reader });
});
