import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { lookAt } from '../reading/pictures/picture-file.ts';

/** Where Astro writes down which pictures the content names: a module that imports each of them. */
const LIST = /\/\.astro\/content-assets\.mjs$/;
const IMPORT = /^import \w+ from ("(?:[^"\\]|\\.)*");$/gm;

/** What an import would give, and the path of its file. */
type Listed = readonly [specifier: string, metadata: object, path: string];

/**
 * A module like Astro's list: what each specifier stands for. Pictures are one text in it, which a bundler doesn't look into.
 * Their path is there as Astro has it: who counts what is in a picture doesn't see it.
 */
const moduleOf = (pictures: readonly Listed[], imports: readonly string[]): string => `
${imports.map((specifier, index) => `import drawing${index} from ${specifier};`).join('\n')}
export default new Map([
  ${imports.map((specifier, index) => `[${specifier}, drawing${index}],`).join('\n  ')}
  ...JSON.parse(${JSON.stringify(JSON.stringify(pictures))}).map(([specifier, picture, fsPath]) => [
    specifier,
    Object.defineProperty(picture, 'fsPath', { value: fsPath, enumerable: false }),
  ]),
]);
`;

/** A name that needs no escape in any address or file system. */
const plain = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');

/**
 * Astro imports every picture that content names: its bundler reads the file, holds it in memory, writes it into the site,
 * and removes it again when its sizes are made. With ten thousand reviews that is gigabytes, and seconds before a preview's
 * first page. Here the list says of each what the import would have said, and a build copies those whose sizes are yet to
 * be made to where Astro looks for them. Drawings, which are served as they are, stay imports.
 */
export function contentPictures(): AstroIntegration {
  let config: AstroConfig;
  let isBuild = false;

  /** The address of the original: in a preview it is served, in a build sizes are named after it. */
  const addressOf = (
    path: string,
    known: { width: number; height: number; format: string; digest: string },
  ) => {
    const { width, height, format, digest } = known;
    const extension = extname(path);
    return isBuild
      ? `${config.base.replace(/\/$/, '')}/${config.build.assets}/${plain(basename(path, extension))}.${digest.slice(0, 8)}${extension}`
      : `/@fs/${path.replaceAll('\\', '/').replace(/^\//, '')}?origWidth=${width}&origHeight=${height}&origFormat=${format}`;
  };

  /** The picture that an import names; undefined where it has to stay an import. */
  async function listed(specifier: string): Promise<Listed | undefined> {
    const [name = '', query] = specifier.split(/\?(?=[^?]*$)/);
    const importer = new URLSearchParams(query).get('importer') ?? '';
    const path = resolve(fileURLToPath(config.root), dirname(importer), name);
    const look = await lookAt(path);
    if ('what' in look || look.format === 'svg') return undefined;
    const { width, height, format } = look;
    return [specifier, { src: addressOf(path, look), width, height, format }, path];
  }

  return {
    name: 'content-pictures',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-pictures',
                enforce: 'pre',
                load: {
                  filter: { id: LIST },
                  async handler(id) {
                    const list = await this.fs.readFile(id, { encoding: 'utf8' });
                    const imports = [...list.matchAll(IMPORT)].map(([, specifier = '']) => specifier);
                    const pictures = await Promise.all(
                      imports.map((specifier) => listed(JSON.parse(specifier) as string)),
                    );
                    return moduleOf(
                      pictures.filter((picture) => picture !== undefined),
                      imports.filter((_, index) => !pictures[index]),
                    );
                  },
                },
              },
            ],
          },
        });
      },
      'astro:config:done': (done) => {
        ({ config } = done);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          async teardown() {
            await own.teardown?.();
            copyOriginals(fileURLToPath(config.outDir), join(fileURLToPath(config.cacheDir), 'assets'));
          },
        }));
      },
    },
  };
}

/** Puts pictures where Astro reads what it makes sizes of; when they are made, it removes them. */
function copyOriginals(site: string, cache: string): void {
  const made = new Set(existsSync(cache) ? readdirSync(cache) : []);
  for (const [address, { originalSrcPath, transforms }] of globalThis.astroAsset.staticImages ?? [])
    if (
      originalSrcPath &&
      !existsSync(join(site, address)) &&
      [...transforms.values()].some(({ finalPath }) => !made.has(basename(finalPath)))
    )
      copyFileSync(originalSrcPath, join(site, address));
}
