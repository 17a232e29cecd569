import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TODAY, type Folders } from '../build.ts';

type Score = number | { score: number };

/** The part of front matter that feeds are made of. */
interface FrontMatter {
  title?: string;
  film?: { title: string; year: number; genres?: string[]; tmdb?: number };
  published: string;
  updated?: string;
  rescored?: { date: string }[];
  description?: string;
  verdict?: string;
  author?: string;
  scores?: Record<string, Score>;
  tags?: string[];
  draft?: boolean;
  feedId: string;
}

/** An entry as a subscriber should get it, from what its author wrote. */
export interface Published {
  readonly id: string;
  /** The page it has, as its own canonical address says. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly author: string;
  readonly published: string;
  readonly updated: string | undefined;
  readonly categories: readonly string[];
  /** What Letterboxd's readers look for: title, year, stars, TMDB's number. */
  readonly film: readonly (string | undefined)[];
  readonly collection: 'reviews' | 'posts';
  readonly tags: readonly string[];
  /** The page's file, and its slug. */
  readonly file: string;
  readonly slug: string;
  /** The sum of a review's scores. */
  readonly total: number | undefined;
}

/** A day begins where the site is; a moment says for itself. */
const instant = (date: string, hour = '00'): string =>
  new Date(date.includes('T') ? date : `${date}T${hour}:00:00+08:00`).toISOString();

/** A day without a time is its noon in feeds: to the west, it would not be that day before. */
const inFeeds = (date: string): string => instant(date, '12');

// eslint-disable-next-line no-control-regex -- these are what XML can't hold
const ILLEGIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const legible = (text: string): string => text.toWellFormed().replace(ILLEGIBLE, '');

const numberOf = (score: Score): number => (typeof score === 'number' ? score : score.score);

/** Stars by halves, at least one half: of ten points, rounded half up. */
const stars = (total: number): string => (Math.max(1, Math.floor(total + 0.5)) / 2).toFixed(1);

function published({ content, site }: Folders, collection: 'reviews' | 'posts', slug: string): Published[] {
  const source = readFileSync(join(content, collection, slug, 'index.mdx'), 'utf8');
  const data = parse(source.split('---\n')[1] ?? '') as FrontMatter;
  if (data.draft || instant(data.published) > instant(TODAY)) return [];
  const { film, tags = [], updated, rescored = [] } = data;
  const changed = [...(updated ? [updated] : []), ...rescored.map(({ date }) => date)].sort().at(-1);
  const total =
    film && Object.values(data.scores ?? {}).reduce<number>((sum, score) => sum + numberOf(score), 0);
  const file = join(collection, slug, 'index.html');
  const [, url = ''] = /rel="canonical" href="([^"]+)"/.exec(readFileSync(join(site, file), 'utf8')) ?? [];
  const entry: Published = {
    id: data.feedId,
    url,
    title: legible(film ? `${film.title} (${film.year}) — ${total}/10` : (data.title ?? '')),
    summary: legible((film ? data.verdict : data.description) ?? ''),
    author: data.author ?? 'Ada Reel',
    published: inFeeds(data.published),
    updated: changed && inFeeds(changed),
    categories: [...new Set([...(film?.genres ?? []), ...tags])].map(legible),
    film: film
      ? [legible(film.title), String(film.year), stars(total ?? 0), film.tmdb?.toString()]
      : [undefined, undefined, undefined, undefined],
    collection,
    tags,
    file,
    slug,
    total,
  };
  return [entry];
}

/** All that a site has published, newest first; of one day, in the order of their addresses. */
export const publishedIn = (folders: Folders): Published[] =>
  (['reviews', 'posts'] as const)
    .filter((collection) => existsSync(join(folders.content, collection)))
    .flatMap((collection) =>
      readdirSync(join(folders.content, collection)).flatMap((slug) => published(folders, collection, slug)),
    )
    .sort((a, b) => b.published.localeCompare(a.published) || (a.slug < b.slug ? -1 : 1));

const NEWEST = 30;

/** What the feed at a path should carry; undefined for a tag's, whose address doesn't say how it is spelt, and for the diary's. */
export function carriedBy(path: string, entries: readonly Published[]): readonly Published[] | undefined {
  const [section = ''] = path.split('/');
  if (section === 'tags' || section === 'diary') return undefined;
  // 1 January begins in Singapore while it is still December in UTC.
  const year = ({ published }: Published) => new Date(Date.parse(published) + 8 * 3600_000).getUTCFullYear();
  if (section === 'atom') return entries.filter((entry) => year(entry) === Number(/\d+/.exec(path)?.[0]));
  const listed = path.includes('/') ? entries.filter(({ collection }) => collection === section) : entries;
  return listed.slice(0, NEWEST);
}
