import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { type Cache, cacheIn } from '../disk/cache.ts';
import { sharedReader } from '../reading/shared-reader.ts';
import { formulaCharacters } from './formula-characters.ts';

const require = createRequire(import.meta.url);

/** The characters of each cut, as the ranges that CSS and the subsetter both understand. */
const RANGES = {
  latin:
    'U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+2000-200B, U+2010-2015, U+2018-201E, U+2020-2022, U+2026, U+2032-2033, U+2039-203A, U+2044, U+20AC, U+2122, U+2190-2193, U+2212, U+2215',
  'latin-ext': 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0',
  /** What Vietnamese has besides. */
  vietnamese: 'U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+1EA0-1EF1',
  maths:
    'U+0020-007E, U+00A0-00FF, U+0302-0308, U+0370-03FF, U+2010-2026, U+2032-2034, U+2061-2064, U+20D7, U+2102-213C, U+2190-2199, U+21A6, U+21D0-21D4, U+2200-22A5, U+22C0-22C9, U+22EE-22F1, U+2308-230B, U+23DE-23DF, U+27E8-27E9, U+27F5-27FA, U+1D434-1D467, U+1D538-1D56B, U+1D6E2-1D71B',
};
type Range = keyof typeof RANGES;

/**
 * What browsers are told to look for in a cut. It is shorter where it says more than is there: what is missing they look for
 * in the next family.
 */
const claimed = (range: Range): string =>
  range === 'latin'
    ? 'U+0-FF, U+131, U+152-153, U+2C6-2DC, U+2000-22FF'
    : RANGES[range].replaceAll(/(?<=[+-])0+/g, '');

const characters = (range: Range): string =>
  RANGES[range]
    .split(', ')
    .map((part) =>
      part
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16)),
    )
    .flatMap(([from = 0, to = from]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
    )
    .join('');

/**
 * Cuts a font file to some characters and, where the weight is fixed, to that weight. Done once: the result is
 * kept under a name made from everything it depends on.
 * @returns the path of the WOFF2 file in the cache.
 */
async function cut(cache: Cache, file: string, letters: string, weight?: number): Promise<string> {
  const source = readFileSync(require.resolve(file));
  const digest = createHash('sha256')
    .update(source)
    .update(letters)
    .update(String(weight))
    .digest('hex')
    .slice(0, 8);
  const name = `${basename(file, '.woff2')}-${weight ?? 'wdth'}-${digest}.woff2`;
  const variationAxes = weight ? { wght: weight } : {};
  return (
    cache.find(name)?.path ??
    cache.keep(
      name,
      await subsetFont(source, letters, { targetFormat: 'woff2', variationAxes, noHinting: true }),
    )
  );
}

type Cut = readonly [style: 'normal' | 'italic', weight?: number];

interface Family {
  readonly name: string;
  readonly file: (range: Range, style: string) => string;
  readonly cuts: readonly Cut[];
}

const FAMILIES: readonly Family[] = [
  {
    name: 'League Gothic',
    file: (range) => `@fontsource-variable/league-gothic/files/league-gothic-${range}-wdth-normal.woff2`,
    cuts: [['normal']],
  },
  {
    name: 'Newsreader',
    file: (range, style) => `@fontsource-variable/newsreader/files/newsreader-${range}-wght-${style}.woff2`,
    cuts: [
      ['normal', 400],
      ['italic', 400],
      ['normal', 600],
    ],
  },
];

/** One face for all of mathematics, with the tables that browsers stretch brackets by. */
const MATHS = {
  family: 'Formulas',
  file: '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2',
};

/** A file of a family. */
interface Face {
  readonly family: string;
  readonly path: string;
  readonly style: string;
  readonly weight: number | undefined;
  /** What pages ask it for; all that it has where undefined. */
  readonly range: Range | undefined;
}

/**
 * The site's fonts, cut to what a Latin site needs; other scripts fall back on the system's.
 * @param cache Where the cut files are kept between builds.
 * @param formulas Characters that formulas show.
 */
async function cutFaces(cache: Cache, formulas: string): Promise<Face[]> {
  const ranges = ['latin', 'latin-ext', 'vietnamese'] as const;
  const faces = FAMILIES.flatMap(({ name: family, file, cuts }) =>
    ranges.flatMap((range) =>
      cuts.map(async ([style, weight]): Promise<Face> => {
        const path = await cut(cache, file(range, style), characters(range), weight);
        return { family, path, style, weight, range };
      }),
    ),
  );
  const path = await cut(cache, MATHS.file, formulas);
  return [
    ...(await Promise.all(faces)),
    { family: MATHS.family, path, style: 'normal', weight: 400, range: undefined },
  ];
}

/**
 * `display: optional` keeps the page from moving: a font that is late on a first visit is there on the second. What stands in
 * for it until then is in styles/fallbacks.css.
 */
const rule = ({ family, path, style, weight, range }: Face): string => `@font-face {
  font-family: '${family}';
  src: url('./${basename(path)}') format('woff2');
  font-display: optional;
  font-style: ${style};
  ${weight === undefined ? 'font-stretch: 75% 100%' : `font-weight: ${weight}`};
  ${range ? `unicode-range: ${claimed(range)};` : ''}
}
`;

/** Fonts stay files: the site's policy allows none that stands in a style sheet. */
const asFile = (path: string): false | undefined => (path.endsWith('.woff2') ? false : undefined);

/** Code that exports the addresses of fonts. */
const addresses = (name: string, faces: readonly Face[]): string => `
${faces.map(({ path }, index) => `import ${name}${index} from ${JSON.stringify(`${path}?url`)};`).join('\n')}
export const ${name} = [${faces.map((_, index) => `${name}${index}`).join(', ')}];
`;

/** The module of those that pages fetch before they have read the style sheet. */
const preloads = (faces: readonly Face[]): string =>
  addresses(
    'forAll',
    faces.filter(({ range, weight }) => range === 'latin' && weight !== 600),
  ) +
  addresses(
    'forMaths',
    faces.filter(({ family }) => family === MATHS.family),
  );

/**
 * Gives pages the site's fonts: `fonts.css`, and `virtual:fonts` with the addresses of those to fetch early. A build knows its
 * formulas; in the live preview they are still being written.
 */
export function siteFonts(): AstroIntegration {
  return {
    name: 'site-fonts',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const content = command === 'build' ? await sharedReader(root).read() : undefined;
        const formulas = (content && formulaCharacters(content.entries)) ?? characters('maths');
        const folder = fileURLToPath(new URL('cut-fonts', config.cacheDir));
        const cache = cacheIn(folder);
        const faces = await cutFaces(cache, formulas);
        const sheet = cache.keep('fonts.css', Buffer.from(faces.map(rule).join('')));
        updateConfig({
          vite: {
            resolve: { alias: { 'fonts.css': sheet } },
            build: {
              assetsInlineLimit: asFile,
              rolldownOptions: {
                output: {
                  assetFileNames: ({ names: [name = ''] }: { names: string[] }) =>
                    name.endsWith('.woff2')
                      ? '_astro/fonts/[hash][extname]'
                      : '_astro/[name].[hash][extname]',
                },
              },
            },
            // Previews serve nothing that lies elsewhere, unless they are told to.
            ...(folder.startsWith(root) ? {} : { server: { fs: { allow: [root, folder] } } }),
            plugins: [
              {
                name: 'site-fonts',
                resolveId: { filter: { id: /^virtual:fonts$/ }, handler: () => '\0virtual:fonts' },
                load: { filter: { id: /^\0virtual:fonts$/ }, handler: () => preloads(faces) },
              },
            ],
          },
        });
      },
    },
  };
}
