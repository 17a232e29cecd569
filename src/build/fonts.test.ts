import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import subsetFont from 'subset-font';
import { parseFont } from '../settings/fonts.ts';
import { post, put } from '../reading/test/content.ts';
import { siteFonts } from './fonts.ts';
import { callHook, folderUrl } from './test/hooks.ts';

/** A face as the style sheet names it. */
interface Face {
  readonly family: string;
  readonly path: string;
  /** `normal 400`, `normal 75% 100%` */
  readonly cut: string;
  readonly ranges: readonly string[] | undefined;
  readonly display: string;
}

interface ViteConfig {
  readonly resolve: { readonly alias: Readonly<Record<string, string>> };
  readonly build: { readonly assetsInlineLimit: (path: string) => boolean | undefined };
  readonly plugins: readonly [{ readonly load: { readonly handler: () => string } }];
}

async function fontsOf(root: string, command: string) {
  let config: ViteConfig | undefined;
  await callHook(siteFonts(), 'astro:config:setup', {
    command,
    config: { root: folderUrl(root), cacheDir: folderUrl(join(root, 'cache')) },
    updateConfig: ({ vite }: { vite: ViteConfig }) => (config = vite),
  });
  const sheet = config!.resolve.alias['fonts.css']!;
  const faces = readFileSync(sheet, 'utf8')
    .split('@font-face')
    .slice(1)
    .map((rule): Face => {
      const said = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(rule)?.[1];
      const file = /url\('([^']+)'\)/.exec(said('src')!)![1]!;
      return {
        family: said('font-family')!.replaceAll("'", ''),
        path: join(dirname(sheet), file),
        cut: `${said('font-style')!} ${said('font-weight') ?? said('font-stretch')!}`,
        ranges: said('unicode-range')?.split(', '),
        display: said('font-display')!,
      };
    });
  const code = config!.plugins[0].load.handler();
  const early = (name: string) =>
    [...code.matchAll(new RegExp(`^import ${name}\\d+ from "(.+)\\?url";$`, 'gm'))].map(([, path]) => path);
  return { config: config!, faces, early };
}
/** Which of some letters a font file has. */
async function lettersIn(path: string, letters: string): Promise<string> {
  const { covers } = parseFont(await subsetFont(readFileSync(path), letters, { targetFormat: 'sfnt' }))!;
  return [...letters].filter(covers).join('');
}

const isIn = (ranges: readonly string[], letter: string): boolean =>
  ranges.some((range) => {
    const [from = 0, to = from] = range
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return letter.codePointAt(0)! >= from && letter.codePointAt(0)! <= to;
  });

const root = mkdtempSync(join(tmpdir(), 'fonts-'));
after(() => rmSync(root, { recursive: true }));
const { config, faces, early } = await fontsOf(root, 'dev');

const LATIN = ' AZaz09~ßéÿıœˆ˚˜–—‘’‚“”„•…‹›⁄€™−∕';
const EXTENDED = 'ĀİőŔžẁỳ';
const VIETNAMESE = 'ƠơƯựạẤ';
const FORMULAS = '0x¬θ…′ℝℎ→↦⇒∀∑√∫≤⊕⋃⋮⌊⏞⟨⟶𝑎𝑥𝔸𝛼';

const TITLE = ['normal 75% 100%'];
const TEXT = ['normal 400', 'italic 400', 'normal 600'];
/** What a file has and what it lacks, of each alphabet. */
const ALPHABETS = [
  [LATIN, EXTENDED],
  [EXTENDED, 'A€Ж'],
  [VIETNAMESE, 'AzЖ'],
] as const;
for (const [family, cuts, alphabets] of [
  ['League Gothic', TITLE, ALPHABETS],
  ['Newsreader', TEXT, ALPHABETS],
  ['Formulas', ['normal 400'], [[FORMULAS, 'ĀЖ']]],
] as const) {
  const its = faces.filter((face) => face.family === family);
  test(`${family} comes in its cuts, and never moves the page`, () => {
    assert.deepEqual(
      its.map(({ cut }) => cut),
      alphabets.flatMap(() => cuts),
    );
    for (const { display } of its) assert.equal(display, 'optional');
  });

  for (const [at, { path, ranges, cut }] of its.entries())
    test(`${family}, ${cut}, file ${at}, has its letters, and pages ask it for no others`, async () => {
      const [has, lacks] = alphabets[Math.floor(at / cuts.length)]!;
      assert.equal(await lettersIn(path, has + lacks), has);
      if (ranges) assert.deepEqual([...(has + lacks)].filter((letter) => isIn(ranges, letter)).join(''), has);
    });
}

test('pages fetch early what they are seldom without, and formulas where they have some', () => {
  const [title, ...text] = ['League Gothic', 'Newsreader'].flatMap((family) =>
    faces.filter((face) => face.family === family && face.ranges?.includes('U+0-FF')).map(({ path }) => path),
  );
  assert.deepEqual(early('forAll'), [title, text[0], text[1]]);
  assert.deepEqual(early('forMaths'), [faces.at(-1)!.path]);
});

test('fonts stay files, however small they are', () => {
  const { assetsInlineLimit } = config.build;
  assert.equal(assetsInlineLimit(faces[0]!.path), false);
  assert.equal(assetsInlineLimit('icon.png'), undefined);
});

test('what stands in for titles until their font is there is as wide as they are', () => {
  const css = (name: string) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8');
  const [, stack = ''] = /--title: ([^;]+);/.exec(css('tokens'))!;
  assert.deepEqual(
    [
      'League Gothic',
      ...[...css('fallbacks').matchAll(/font-family: '(Title [^']+)'/g)].map(([, name]) => name),
      'sans-serif',
    ],
    stack.replaceAll("'", '').split(', '),
  );
});

test('a font is cut once', async () => {
  const made = () => {
    const folder = join(root, 'cache/cut-fonts');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.woff2'))
      .map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  };
  const before = made();
  assert.deepEqual((await fontsOf(root, 'dev')).faces, faces);
  assert.deepEqual(made(), before);
});

test('a build cuts the font for formulas to those that there are', async () => {
  const site = join(root, 'site');
  put(site, { 'src/content/posts/x/index.mdx': post({}, 'So $$\\alpha$$.') });
  // The other fonts are as they were.
  renameSync(join(root, 'cache'), join(site, 'cache'));
  const built = (await fontsOf(site, 'build')).faces;
  assert.equal(await lettersIn(built.at(-1)!.path, 'α𝛼β∑'), 'α𝛼');
  assert.equal(built.length, faces.length);
});
