import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { emptyFolder } from '../disk/test/disks.ts';
import { put } from '../reading/test/content.ts';
import { contentStore } from './content-store.ts';
import { callHook, folderUrl } from './test/hooks.ts';

interface Plugin {
  readonly load: { readonly filter: { readonly id: RegExp }; readonly handler: () => string };
}

for (const [command, file] of [
  ['build', 'cache/data-store.json'],
  ['dev', '.astro/data-store.json'],
] as const)
  test(`pages read what Astro has loaded where it is when they ask: ${command}`, async (t) => {
    const root = emptyFolder(t);
    const plugins: Plugin[] = [];
    await callHook(contentStore(), 'astro:config:setup', {
      command,
      config: { root: folderUrl(root), cacheDir: folderUrl(join(root, 'cache')) },
      updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
    });
    const { filter, handler } = plugins[0]!.load;
    assert.match('\0astro:data-layer-content', filter.id);
    const read = async (): Promise<unknown> =>
      (
        (await import(
          `data:text/javascript,${encodeURIComponent(`${handler()}//${String(Math.random())}`)}`
        )) as {
          default: unknown;
        }
      ).default;
    assert.deepEqual(await read(), new Map());
    put(root, { [file]: '["reviews"]' });
    assert.deepEqual(await read(), ['reviews']);
  });
