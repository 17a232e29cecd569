import type { Entry } from '../reading/reader.ts';
import { entryPath, href } from '../routes.ts';

/** An entry, with what `_redirects` needs of it. */
type Moved = Pick<Entry, 'collection' | 'slug' | 'frontMatter'>;

/** Each text once, in order. */
const once = (texts: readonly string[]): string[] => [...new Set(texts)];

/**
 * The lines that redirect an old address. Netlify serves the page that stands at the address unless the redirect is forced
 * (`301!`), and its own tool compares addresses without escapes; Cloudflare takes no `301!`, skips such a line, and compares
 * them as browsers send them.
 */
function linesFor(alias: string, to: string, base: string): string[] {
  const from = href(alias, base);
  const plain = decodeURIComponent(from);
  const escaped = once([new URL(from, 'https://site.invalid').pathname, encodeURI(plain)]);
  const forced = once([...escaped, ...(/\s/.test(plain) ? [] : [plain])]);
  const target = encodeURI(href(to, base));
  return [
    ...forced.map((path) => `${path} ${target} 301!\n`),
    ...escaped.map((path) => `${path} ${target} 301\n`),
  ];
}

/**
 * A `_redirects` file for hosts that read one (Cloudflare Pages, Netlify): a real redirect for every old address.
 * @param entries Entries without errors.
 * @param published The addresses that lead to something published.
 * @param base Where the site lives on its host.
 */
export const redirectsFile = (
  entries: readonly Moved[],
  published: ReadonlySet<string>,
  base: string,
): string =>
  entries
    .map(({ collection, slug, frontMatter }) => ({
      to: entryPath(collection, slug),
      aliases: (frontMatter['aliases'] as readonly string[] | undefined) ?? [],
    }))
    .filter(({ to }) => published.has(to))
    .flatMap(({ to, aliases }) => aliases.flatMap((alias) => linesFor(alias.trim(), to, base)))
    .join('');
