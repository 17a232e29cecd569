import { unescapePart } from '../../domain/address.ts';
import { formatDate } from '../../domain/dates.ts';
import { nearest } from '../../markdown/nearest.ts';
import type { ReadEntry } from '../entry/entry.ts';
import { type Finding, type Problem, advice, error, inFile } from '../problem.ts';
import { DeadLinks, type Link } from './dead-link.ts';
import { type Site, type Target, addressOf, normalizedPath, withinSite } from './site.ts';

interface Options {
  readonly now: Date;
  readonly timeZone: string;
  readonly home: string | undefined;
}

/** Links within the site that lead nowhere, or not straight there. Other sites are not looked at. */
export function checkLinks(items: readonly ReadEntry[], site: Site, options: Options): Problem[] {
  const dead = new DeadLinks(items, site);
  return items.flatMap((item) =>
    item.entry.body.links.flatMap((link) => {
      const finding = check(link, item, site, { ...options, dead });
      return finding ? inFile(item.entry.file, [finding]) : [];
    }),
  );
}

interface Context extends Options {
  readonly dead: DeadLinks;
}

function check(link: Link, item: ReadEntry, site: Site, context: Context): Finding | undefined {
  const { target } = link;
  if (target.trim() === '')
    return error(link, 'a link to nothing', 'Write where it leads: [text](/reviews/…/).');
  const path = withinSite(target, context.home);
  if (path === undefined) return undefined;
  if (path.startsWith('#')) return checkAnchor(link, item, path.slice(1), true);
  const url = URL.parse(path, `https://site.invalid${addressOf(item)}`);
  if (!url)
    return error(
      link,
      `${JSON.stringify(target)} is no address`,
      'Write the path from the root: /reviews/…/.',
    );
  const found = site.at(url.pathname);
  if (!found)
    return path === target
      ? context.dead.explain(link, url.pathname, item)
      : // Hosts such as GitHub Pages have other projects at the same address.
        advice(
          link,
          `nothing of this site is at ${target}`,
          'Correct it, unless something else of yours is there.',
        );
  return (
    hidden(link, found, item, context) ??
    notStraight(link, url, found) ??
    (found.item && url.hash
      ? checkAnchor(link, found.item, url.hash.slice(1), found.item === item)
      : undefined) ??
    (path === target
      ? undefined
      : advice(link, `${target} is this site`, `Write ${path}: then it leads there from a preview, too.`))
  );
}

function checkAnchor(link: Link, { entry }: ReadEntry, hash: string, here: boolean): Finding | undefined {
  const anchor = unescapePart(hash);
  // The browser's own names for the top of the page.
  if (anchor === '' || anchor === 'top' || entry.body.anchors.includes(anchor) || entry.body.code === '')
    return undefined;
  const where = here ? 'here' : `in ${entry.file}`;
  if (entry.body.anchors.some((name) => name.normalize('NFC') === anchor.normalize('NFC')))
    return error(
      link,
      `what is called #${anchor} ${where} only looks the same: its accents are characters of their own, or are not`,
      'Type the heading and the link again on one keyboard.',
    );
  const meant = nearest(anchor, entry.body.anchors);
  const known = entry.body.anchors.slice(0, 8).map((name) => `#${name}`);
  const fix = meant
    ? `Did you mean #${meant}?`
    : known.length > 0
      ? `There are ${known.join(', ')}.`
      : 'There are no headings to link to.';
  return {
    ...error(link, `nothing ${where} is called #${anchor}`, fix),
    code: 'no-such-anchor',
    about: anchor,
  };
}

/** A dead link on the site is an error, whether its target is missing or only not there yet. */
function hidden(
  link: Link,
  { item: target, from: since, path, kind }: Target,
  from: ReadEntry,
  { now, timeZone }: Context,
): Finding | undefined {
  // Who isn't published has time: it is looked at again when it is.
  if (from.known.draft || from.known.published === undefined) return undefined;
  const appears = new Date(Math.max(now.valueOf(), from.known.published.valueOf()));
  if (target === from || (since && since <= appears)) return undefined;
  if (!since)
    return target
      ? error(
          link,
          `${path} is ${kind === 'site' ? 'of ' : ''}a draft, so the link leads nowhere on the site`,
          'Publish it first, or take the link out until then.',
        )
      : error(link, `nothing published has the tag of ${path} yet`, 'Take the link out until then.');
  const day = formatDate(since, 'en-GB', timeZone);
  return from.known.published > now
    ? advice(
        link,
        `${path} appears on ${day}, after this; until then the link leads nowhere`,
        'Change one of the two dates, or take the link out until then.',
      )
    : error(
        link,
        `${path} doesn’t appear before ${day}, so the link leads nowhere until then`,
        'Take the link out until then.',
      );
}

/** Links that get there by way of a redirect. */
function notStraight(
  link: Link,
  { pathname, search, hash }: URL,
  { path, kind }: Target,
): Finding | undefined {
  const written = normalizedPath(pathname);
  if (written === path) return undefined;
  const better = `Write ${path}${search}${hash}`;
  if (kind === 'alias') return advice(link, `${link.target} is an old address`, `${better}, where it leads.`);
  return advice(
    link,
    `${written}/` === path
      ? `${link.target} lacks its closing slash`
      : `${link.target} is not quite the address`,
    `${better}.`,
  );
}
