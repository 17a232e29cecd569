import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../disk/write-whole.ts';
import { ADDRESSES, lineOf, recordedIn } from '../reading/across/published.ts';
import { addressKey } from '../reading/across/site.ts';
import { filesBelow } from '../reading/files/disk.ts';
import { CONTENT_FOLDER, sharedReader } from '../reading/shared-reader.ts';
import { headersFile } from './headers.ts';
import { redirectsFile } from './redirects.ts';
import { unknownFiles } from './unknown-files.ts';

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
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { entries, published, files } = await sharedReader(root).read();
        const addresses = new Set(published.map(({ address }) => address));
        writeFileSync(join(site, '_headers'), headersFile(site, base));
        writeFileSync(join(site, '_redirects'), redirectsFile(entries, addresses, base));
        const folder = resolve(root, CONTENT_FOLDER);
        // What was published and is scheduled again is not forgotten.
        const known = new Set(published.map(({ address }) => addressKey(address)));
        const later = recordedIn(folder).filter(({ address }) => !known.has(addressKey(address)));
        const lines = [...published, ...later].map((item) => `${lineOf(item)}\n`);
        writeWhole(join(folder, ADDRESSES), lines.toSorted().join(''));
        for (const line of unknownFiles(filesBelow(site), files)) logger.warn(line);
      },
    },
  };
}
