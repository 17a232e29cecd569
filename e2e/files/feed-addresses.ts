import { elementsIn } from './elements.ts';
import { feedsIn, originOf, readFeed } from './feeds.ts';
import { fault } from './named.ts';

/** The address that each candidate of a `srcset` begins with. */
const candidatesOf = (srcset: string): string[] =>
  srcset.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '');

/** Every address in an entry's text. */
export const addressesOf = (html: string): string[] =>
  elementsIn(html).flatMap(({ attributes: { href, src, poster, cite, srcset } }) => [
    ...[href, src, poster, cite].filter((address) => address !== undefined),
    ...(srcset ? candidatesOf(srcset) : []),
  ]);

/** What is wrong with the addresses that the feeds of a site give, on a site that lives at a base. */
export function addressFaults(site: string, base: string): string[] {
  const { origin } = new URL(originOf(site));
  return Object.entries(feedsIn(site)).flatMap(([path, text]) => {
    const { self, page, links, items } = readFeed(text);
    const given = items.flatMap(({ url, picture, html }) => [
      url,
      ...(picture === undefined ? [] : [picture]),
      ...addressesOf(html),
    ]);
    return [self, page, ...Object.values(links), ...given].flatMap((address = '') => {
      if (!/^(?:https?:)?\/\/|^mailto:/.test(address)) return [`${path}: ${address} (not absolute)`];
      if (!address.startsWith(`${origin}/`)) return [];
      const { pathname, hash } = new URL(address);
      const what = fault(site, base, pathname + hash);
      return what ? [`${path}: ${address} (${what})`] : [];
    });
  });
}
