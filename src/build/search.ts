import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { unzipSync, zipSync } from 'fflate';
import { close, createIndex } from 'pagefind';
import { cacheIn } from '../disk/cache.ts';
import { digestOf } from '../disk/journal.ts';
import { href, routes } from '../routes.ts';
import { site } from '../settings/settings.ts';
import { recordsIn, sourceOf } from './search-records.ts';

type Files = Record<string, Uint8Array>;

/** To be raised where an index is made otherwise of the same pages. */
const VERSION = 1;

/** Hosts count files: with more entries than this, some share one. */
const MOST_FRAGMENTS = 4000;

/** What Pagefind writes for interfaces of its own, and for filters, which this site hasn't. */
const UNUSED = /ui\.(?:js|css)$|highlight|^filter\//;

/** What of a page is said by its record, or is nothing that one looks for. A spoiler is not found before it is read. */
const LEFT_OUT = [
  ...[
    'h1',
    'nav',
    'cite',
    'math',
    'pre',
    'sup',
    'script',
    'style',
    '.visually-hidden',
    '[data-footnote-backref]',
  ],
  ...[
    '.credits',
    '.dates',
    '.rating',
    '.in-stars',
    '.also',
    '.tags',
    '.spoiler',
    '.trailer .label',
    '.only b',
    '.past',
  ],
  ...['.scores caption', '.scores thead', '.scores th', '.scores .score', '.scores tfoot'],
  // What a recap prints of the diary.
  ...['.totals', '.chart', '.top', '.log'],
];

/** The index of these sources, file by file. */
async function indexOf(sources: readonly { url: string; content: string }[]): Promise<Files> {
  const { index, errors } = await createIndex({
    // One for all: a reader looks for a word, whatever language it is in.
    forceLanguage: new Intl.Locale(site.language).language,
    excludeSelectors: LEFT_OUT,
    maxFragments: MOST_FRAGMENTS,
  });
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const source of sources) {
      const added = await index.addHTMLFile(source);
      if (added.errors.length > 0) throw new Error(`${source.url}: ${added.errors.join('\n')}`);
    }
    const { files } = await index.getFiles();
    return Object.fromEntries(
      files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]),
    );
  } finally {
    await close();
  }
}

/** Makes the index that readers search, unless nothing in it has changed: then the one of the last build is taken. */
export function searchIndex(): AstroIntegration {
  let folder = '';
  let base = '/';
  return {
    name: 'search',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('search', config.cacheDir));
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const before = performance.now();
        const built = fileURLToPath(dir);
        const page = join(built, routes.search, 'index.html');
        const { html, records } = recordsIn(readFileSync(page, 'utf8'));
        writeFileSync(page, html);
        const sources = records.map((record) => ({
          url: href(record.path, base),
          content: sourceOf(record, readFileSync(join(built, record.path, 'index.html'), 'utf8')),
        }));
        const name = `${digestOf(JSON.stringify([VERSION, site.language, LEFT_OUT, sources]))}.zip`;
        const cache = cacheIn(folder);
        const kept = cache.find(name);
        const files = kept ? unzipSync(kept.bytes) : await indexOf(sources);
        if (!kept) {
          rmSync(folder, { recursive: true, force: true });
          cache.keep(name, zipSync(files, { level: 0 }));
        }
        for (const [path, content] of Object.entries(files)) {
          const file = join(built, routes.searchIndex, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        const seconds = ((performance.now() - before) / 1000).toFixed(1);
        logger.info(`${records.length} pages${kept ? ', unchanged' : ''}, in ${seconds} s`);
      },
    },
  };
}
