import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { emptyFolder } from '../disk/test/disks.ts';
import { put } from '../reading/test/content.ts';
import { keepPicturesInDev } from './keep-pictures-in-dev.ts';
import { callHook } from './test/hooks.ts';

interface Plugin {
  readonly enforce: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
}

async function pluginsIn(command: string): Promise<Plugin[]> {
  const plugins: Plugin[] = [];
  await callHook(keepPicturesInDev(), 'astro:config:setup', {
    command,
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
  });
  return plugins;
}

/** Astro's list of pictures, and how a preview loads it: the module that it is a copy of, and what is in that. */
async function listed(t: TestContext) {
  const root = emptyFolder(t);
  const list = join(root, '.astro/content-assets.mjs');
  put(root, { '.astro/content-assets.mjs': '' });
  const [plugin] = await pluginsIn('dev');
  assert.equal(plugin?.enforce, 'pre');
  return {
    plugin,
    load: (text: string) => {
      writeFileSync(list, text);
      const [, name = ''] = /^export \{ default \} from '(.+)';$/.exec(plugin.load(list) ?? '') ?? [];
      const id = plugin.resolveId(name);
      return { name, text: id === undefined ? undefined : plugin.load(id) };
    },
  };
}

test('the list of pictures is a module that changes with what is in it, and only then', async (t) => {
  const { load } = await listed(t);
  const [one, same, other] = ['1', '1', '2'].map((name) => load(`export default '${name}'`));
  assert.deepEqual(one, same);
  assert.notEqual(one!.name, other!.name);
  assert.deepEqual([one!.text, other!.text], [`export default '1'`, `export default '2'`]);
});

test('other modules are left alone', async (t) => {
  const { plugin, load } = await listed(t);
  load('');
  for (const id of ['astro:content', '/x/.astro/content-assets.mjs.map', '/x/astro/content-assets.mjs', '\0'])
    assert.deepEqual([plugin.resolveId(id), plugin.load(id)], [undefined, undefined], id);
});

test('a build has no need of it', async () => assert.deepEqual(await pluginsIn('build'), []));
