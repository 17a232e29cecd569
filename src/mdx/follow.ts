import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { Content } from '../reading/reader.ts';
import { CONTENT_FOLDER, sharedReader } from '../reading/shared-reader.ts';

/** A save is several events, and a new entry is a folder with files: they count as one change. */
const QUIET = 60;

/** The watchers of this process that loaders have met. */
const watched = new WeakSet<object>();

const EVENTS = ['add', 'addDir', 'change', 'unlink', 'unlinkDir'];

/** Astro takes a collection that never held anything for one that doesn't exist, and warns whenever it is asked for it. */
function makeKnown({ store }: LoaderContext): void {
  if (store.keys().length > 0) return;
  store.set({ id: 'nothing', data: {} });
  store.delete('nothing');
}

/**
 * Loads a collection from the content folder, now and, in a live preview, whenever something in the folder changes.
 * All collections share one reading.
 * @param update Brings the collection's store up to date with what was read.
 */
export async function follow(
  context: LoaderContext,
  update: (content: Content) => Promise<void> | void,
): Promise<void> {
  const { config, watcher, logger } = context;
  makeKnown(context);
  const root = fileURLToPath(config.root);
  const reader = sharedReader(root);
  const load = () => reader.read().then(update);
  if (!watcher) return load();

  // A preview that starts again may have missed something.
  if (!watched.has(watcher)) reader.changed();
  watched.add(watcher);
  const first = load();
  // One after the other: an update that is overtaken would bring the past back.
  let last = first;
  const again = () => {
    last = last.then(load, load);
    last.catch((error: unknown) => logger.error(String(error)));
  };
  const folder = resolve(root, CONTENT_FOLDER);
  let timer: NodeJS.Timeout | undefined;
  watcher.add(folder);
  for (const event of EVENTS)
    watcher.on(event, (path: string) => {
      if (path !== folder && !path.startsWith(folder + sep)) return;
      reader.changed();
      clearTimeout(timer);
      timer = setTimeout(again, QUIET);
    });
  return first;
}
