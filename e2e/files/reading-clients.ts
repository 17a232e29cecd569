import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ClientName } from '../clients.ts';

/** What a feed reader has kept of an entry. */
export interface Stored {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly html: string;
  readonly author: string;
  /** Where it keeps such. */
  readonly categories?: readonly string[];
  readonly film?: readonly (string | null)[];
}

/** Has a feed reader read what an address gives; `command` runs it. Gives what it kept, in its order. */
type Client = (command: string, address: string) => Promise<readonly Stored[]>;

function run(
  command: string,
  args: readonly string[],
  given: { input?: string; home?: string } = {},
): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...(given.home && { HOME: given.home }) },
    ...(given.input !== undefined && { input: given.input }),
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** It keeps what it reads in a database, each id once. It says nothing of a broken feed: it keeps nothing of it. */
function newsboat(command: string, address: string): Stored[] {
  const home = mkdtempSync(join(tmpdir(), 'newsboat-'));
  try {
    const [config, urls, cache] = ['config', 'urls', 'cache.db'].map((name) => join(home, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(join(home, '.newsboat'));
    writeFileSync(config, '');
    writeFileSync(urls, `${address}\n`);
    run(command, ['-C', config, '-u', urls, '-c', cache, '-x', 'reload'], { home });
    const database = new DatabaseSync(cache, { readOnly: true });
    const rows = database
      .prepare(
        'SELECT guid, title, url, pubDate, content, author FROM rss_item WHERE feedurl = ? ORDER BY id DESC',
      )
      .all(address);
    database.close();
    return rows.map((row) => ({
      id: String(row['guid']),
      title: String(row['title']),
      url: String(row['url']),
      published: instant(Number(row['pubDate'])),
      html: String(row['content']),
      author: String(row['author']),
    }));
  } finally {
    rmSync(home, { recursive: true });
  }
}

const UNESCAPED: Record<string, string> = { '\\t': '\t', '\\n': '\n', '\\\\': '\\' };

/** It turns a feed into a line an entry, its fields between tabs. */
async function sfeed(command: string, address: string): Promise<Stored[]> {
  const input = await (await fetch(address)).text();
  return run(command, [address], { input })
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [date, title = '', url = '', html = '', type = '', id = '', author = '', , categories = ''] =
        line.split('\t');
      if (type !== 'html') throw new Error(`the content of ${title} is ${type}`);
      return {
        id,
        title,
        url,
        published: instant(Number(date)),
        html: html.replace(/\\[tn\\]/g, (escape) => UNESCAPED[escape]!),
        author,
        categories: categories === '' ? [] : categories.split('|'),
      };
    });
}

/**
 * Its own cleaning is off: what is judged is what it was given. Lists of times are in UTC. Of an entry's texts it takes the
 * one that rss2email mails: the first that is plain, else the first.
 */
const PROGRAM = `
import calendar, datetime, feedparser, json, sys
feed = feedparser.parse(sys.argv[1], sanitize_html=False, resolve_relative_uris=False)
if feed.bozo:
    sys.exit("not well-formed: %s" % feed.bozo_exception)
def instant(time):
    moment = datetime.datetime.fromtimestamp(calendar.timegm(time), datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
def mailed(entry):
    texts = [*entry.content, entry.summary_detail]
    return next((text for text in texts if text.type == "text/plain"), texts[0]).value
FILM = ["letterboxd_filmtitle", "letterboxd_filmyear", "letterboxd_memberrating", "tmdb_movieid"]
print(json.dumps([{
    "id": entry.id,
    "title": entry.title,
    "url": entry.link,
    "published": instant(entry.published_parsed),
    "html": mailed(entry),
    "author": entry.author,
    "categories": [tag.term for tag in entry.get("tags", [])],
    "film": [entry.get(name) for name in FILM],
} for entry in feed.entries]))
`;

const feedparser = (command: string, address: string): Stored[] =>
  JSON.parse(run(command, ['-c', PROGRAM, address])) as Stored[];

export const READ: Readonly<Record<ClientName, Client>> = {
  newsboat: (...given) => Promise.resolve(newsboat(...given)),
  sfeed,
  feedparser: (...given) => Promise.resolve(feedparser(...given)),
};
