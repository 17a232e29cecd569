import { parseDocument } from 'yaml';
import { Refusal } from '../../terminal/refusal.ts';
import { routes } from '../../../routes.ts';
import { isRecord, list, record, text } from './values.ts';

/** Values that `_config.yml` gives to files that lie below a path or are of a type. */
export interface Default {
  readonly path: string;
  readonly type: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What an old site's `_config.yml` says, as far as moving needs it. */
export interface Config {
  /** Everything, for Liquid. */
  readonly all: Readonly<Record<string, unknown>>;
  /** `https://films.example`, without closing slash; empty where it isn't said. */
  readonly url: string;
  /** `/blog`, or empty. */
  readonly baseurl: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly permalink: string;
  /** The template of posts, where `collections` has one of their own. */
  readonly postPermalink: string;
  readonly authors: readonly string[];
  readonly defaults: readonly Default[];
  readonly collectionsFolder: string;
  /** Collections besides posts, which nothing moves. */
  readonly collections: readonly string[];
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  /** What was not understood. */
  readonly findings: readonly string[];
}

/** Jekyll's own names for templates. */
const STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/**
 * Reads `_config.yml`.
 * @param yaml Its text; empty where there is none.
 * @throws Refusal where it is no YAML: every address follows from it.
 */
export function readConfig(yaml: string): Config {
  const document = parseDocument(yaml, {
    schema: 'core',
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'silent',
    merge: true,
  });
  const [error] = document.errors;
  if (error)
    throw new Refusal(
      `_config.yml:${String(error.linePos?.[0].line ?? 1)} is no YAML: ${error.message.split('\n')[0]!.replace(/ at line.*$/, '')}`,
      'Mend it: every address of the old site follows from this file.',
    );
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (value !== null && !isRecord(value))
    throw new Refusal('_config.yml is not a list of fields', 'Write name: value, one a line.');
  const all = record(value);
  const findings: string[] = [];
  const zone = text(all['timezone']);
  const known = zone !== undefined && isTimeZone(zone);
  if (zone !== undefined && !known)
    findings.push(`timezone: ${zone} is no time zone that is known here; UTC is taken for it`);
  const collections = record(all['collections']);
  const permalink = text(all['permalink']) ?? 'date';
  const own = text(record(collections['posts'])['permalink']) ?? permalink;
  const feed = text(record(all['feed'])['path']);
  if (feed !== undefined && feed.replace(/^\/?/, '/') !== routes.oldFeed)
    findings.push(
      `feed: path: ${feed}; the old feed is served at ${routes.oldFeed} only: let your host redirect ${feed} there`,
    );
  return {
    all,
    url: (text(all['url']) ?? '').replace(/\/+$/, ''),
    baseurl: slashed(text(all['baseurl']) ?? ''),
    timeZone: known ? zone : 'UTC',
    permalink,
    postPermalink: STYLES[own] ?? own,
    authors: authorsOf(all),
    defaults: list(all['defaults']).map((item): Default => {
      const scope = record(record(item)['scope']);
      return {
        path: (text(scope['path']) ?? '').replace(/^\/+|\/+$/g, ''),
        type: text(scope['type']),
        values: record(record(item)['values']),
      };
    }),
    collectionsFolder: (text(all['collections_dir']) ?? '').replace(/^\.?\/+|\/+$/g, ''),
    collections: [
      ...(Array.isArray(all['collections']) ? all['collections'].map(String) : Object.keys(collections)),
    ].filter((name) => name !== 'posts'),
    exclude: list(all['exclude']).map(String),
    include: list(all['include']).map(String),
    findings,
  };
}

const slashed = (path: string): string => {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `/${bare}`;
};

/** Names that the author may sign with. */
function authorsOf(all: Readonly<Record<string, unknown>>): string[] {
  const author = all['author'];
  const names = isRecord(author) ? [author['name'], author['username'], author['github']] : [author];
  return [...names, all['github_username'], all['username']].flatMap((name) => text(name) ?? []);
}
