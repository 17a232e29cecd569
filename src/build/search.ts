import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cause } from '../disk/cause.ts';
import { href, routes } from '../routes.ts';
import { searchFiles } from './search-index.ts';
import { recordsIn, sourceOf } from './search-records.ts';

function refuse(reason: unknown): never {
  const [why = ''] = (reason instanceof Error ? cause(reason, 'written') : String(reason)).split('\n');
  console.error(
    `error   the search can’t be indexed: ${why}  →  npm ci brings what indexes it. The last site is still there; build again.`,
  );
  process.exit(1);
}

/** Makes the index that readers search. The line that it prints is measured (e2e/bench). */
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
        const at = (...path: string[]): string => join(fileURLToPath(dir), ...path);
        const page = at(routes.search, 'index.html');
        const { html, records } = recordsIn(readFileSync(page, 'utf8'));
        writeFileSync(page, html);
        const sources = records.map((record) => ({
          url: href(record.path, base),
          content: sourceOf(record, readFileSync(at(record.path, 'index.html'), 'utf8')),
        }));
        const { files, isNew } = await searchFiles(folder, sources).catch(refuse);
        for (const [path, content] of Object.entries(files)) {
          mkdirSync(dirname(at(routes.searchIndex, path)), { recursive: true });
          writeFileSync(at(routes.searchIndex, path), content);
        }
        const seconds = ((performance.now() - before) / 1000).toFixed(1);
        logger.info(`${sources.length} pages ${isNew ? 'indexed' : 'unchanged'} in ${seconds} s`);
      },
    },
  };
}
