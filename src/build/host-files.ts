import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../disk/write-whole.ts';
import { ADDRESSES, lineOf, recordedIn } from '../reading/across/published.ts';
import { keyOf } from '../reading/across/site.ts';
import type { Entry } from '../reading/reader.ts';
import { CONTENT_FOLDER, sharedReader } from '../reading/shared-reader.ts';
import { entryPath, href } from '../routes.ts';
import { headersFile } from './headers.ts';

/** The old addresses of an entry that has no errors. */
const aliasesOf = ({ frontMatter }: Entry): readonly string[] =>
  (frontMatter['aliases'] as readonly string[] | undefined) ?? [];

/** A `_redirects` file for hosts that read one (Cloudflare Pages, Netlify): a real redirect for every old address. */
const redirectsFile = (entries: readonly Entry[], published: ReadonlySet<string>, base: string): string =>
  entries
    .map((entry) => ({ entry, to: entryPath(entry.collection, entry.slug) }))
    .filter(({ to }) => published.has(to))
    .flatMap(({ entry, to }) =>
      aliasesOf(entry).map((from) => `${href(from, base)} ${encodeURI(href(to, base))} 301\n`),
    )
    .join('');

/** Writes what hosts want to know of the site, and the list of its addresses for the author to keep. */
export function hostFiles(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const { entries, published } = await sharedReader(root).read();
        const addresses = new Set(published.map(({ address }) => address));
        writeFileSync(join(site, '_headers'), headersFile(site, base));
        writeFileSync(join(site, '_redirects'), redirectsFile(entries, addresses, base));
        const folder = resolve(root, CONTENT_FOLDER);
        // What was published and is scheduled again is not forgotten.
        const known = new Set(published.map(({ address }) => keyOf(address)));
        const later = recordedIn(folder).filter(({ address }) => !known.has(keyOf(address)));
        const lines = [...published, ...later].map((item) => `${lineOf(item)}\n`);
        writeWhole(join(folder, ADDRESSES), lines.toSorted().join(''));
      },
    },
  };
}
