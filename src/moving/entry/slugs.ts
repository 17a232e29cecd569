import type { CollectionName } from '../../domain/entry.ts';
import { slugOf } from '../../domain/address.ts';

/** Gives each entry of a collection a name that no other has. */
export class Slugs {
  readonly #taken = new Set<string>();

  /** Keeps a name that an entry has already. */
  keep(collection: CollectionName, slug: string): void {
    this.#taken.add(`${collection}/${slug}`);
  }

  /**
   * A name for an entry.
   * @param wanted The best first.
   */
  next(collection: CollectionName, wanted: readonly string[]): string {
    const isFree = (slug: string) => slug !== '' && !this.#taken.has(`${collection}/${slug}`);
    const stem = wanted.find((slug) => slug !== '') ?? 'untitled';
    let slug = wanted.find(isFree) ?? stem;
    for (let more = 2; !isFree(slug); more += 1) slug = slugOf(`${stem}-${String(more)}`);
    this.keep(collection, slug);
    return slug;
  }
}
