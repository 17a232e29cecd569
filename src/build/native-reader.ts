import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const FOLDERS = ['reading', 'markdown'].map((name) => fileURLToPath(new URL(`../${name}/`, import.meta.url)));

/** Vite leaves modules alone whose ids begin so. */
const PREFIX = '\0native:';

/** A module for the bundler that exports what Node's module exports. It requires that: an import would be bundled. */
async function fromNode(path: string): Promise<string> {
  const names = Object.keys((await import(pathToFileURL(path).href)) as object);
  const file = JSON.stringify(path);
  return `import { createRequire } from 'node:module';
export const { ${names.join(', ')} } = createRequire(${file})(${file});`;
}

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
                    return FOLDERS.some((folder) => path.startsWith(folder)) ? PREFIX + path : undefined;
                  },
                },
                load: {
                  filter: { id: new RegExp(`^${PREFIX}`) },
                  handler: (id) => fromNode(id.slice(PREFIX.length)),
                },
              },
            ],
          },
        });
      },
    },
  };
}
