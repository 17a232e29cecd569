import { addressKey } from '../reading/across/site.ts';
import type { OldSite } from './documents.ts';

/** Takes addresses of an old site apart. */
export interface Addresses {
  /**
   * The path of an address on the old site, without baseurl, query and fragment.
   * @param from The old address of the page it stands on.
   * @returns undefined where it is of another site, or of the page itself.
   */
  readonly path: (href: string, from: string) => string | undefined;
  /** What stands before every path of the old site: its baseurl. */
  readonly root: string;
  /** Whether an address names the old site's host, rather than a path from where it stands. */
  readonly isAbsolute: (href: string) => boolean;
  /** A path of the old site as an address that leads there from anywhere; undefined where the site’s origin is not known. */
  readonly absolute: (path: string) => string | undefined;
}

/** Stands for an old site that doesn't say where it is. */
const NOWHERE = 'https://old.invalid';

const bareHost = (host: string): string => host.replace(/^www\./, '');

/** How an old site writes addresses of its own. */
export function addressesOf({ origin: known, baseurl }: Pick<OldSite, 'origin' | 'baseurl'>): Addresses {
  const origin = new URL(known ?? NOWHERE);
  const isAbsolute = (href: string) => /^(?:https?:)?\/\//i.test(href);
  return {
    isAbsolute,
    absolute: (path) => known && `${origin.origin}${baseurl}${path}`,
    root: baseurl,
    path(href, from) {
      const written = href.trim();
      if (written === '' || written.startsWith('#')) return undefined;
      const parsed = URL.parse(written, `${origin.origin}${baseurl}${from}`);
      if (!parsed || !/^https?:$/.test(parsed.protocol) || bareHost(parsed.host) !== bareHost(origin.host))
        return undefined;
      const { pathname } = parsed;
      const isBelow = baseurl === '' || pathname === baseurl || pathname.startsWith(`${baseurl}/`);
      // Another project on the same host.
      if (!isBelow && isAbsolute(written)) return undefined;
      if (!isBelow) return pathname;
      const path = pathname.slice(baseurl.length) || '/';
      // `{{ site.baseurl }}{% post_url … %}`: Jekyll 3 put it in once, Jekyll 4 twice.
      return baseurl !== '' && path.startsWith(`${baseurl}/`) ? path.slice(baseurl.length) : path;
    },
  };
}

/** What an address is found by: without escapes, closing slash, index.html, and .html, which hosts leave out. */
export const oldAddressKey = (path: string): string => addressKey(path).replace(/(?<=[^/])\.html?$/i, '');
