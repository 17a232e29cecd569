import './src/build/no-telemetry.ts';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { siteFonts } from './src/build/fonts.ts';
import { checkBeforeBuild } from './src/build/check-before-build.ts';
import { frontMatterInEditors } from './src/build/front-matter-in-editors.ts';
import { hostFiles } from './src/build/host-files.ts';
import { isListed, lastModified } from './src/build/last-modified.ts';
import { contentPictures } from './src/build/content-pictures.ts';
import { contentStore } from './src/build/content-store.ts';
import { searchIndex } from './src/build/search.ts';
import { swapOnSuccess } from './src/build/swap-on-success.ts';
import { repairCaches } from './src/build/repair-caches.ts';
import { nativeReader } from './src/build/native-reader.ts';
import { CACHE_FOLDER } from './src/reading/shared-reader.ts';
import { site } from './src/settings/settings.ts';
import { markdownOptions, mdxOptions } from './src/markdown/options.ts';

// Tests choose another folder, so that no two builds share one.
const { OUT_DIR = './dist' } = process.env;

// What tests and builds leave behind: thousands of files, and links that go round in circles.
const LEFT_BEHIND = ['e2e', 'dist', '.cache', '.astro/site'].map((name) =>
  fileURLToPath(new URL(`./${name}/`, import.meta.url)),
);

export default defineConfig({
  site: site.origin,
  base: site.base,
  outDir: OUT_DIR,
  cacheDir: CACHE_FOLDER,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  // From the project's folder: the names of all sizes depend on it.
  image: { service: { entrypoint: './src/pictures/service.ts' } },
  devToolbar: { enabled: false },
  vite: {
    // One style sheet for all pages: a dozen small ones are fetched later than one that holds them.
    build: { cssCodeSplit: false },
    server: { watch: { ignored: [(path) => LEFT_BEHIND.some((folder) => path.startsWith(folder))] } },
  },
  logger: { entrypoint: new URL('./src/build/progress.ts', import.meta.url) },
  markdown: markdownOptions,
  integrations: [
    mdx(mdxOptions),
    nativeReader(),
    contentStore(),
    checkBeforeBuild(),
    repairCaches(),
    siteFonts(),
    frontMatterInEditors(),
    sitemap({ filter: isListed(site.base), serialize: lastModified(site.base) }),
    searchIndex(),
    hostFiles(),
    contentPictures(),
    swapOnSuccess(),
  ],
  security: { csp: contentSecurityPolicy },
});
