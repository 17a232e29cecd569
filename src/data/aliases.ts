import { fileAt } from '../addresses.ts';
import { entryPath } from '../routes.ts';
import { words } from '../settings/settings.ts';
import { pages, posts, reviews } from './entries.ts';

/** An old address of an entry, and the path it has now. */
export interface Alias {
  /** The file that answers there, in the folder of the built site. */
  readonly file: string;
  readonly to: string;
  /** What is there. */
  readonly title: string;
}

/** Every old address of what a reader may see. */
export const aliases = async (): Promise<Alias[]> =>
  [...(await reviews()), ...(await posts()), ...(await pages())].flatMap(({ collection, id, data }) =>
    data.aliases.map((path) => ({
      file: fileAt({ path, kind: 'alias' }),
      to: entryPath(collection, id),
      title: 'film' in data ? words.film.name(data.film.title, data.film.year) : data.title,
    })),
  );
