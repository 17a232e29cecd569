import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, describe, test } from 'node:test';
import { emptyFolder } from '../disk/test/disks.ts';
import { picture, put } from '../reading/test/content.ts';
import { contentPictures } from './content-pictures.ts';
import { callHook, folderUrl } from './test/hooks.ts';

interface Plugin {
  readonly load: {
    readonly filter: { readonly id: RegExp };
    readonly handler: (this: { fs: { readFile: typeof readFile } }, id: string) => Promise<string>;
  };
}

const STILL = await picture(1600, 'webp');
const PHOTO = await picture(800, 'jpeg');
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>';

/** An integration that knows a project, and that project's folder. */
async function set(t: TestContext, command: 'build' | 'dev', base = '/') {
  const root = emptyFolder(t);
  put(root, {
    'content/reviews/a/still.webp': STILL,
    'content/reviews/b/still.webp': STILL,
    "content/reviews/b/l'été, “60 %”.jpg": PHOTO,
    'content/reviews/b/drawing.svg': DRAWING,
  });
  const plugins: Plugin[] = [];
  const integration = contentPictures();
  await callHook(integration, 'astro:config:setup', {
    command,
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => plugins.push(...vite.plugins),
  });
  const config = {
    root: folderUrl(root),
    outDir: folderUrl(join(root, 'dist')),
    cacheDir: folderUrl(join(root, '.cache')),
    base,
    build: { assets: '_astro' },
  };
  await callHook(integration, 'astro:config:done', { config });
  return { root, integration, load: plugins[0]!.load };
}

/** What Astro writes into its list. */
function listOf(ids: readonly string[]): string {
  const imports = ids.map((id, i) => `import __ASTRO_IMAGE_IMPORT_${i} from ${JSON.stringify(id)};`);
  const items = ids.map((id, i) => `[${JSON.stringify(id)}, __ASTRO_IMAGE_IMPORT_${i}]`);
  return `\n${imports.join('\n')}\nexport default new Map([${items.join(', ')}]);\n\t\t`;
}

const idOf = (name: string, entry: string): string =>
  `${name}?${String(new URLSearchParams({ astroContentImageFlag: '', importer: `content/reviews/${entry}/index.mdx` }))}`;

/** The list as the bundler gets it. */
async function loaded({ root, load }: Awaited<ReturnType<typeof set>>, ids: readonly string[]) {
  put(root, { '.astro/content-assets.mjs': listOf(ids) });
  const path = join(root, '.astro/content-assets.mjs');
  assert.match(path, load.filter.id);
  return load.handler.call({ fs: { readFile } }, path);
}

let runs = 0;
const run = async (code: string): Promise<Map<string, Record<string, unknown>>> =>
  (
    (await import(`data:text/javascript,${encodeURIComponent(`${code}// ${String(++runs)}`)}`)) as {
      default: never;
    }
  ).default;

describe('pictures of the content', () => {
  test('the list says of each what an import would say, and imports none', async (t) => {
    const project = await set(t, 'build', '/films/');
    const ids = [idOf('./still.webp', 'a'), idOf('../b/still.webp', 'a'), idOf("./l'été, “60 %”.jpg", 'b')];
    const list = await run(await loaded(project, ids));
    assert.deepEqual([...list.keys()], ids);
    const [a, b, photo] = [...list.values()];
    const { src, ...size } = a!;
    assert.deepEqual(size, { width: 1600, height: 67, format: 'webp' });
    assert.match(String(src), /^\/films\/_astro\/still\.[\w-]{8}\.webp$/);
    // The same bytes under the same name are the same picture, wherever they lie.
    assert.deepEqual(b, a);
    assert.match(String(photo?.['src']), /^\/films\/_astro\/l_été___60___\.[\w-]{8}\.jpg$/);
    assert.equal(photo?.['width'], 800);
    assert.equal(b?.['fsPath'], join(project.root, 'content/reviews/b/still.webp'));
    assert.equal(a?.['fsPath'], join(project.root, 'content/reviews/a/still.webp'));
  });

  test('other bytes have another address', async (t) => {
    const project = await set(t, 'build');
    const ids = [idOf('./still.webp', 'a')];
    const srcOf = async () => (await run(await loaded(project, ids))).get(ids[0]!)?.['src'];
    const before = await srcOf();
    put(project.root, { 'content/reviews/a/still.webp': await picture(1000, 'webp') });
    assert.notEqual(await srcOf(), before);
  });

  test('a preview serves the original', async (t) => {
    const project = await set(t, 'dev');
    const list = await run(await loaded(project, [idOf('./still.webp', 'a')]));
    const [still] = [...list.values()];
    const path = join(project.root, 'content/reviews/a/still.webp').replace(/^\//, '');
    assert.equal(still?.['src'], `/@fs/${path}?origWidth=1600&origHeight=67&origFormat=webp`);
  });

  test('drawings, and what is no picture, stay imports', async (t) => {
    const project = await set(t, 'build');
    const ids = [idOf('./drawing.svg', 'b'), idOf('./nothing.webp', 'b')];
    const code = await loaded(project, [...ids, idOf('./still.webp', 'a')]);
    const imports = [...code.matchAll(/^import (\w+) from (".+");$/gm)];
    assert.deepEqual(
      imports.map(([, , specifier = '']) => JSON.parse(specifier) as string),
      ids,
    );
    for (const [, name, specifier] of imports) assert.ok(code.includes(`[${specifier}, ${name}],`));
  });

  test('a build has the originals whose sizes are not made yet, and no other', async (t) => {
    const project = await set(t, 'build');
    let prerenderer: { teardown: () => Promise<void> } | undefined;
    const order: string[] = [];
    await callHook(project.integration, 'astro:build:start', {
      setPrerenderer: (make: (own: object) => typeof prerenderer) => {
        prerenderer = make({ teardown: () => order.push('torn down') });
      },
    });
    put(project.root, { '.cache/assets/b_made.webp': '', 'dist/_astro/there.webp': 'as it was' });
    const [a, b] = ['a', 'b'].map((name) => join(project.root, `content/reviews/${name}/still.webp`));
    const sized = (originalSrcPath: string | undefined, ...names: string[]) => ({
      originalSrcPath,
      transforms: new Map(names.map((name) => [name, { finalPath: `/_astro/${name}`, transform: {} }])),
    });
    const before = globalThis.astroAsset;
    t.after(() => (globalThis.astroAsset = before));
    globalThis.astroAsset = {
      staticImages: new Map([
        ['/_astro/a.webp', sized(a, 'b_made.webp', 'a_new.webp')],
        ['/_astro/b.webp', sized(b, 'b_made.webp')],
        ['/_astro/there.webp', sized(a, 'there_new.webp')],
        ['https://elsewhere.example/c.webp', sized(undefined, 'c_new.webp')],
      ]),
    } as unknown as typeof before;
    await prerenderer!.teardown();
    assert.deepEqual(order, ['torn down']);
    assert.deepEqual(readdirSync(join(project.root, 'dist/_astro')).sort(), ['a.webp', 'there.webp']);
    assert.deepEqual(readFileSync(join(project.root, 'dist/_astro/a.webp')), STILL);
    assert.equal(readFileSync(join(project.root, 'dist/_astro/there.webp'), 'utf8'), 'as it was');
    assert.equal(existsSync(join(project.root, 'dist/https:')), false);
  });
});
