import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import subsetFont from 'subset-font';
import { parseFont } from '../settings/fonts.ts';
import { post, put } from '../reading/test/content.ts';
import { siteFonts } from './fonts.ts';
import { callHook, folderUrl } from './test/hooks.ts';

interface Variant {
  readonly src: readonly [string];
  readonly weight: string;
  readonly style: string;
  readonly stretch?: string;
  readonly unicodeRange?: readonly string[];
}
interface Family {
  readonly name: string;
  readonly cssVariable: string;
  readonly fallbacks: readonly string[];
  readonly display: string;
  readonly optimizedFallbacks: boolean;
  readonly options: { readonly variants: readonly Variant[] };
}

async function familiesIn(root: string, command: string): Promise<readonly Family[]> {
  let families: readonly Family[] = [];
  await callHook(siteFonts(), 'astro:config:setup', {
    command,
    config: { root: folderUrl(root), cacheDir: folderUrl(join(root, 'cache')) },
    updateConfig: ({ fonts }: { fonts: readonly Family[] }) => (families = fonts),
  });
  return families;
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
const families = await familiesIn(root, 'dev');
const family = (variable: string): Family => families.find(({ cssVariable }) => cssVariable === variable)!;

const LATIN = ' AZaz09~ßéÿıœˆ˚˜–—‘’‚“”„•…‹›⁄€™−∕';
const EXTENDED = 'ĀİőŔžẁỳ';
const VIETNAMESE = 'ƠơƯựạẤ';
const FORMULAS = '0x¬θ…′ℝℎ→↦⇒∀∑√∫≤⊕⋃⋮⌊⏞⟨⟶𝑎𝑥𝔸𝛼';

for (const [variable, at, has, lacks] of [
  ['--font-title', 0, LATIN, EXTENDED],
  ['--font-title-ext', 0, EXTENDED, 'A€Ж'],
  ['--font-title-ext', 1, VIETNAMESE, 'AzЖ'],
  ['--font-text', 0, LATIN, EXTENDED],
  ['--font-text', 1, LATIN, EXTENDED],
  ['--font-text', 2, LATIN, EXTENDED],
  ['--font-text-ext', 0, EXTENDED, 'A€Ж'],
  ['--font-text-ext', 4, VIETNAMESE, 'AzЖ'],
  ['--font-maths', 0, FORMULAS, 'ĀЖ'],
] as const)
  test(`file ${at} of ${variable} has its letters, and pages ask it for no others`, async () => {
    const { src, unicodeRange } = family(variable).options.variants[at]!;
    assert.equal(await lettersIn(src[0], has + lacks), has);
    if (unicodeRange)
      assert.deepEqual([...(has + lacks)].filter((letter) => isIn(unicodeRange, letter)).join(''), has);
  });

const TEXT = ['400 normal', '400 italic', '600 normal'];
for (const [variable, name, cuts, fallback] of [
  ['--font-maths', 'STIX Two Math', ['400 normal'], 'math'],
  ['--font-title', 'League Gothic', ['400 normal 75% 100%'], 'sans-serif'],
  ['--font-title-ext', 'League Gothic Ext', Array(2).fill('400 normal 75% 100%'), undefined],
  ['--font-text', 'Newsreader', TEXT, 'serif'],
  ['--font-text-ext', 'Newsreader Ext', [...TEXT, ...TEXT], undefined],
] as const)
  test(`${variable} comes in its cuts, and never moves the page`, () => {
    const { options, fallbacks, ...rest } = family(variable);
    assert.deepEqual([rest.name, rest.display, rest.optimizedFallbacks], [name, 'optional', false]);
    assert.deepEqual(
      options.variants.map(({ weight, style, stretch = '' }) => `${weight} ${style} ${stretch}`.trim()),
      cuts,
    );
    assert.deepEqual([fallbacks.at(-1), fallbacks.includes('')], [fallback, false]);
  });

test('what stands in for titles until their font is there is as wide as they are', () => {
  const css = readFileSync(new URL('../styles/fallbacks.css', import.meta.url), 'utf8');
  const { fallbacks } = family('--font-title');
  assert.deepEqual(
    [...css.matchAll(/font-family: '(Title [^']+)'/g)].map(([, name]) => name),
    fallbacks.slice(0, -1),
  );
});

test('a font is cut once', async () => {
  const made = () => {
    const folder = join(root, 'cache/cut-fonts');
    return readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
  };
  const before = made();
  assert.deepEqual(await familiesIn(root, 'dev'), families);
  assert.deepEqual(made(), before);
});

test('a build cuts the font for formulas to those that there are', async () => {
  const site = join(root, 'site');
  put(site, { 'src/content/posts/x/index.mdx': post({}, 'So $$\\alpha$$.') });
  // The other fonts are as they were.
  renameSync(join(root, 'cache'), join(site, 'cache'));
  const [maths, ...others] = await familiesIn(site, 'build');
  assert.equal(await lettersIn(maths!.options.variants[0]!.src[0], 'α𝛼β∑'), 'α𝛼');
  assert.equal(others.length, 4);
});
