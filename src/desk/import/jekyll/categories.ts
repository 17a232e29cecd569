import { list, text } from './values.ts';

const texts = (value: unknown): string[] =>
  list(value)
    .flat(3)
    .flatMap((item) => text(item) ?? []);

/** A plural field: text is as many as it has words. */
const words = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : texts(value);

/**
 * The categories of a post in Jekyll's order: folders above `_posts`, then its own. Text in `categories` is split at spaces; in
 * `category` it is one.
 * @param file Relative to the old site.
 */
export function categoriesOf(file: string, fields: Readonly<Record<string, unknown>>): string[] {
  const folders = file
    .replace(/(?:^|\/)_(?:posts|drafts)\/.*$/, '')
    .split('/')
    .filter(Boolean);
  const own = words(fields['categories']);
  return [...new Set([...folders, ...(own.length > 0 ? own : texts(fields['category']))])];
}

/** The tags of a post. Commas part them where there are any, as their authors mean it; Jekyll knows only spaces. */
export function tagsOf(fields: Readonly<Record<string, unknown>>): string[] {
  const { tags, tag } = fields;
  const value = tags ?? tag;
  if (typeof value !== 'string') return texts(value);
  if (value.includes(',')) return value.split(',').flatMap((item) => text(item) ?? []);
  return tags === undefined ? texts(tag) : words(tags);
}
