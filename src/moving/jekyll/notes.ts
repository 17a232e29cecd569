import { fixedPaths } from '../../routes.ts';
import { site } from '../../settings/settings.ts';
import type { Answer } from './answer.ts';
import type { Guess } from './origin.ts';

type Said = Readonly<Record<string, unknown>>;

const record = (value: unknown): Said => (typeof value === 'object' && value !== null ? (value as Said) : {});

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Names that the author may sign with, by `_config.yml`. */
export function authorsIn(said: Said): string[] {
  const { name, username, github } = record(said['author']);
  return [said['author'], name, username, github, said['github_username'], said['username']]
    .map(text)
    .filter((author) => author !== '');
}

/** What the author should know of the site as a whole. */
export function notesOn(
  { said, url, baseurl, missing, notes, dates, version }: Answer,
  { guess, unbundled, inFolder }: { guess: Guess; unbundled: boolean; inFolder: (path: string) => string },
): string[] {
  const theme = text(said['theme']);
  const plugins = missing.filter((name) => name !== theme);
  const remote = text(said['remote_theme']);
  const zone = text(said['timezone']);
  const feed = text(record(said['feed'])['path']);
  const limit = Number(text(record(said['feed'])['posts_limit']));
  const feedPath = feed.replace(/^\/?/, '/');
  return [
    ...originNote(text(said['url']), url, guess),
    ...(baseurl && !text(said['baseurl']).replace('/', '')
      ? [`baseurl: is missing; ${baseurl}, which GitHub gives this repository, is taken for it`]
      : []),
    ...(unbundled ? [`its bundle is not installed here: read by Jekyll ${version} without it`] : []),
    ...(plugins.length > 0
      ? [
          `its ${plugins.length > 1 ? 'plugins' : 'plugin'} ${plugins.join(', ')} ${plugins.length > 1 ? 'are' : 'is'} not installed here: read without ${plugins.length > 1 ? 'them' : 'it'}`,
        ]
      : []),
    ...(missing.includes(theme)
      ? [`its theme ${theme} is not installed here: read without its includes`]
      : []),
    ...(remote === '' ? [] : [`its theme ${remote} is not fetched: read without its includes`]),
    ...(zone !== '' && !isTimeZone(zone)
      ? [`timezone: ${zone} is no time zone that is known here; UTC is taken for it`]
      : []),
    ...(feed !== '' && !fixedPaths.includes(feedPath)
      ? [`feed: path: ${feed}; subscribers ask there: write oldFeed: '${feedPath}' in src/site.ts`]
      : []),
    ...(limit > 0 && limit !== site.feedLimit
      ? [
          `feed: posts_limit: ${limit}; feeds here carry ${site.feedLimit}: write feedLimit: ${limit} in src/site.ts, so that subscribers get no older entries and lose none`,
        ]
      : []),
    ...Object.entries(dates).map(
      ([path, { line, why }]) =>
        `${inFolder(path)}:${line ?? 1}: date: ${why} is no date; the one in the file’s name is taken`,
    ),
    ...notes,
  ];
}

function originNote(said: string, url: string | null, { by }: Guess): string[] {
  if (said !== '' && said === url) return [];
  const what = said === '' ? 'url: is missing' : `url: ${said} is not where readers were`;
  return [
    url === null
      ? `${what}, so the ids of the old feed are not known: subscribers will see entries twice. Give it with --url https://…`
      : `${what}; ${url} (by ${by}) is taken for it`,
  ];
}

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};
