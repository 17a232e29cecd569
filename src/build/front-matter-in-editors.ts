import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { tellEditors } from '../editor/tell.ts';

/**
 * Keeps the Astro language server informed of what front matter takes, file by file: whenever Astro starts, and in a live
 * preview as entries come and go.
 */
export function frontMatterInEditors(): AstroIntegration {
  let root = '';
  return {
    name: 'front-matter-in-editors',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        tellEditors(root);
      },
      'astro:server:setup': ({ server }) => {
        const update = (path: string) => {
          if (/^index\.mdx?$/.test(basename(path))) tellEditors(root);
        };
        server.watcher.on('add', update).on('unlink', update);
      },
    },
  };
}
