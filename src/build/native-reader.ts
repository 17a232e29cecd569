import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const FOLDERS = ['reading', 'markdown'].map((name) => fileURLToPath(new URL(`../${name}/`, import.meta.url)));

/**
 * Lets the collections and the pages have the reader that this config has loaded: Node runs it as it is written. Astro's
 * bundler would read, change and run its hundred modules again for each of them, before the first page of a preview.
 */
export function nativeReader(): AstroIntegration {
  return {
    name: 'native-reader',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'native-reader',
                enforce: 'pre',
                resolveId: {
                  filter: { id: /^\..*\/(?:reading|markdown)\// },
                  handler(source, importer = '') {
                    const path = resolve(dirname(importer), source);
                    const isOurs = FOLDERS.some((folder) => path.startsWith(folder));
                    return isOurs ? { id: pathToFileURL(path).href, external: true } : undefined;
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}
