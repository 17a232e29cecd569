import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isSlug, slugOf } from '../../domain/address.ts';
import type { CollectionName } from '../../domain/entry.ts';
import { addressKey } from '../../reading/across/site.ts';
import type { Entry } from '../../reading/reader.ts';
import { entryPath, fixedPaths, isReserved } from '../../routes.ts';
import { type Desk, everPublished } from '../desk.ts';
import { Refusal } from '../../refusal.ts';

/** Why an entry can't have a name; undefined where it can. */
export function unfit(
  collection: CollectionName,
  slug: string,
  { desk, entries }: { readonly desk: Desk; readonly entries: readonly Entry[] },
): Refusal | undefined {
  const another = 'Choose another name.';
  if (!isSlug(slug.normalize('NFC'))) {
    const better = slugOf(slug);
    return new Refusal(
      `${JSON.stringify(slug)} can’t be part of an address`,
      `Use small letters, digits and hyphens${better ? `: ${better}` : ''}.`,
    );
  }
  const path = entryPath(collection, slug);
  const same = (other: string) => addressKey(other) === addressKey(path);
  if (isReserved(collection, slug) || (collection === 'pages' && fixedPaths.some(same)))
    return new Refusal(`${path} belongs to the site itself`, another);
  const there = entries.find(
    (entry) => entry.collection === collection && slugOf(entry.slug) === slugOf(slug),
  );
  if (there) return new Refusal(`${there.file} is there already`, another);
  if (existsSync(join(desk.folder, collection, slug, 'index.mdx')))
    return new Refusal(`${collection}/${slug}/index.mdx is there already`, another);
  const owner = entries.find(
    ({ frontMatter: { aliases } }) => Array.isArray(aliases) && aliases.map(String).some(same),
  );
  if (owner) return new Refusal(`${path} is an old address of ${owner.file}`, another);
  if (everPublished(desk).some(same))
    return new Refusal(`${path} was the address of something published`, another);
  return undefined;
}

/** The wanted name, or the first free one after it: amelie-2001-2. */
export function free(wanted: string, isFree: (slug: string) => boolean): string {
  let slug = wanted;
  for (let n = 2; !isFree(slug); n += 1) slug = `${wanted}-${String(n)}`;
  return slug;
}
