import { escaped } from './permalinks.ts';

const unescaped = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * What the old feed calls a post: jekyll-feed writes the absolute address of `post.id`, which is the folder of the post's
 * address and its slug.
 * @returns undefined where the site has no url, as then the old id is no IRI.
 */
export function oldFeedId(
  { url, baseurl }: { url: string; baseurl: string },
  address: string,
  slug: string,
): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const folder = address.replace(/\/[^/]*\/?$/, '');
  // Addressable, which jekyll-feed writes addresses with, normalises them so (NFKC).
  const path = unescaped(`${baseurl}${folder}/${slug}`).normalize('NFKC');
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}${new URL(url).pathname.replace(/\/$/, '')}${escaped(path)}`;
}
