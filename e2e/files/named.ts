import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesIn } from './built.ts';

/** All that a page names on this site: links, files, sizes of pictures, fonts. */
function addressesIn(html: string): string[] {
  const attributes = [...html.matchAll(/\s(?:href|src|poster)="(\/(?!\/)[^"]*)"/g)].map(
    ([, address = '']) => address,
  );
  const sets = [...html.matchAll(/\s(?:image)?srcset="([^"]*)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((part) => part.split(' ')[0] ?? ''),
  );
  const inStyle = [...html.matchAll(/url\("?(\/[^")]*)/g)].map(([, address = '']) => address);
  return [...new Set([...attributes, ...sets, ...inStyle])];
}

/** What is wrong with an address on a site that lives at a base; undefined where it leads somewhere. */
export function fault(site: string, base: string, address: string): string | undefined {
  if (!address.startsWith(base)) return 'outside the base';
  const [path = '', fragment] = decodeURIComponent(address.slice(base.length).replaceAll('&#38;', '&')).split(
    '#',
  );
  const file = join(site, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  if (!existsSync(file)) return 'no such file';
  return !fragment || readFileSync(file, 'utf8').includes(`id="${fragment}"`)
    ? undefined
    : 'no such place on the page';
}

/** Every address that a page of a site names and that isn't there. */
export const faultsOf = (site: string, base: string): string[] =>
  pagesIn(site).flatMap((page) =>
    addressesIn(readFileSync(join(site, page), 'utf8')).flatMap((address) => {
      const what = fault(site, base, address);
      return what ? [`${page}: ${address} (${what})`] : [];
    }),
  );
