import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Where Astro writes down which pictures the content names: a module that imports them all. */
const LIST = /\/\.astro\/content-assets\.mjs$/;
const COPY = 'virtual:pictures/';

/**
 * Whenever an entry is saved, Astro's live preview takes that list for changed, and asks for every picture of the site
 * anew: a second with a thousand reviews. Here the list is a module named after what is in it, which stays what it was
 * while no picture comes or goes.
 */
export function keepPicturesInDev(): AstroIntegration {
  let current = { name: '', list: '' };
  return {
    name: 'keep-pictures-in-dev',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'dev') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'keep-pictures-in-dev',
                enforce: 'pre',
                resolveId: (id) => (id.startsWith(COPY) ? `\0${id}` : undefined),
                load(id) {
                  if (id === `\0${current.name}`) return current.list;
                  if (!LIST.test(id)) return;
                  const list = readFileSync(id, 'utf8');
                  current = { name: COPY + hash('sha1', list), list };
                  return `export { default } from '${current.name}';`;
                },
              },
            ],
          },
        });
      },
    },
  };
}
