import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { lookAt } from '../reading/pictures/picture-file.ts';
import { codeOf, inProcess } from '../settings/in-process.ts';

/** Where Astro writes down which pictures the content names: a module that imports each of them. */
const LIST = /\/\.astro\/content-assets\.mjs$/;
const IMPORT = /^import \w+ from ("(?:[^"\\]|\\.)*");$/gm;

/** What an import of a picture gives. Who counts what is in it doesn't see where its file is. */
interface Picture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly format: string;
}

/** The pictures of the list as it was last loaded, by what imports them. Pages have them from here: no bundler reads them. */
const LISTED = 'listed-pictures';
const listed = inProcess(LISTED, () => ({ pictures: new Map<string, Picture>() }));

/** A module like Astro's list, of what is imported and of what is listed. */
const moduleOf = (imports: readonly string[]): string => `
${imports.map((specifier, index) => `import drawing${index} from ${specifier};`).join('\n')}
export default new Map([
  ...${codeOf(LISTED)}.pictures,
  ${imports.map((specifier, index) => `[${specifier}, drawing${index}],`).join('\n  ')}
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
  async function pictureOf(specifier: string): Promise<Picture | undefined> {
    const [name = '', query] = specifier.split(/\?(?=[^?]*$)/);
    const importer = new URLSearchParams(query).get('importer') ?? '';
    const path = resolve(fileURLToPath(config.root), dirname(importer), name);
    const look = await lookAt(path);
    if ('what' in look || look.format === 'svg') return undefined;
    const { width, height, format } = look;
    const picture = { src: addressOf(path, look), width, height, format };
    return Object.defineProperty(picture, 'fsPath', { value: path, enumerable: false });
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
                    const imports: string[] = [];
                    const pictures = new Map<string, Picture>();
                    for (const [, specifier = ''] of list.matchAll(IMPORT)) {
                      const name = JSON.parse(specifier) as string;
                      const picture = await pictureOf(name);
                      if (picture) pictures.set(name, picture);
                      else imports.push(specifier);
                    }
                    listed.pictures = pictures;
                    return moduleOf(imports);
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
