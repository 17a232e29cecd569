import { dirname, relative, resolve, sep } from 'node:path';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The architecture: what each folder or file of src may import from src besides itself; a file of a folder, on top of what
 * the folder may. What isn't listed may not import at all.
 * CSS is free: it names nothing.
 */
const ARROWS = {
  disk: [],
  // What an author sets, found right: src/site.ts and src/criteria.ts are asked through it.
  settings: ['domain', 'words'],
  words: [],
  domain: ['words'],
  'domain/criteria.ts': ['settings'],
  'domain/direction.ts': ['settings'],
  'routes.ts': ['domain', 'settings'],
  'addresses.ts': ['domain', 'routes.ts', 'settings'],
  'site.ts': ['settings'],
  'criteria.ts': ['settings'],
  'clock.ts': ['domain', 'settings'],
  'refusal.ts': [],
  'middleware.ts': ['settings'],
  markdown: ['domain', 'settings', 'words'],
  reading: ['addresses.ts', 'clock.ts', 'disk', 'domain', 'markdown', 'routes.ts', 'settings', 'words'],
  mdx: ['domain', 'markdown', 'reading', 'settings'],
  editor: ['clock.ts', 'disk', 'domain', 'reading', 'settings'],
  build: ['disk', 'domain', 'editor', 'finding', 'markdown', 'reading', 'routes.ts', 'settings'],
  moving: ['clock.ts', 'disk', 'domain', 'markdown', 'reading', 'refusal.ts', 'routes.ts', 'settings'],
  desk: [
    ...['clock.ts', 'disk', 'domain', 'editor', 'markdown', 'moving', 'reading', 'refusal.ts', 'routes.ts'],
    'settings',
  ],
  // Runs in browsers: only what has no disk in it.
  finding: ['domain/points.ts'],
  data: ['addresses.ts', 'clock.ts', 'domain', 'finding', 'pictures', 'routes.ts', 'settings'],
  feed: ['domain', 'routes.ts', 'settings'],
  'feed/render.ts': ['components', 'mdx'],
  seo: ['domain', 'routes.ts', 'settings', 'words'],
  pictures: [],
  share: ['disk', 'domain', 'pictures', 'routes.ts', 'settings'],
  components: ['domain', 'finding', 'pictures', 'routes.ts', 'settings', 'words'],
  layouts: ['components', 'domain', 'routes.ts', 'settings'],
  pages: [
    'components',
    'data',
    'domain',
    'feed',
    'finding',
    'layouts',
    'mdx',
    'routes.ts',
    'seo',
    'share',
    'settings',
  ],
  'content.config.ts': ['clock.ts', 'domain', 'mdx', 'settings'],
  'env.d.ts': ['data', 'words'],
};

/** Packages that only some of src may import. */
const ONLY_IN = { 'astro:content': ['data', 'mdx', 'content.config.ts'] };

/** Folders of src that import these packages and no others. */
const ONLY_PACKAGES = { domain: ['zod'] };

const SRC = resolve(import.meta.dirname, 'src');

const inSrc = (path) => relative(SRC, path).split(sep).join('/');

/** The part of src that a path lies in: its first folder, or the file itself. Undefined outside src. */
const partOf = (path) => {
  const [part] = inSrc(path).split('/');
  return part === '..' ? undefined : part;
};

/** Tests, and what they share in the `test` folder of a part. They may also import node:test and read the disk. */
const isTest = (path) => /\.test\.ts$|\/test\//.test(inSrc(path));

/** What is wrong with an import, in words; undefined where nothing is. */
function complaint(file, name) {
  const from = partOf(file.replace(/\.test\.ts$/, '.ts'));
  if (name.startsWith('.')) {
    // Scripts in a component are linted as files inside it.
    const path = resolve(dirname(file.replace(/\.astro\/.*$/, '.astro')), name.replace(/\?.*$/, ''));
    const to = partOf(path);
    if (to !== undefined && isTest(path) && !isTest(file)) return 'only tests import what lies in test/';
    if (from === to || (to === 'styles' && name.endsWith('.css'))) return undefined;
    if (from === undefined) return to && 'e2e sees what a visitor sees: it imports nothing from src';
    if (to === undefined) return `src/${from} imports nothing from outside src`;
    const arrows = [...(ARROWS[from] ?? []), ...(ARROWS[inSrc(file)] ?? [])];
    return arrows.includes(to) || arrows.includes(inSrc(path))
      ? undefined
      : `no arrow leads from ${from} to ${to}`;
  }
  if (from === undefined) return undefined;
  const parts = ONLY_IN[name];
  if (parts && !parts.includes(from)) return `${name} is for ${parts.join(', ')} only`;
  const packages = ONLY_PACKAGES[from];
  if (!packages || packages.includes(name) || (name.startsWith('node:') && isTest(file))) return undefined;
  return `${from} imports ${packages.join(', ')} only`;
}

const arrows = {
  create(context) {
    const check = ({ source }) => {
      const message = typeof source?.value === 'string' && complaint(context.filename, source.value);
      if (message) context.report({ node: source, message: `${message} (see ARROWS in eslint.config.js)` });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'src/content/', 'e2e/content/', 'e2e/.output/']),
  { files: ['**/*.{js,ts,astro}'], extends: [tseslint.configs.strict] },
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in text are what most of these texts are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Lengths and ranges of text are counted in code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // node:test waits for its tests by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.{js,ts,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-empty': ['error', { allowEmptyCatch: true }],
      'no-misleading-character-class': 'error',
      'no-useless-escape': 'error',
      // What is left out of a callback's parameters, or taken apart to be dropped, says so in its name.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Under noUncheckedIndexedAccess it is how to say that an index is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['{src,e2e}/**/*.{js,ts,astro}'],
    plugins: { site: { rules: { arrows } } },
    rules: { 'site/arrows': 'error' },
  },
);
