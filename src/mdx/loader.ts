import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type CollectionName, statusAt } from '../domain/entry.ts';
import type { Content, Entry } from '../reading/reader.ts';
import { keepBody } from './bodies.ts';
import { ASTRO_PATH, digestOf } from './digest.ts';
import { follow } from './follow.ts';

type DataEntry = NonNullable<ReturnType<LoaderContext['store']['get']>>;

/** The pictures that a body names, for the schema's `pictures`: what Astro finds there, it sizes and serves. */
const bodyPictures = ({ body }: Entry): Record<string, string> =>
  Object.fromEntries(body.pictures.map(({ src }) => [src, src.startsWith('.') ? src : `./${src}`]));

/** A path from the root of the project, as Astro wants it. */
const fromRoot = ({ config }: LoaderContext, path: string): string =>
  relative(fileURLToPath(config.root), path).split(sep).join('/');

/** The file of the picture that an entry opens with. */
function openingOf(context: LoaderContext, { frontMatter, path }: Entry): string | undefined {
  const { src } = (frontMatter['still'] ?? frontMatter['cover'] ?? {}) as { src?: string };
  return src === undefined ? undefined : fromRoot(context, resolve(dirname(path), src));
}

/**
 * Astro writes down what its bundler has to fetch, pictures and modules, when it is told of some. Of an entry that it
 * kept from the last build it has to be told again, as its own loader does with a method that its types leave out.
 */
function keepImports(store: LoaderContext['store'], entry: DataEntry & { readonly filePath: string }): void {
  const full = store as { addAssetImports?: (paths: readonly string[], from: string) => void };
  if (entry.deferredRender) store.addModuleImport(entry.filePath);
  if (entry.assetImports) full.addAssetImports?.(entry.assetImports, entry.filePath);
}

/** Whether an entry is one that a build has nothing to do with: not even its pictures may come to be in the site. */
const isToCome = ({ watcher }: LoaderContext, data: object, now: Date): boolean =>
  watcher === undefined && statusAt(data, now) !== undefined;

/**
 * Brings the store up to date with one entry.
 * @returns whether it is there.
 */
async function store(context: LoaderContext, entry: Entry, now: Date): Promise<boolean> {
  const { collection, store } = context;
  const { slug: id, path, body, frontMatter } = entry;
  const digest = await digestOf(entry);
  keepBody(collection, id, { digest, compiled: body, frontMatter });
  const known = store.get(id);
  if (known?.digest === digest && known.filePath) {
    if (isToCome(context, known.data, now)) return false;
    keepImports(store, { ...known, filePath: known.filePath });
    return true;
  }
  const data = await context.parseData({
    id,
    data: { ...frontMatter, pictures: bodyPictures(entry), opening: openingOf(context, entry) },
    filePath: path,
  });
  if (isToCome(context, data, now)) return false;
  store.set({
    id,
    data,
    digest,
    filePath: fromRoot(context, path),
    ...(body.deferred || ASTRO_PATH ? { deferredRender: true } : {}),
  });
  return true;
}

async function update(context: LoaderContext, content: Content, now: Date): Promise<void> {
  const { collection, logger, watcher } = context;
  const gone = new Set(context.store.keys());
  for (const entry of content.entries) {
    if (entry.collection !== collection || !entry.ok) continue;
    try {
      if (await store(context, entry, now)) gone.delete(entry.slug);
    } catch (error) {
      // The reader has checked what Astro checks; that they differ is a bug, and no reason to end a live preview.
      if (!watcher) throw error;
      logger.error(`${entry.file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const id of gone) context.store.delete(id);
}

/**
 * The entries of a collection, as the reader found them. What is wrong with an entry is the reader's to say: such an
 * entry is left out here, and nothing throws.
 */
export const contentLoader = (collection: CollectionName, now: Date): Loader => ({
  name: `content-${collection}`,
  load: (context) => follow(context, (content) => update(context, content, now)),
});
