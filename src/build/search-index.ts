import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { close, createIndex } from 'pagefind';
import { cacheIn } from '../disk/cache.ts';
import { site } from '../settings/settings.ts';

type Files = Record<string, Uint8Array>;

/** Hosts count files: with more entries than this, some share one. */
const MOST_FRAGMENTS = 4000;

/** What Pagefind writes for interfaces and a worker of its own, and for filters, which this site hasn't. */
const UNUSED = /(?:ui|highlight|worker)\.(?:js|css)$|^filter\//;

/**
 * What of an article is not searched: what its record says, what stands in every article, what the diary prints. Nobody is to
 * find a spoiler who hasn't asked for it.
 */
const LEFT_OUT = [
  ...['h1', 'nav', 'cite', 'math', 'pre', 'sup', 'script', 'style', '.visually-hidden', '.spoiler'],
  ...['.credits', '.dates', '.rating', '.in-stars', '.also', '.tags', '.past', '[data-footnote-backref]'],
  ...['.trailer .label', '.only b', '.scores caption', '.scores thead', '.scores th', '.scores .score'],
  ...['.scores tfoot', '.totals', '.chart', '.top', '.log'],
];

/** A page as it is indexed, and its address. */
export interface Source {
  readonly url: string;
  readonly content: string;
}

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
) as { version: string };

/** A name for the index of these pages, made from everything it depends on. */
function nameOf(sources: readonly Source[]): string {
  const digest = createHash('sha1').update(
    JSON.stringify([version, site.language, LEFT_OUT, MOST_FRAGMENTS]),
  );
  for (const { url, content } of sources) digest.update(`${url}\n${content}\n`);
  return `${digest.digest('hex')}.zip`;
}

/** The index of these pages, file by file. */
async function indexOf(sources: readonly Source[]): Promise<Files> {
  const { index, errors } = await createIndex({
    // One for all: a reader looks for a word, whatever language it is in.
    forceLanguage: new Intl.Locale(site.language).language,
    excludeSelectors: LEFT_OUT,
    maxFragments: MOST_FRAGMENTS,
  });
  if (!index) throw new Error(errors.join('\n'));
  for (const source of sources) {
    const added = await index.addHTMLFile(source);
    if (added.errors.length > 0) throw new Error(`${source.url}: ${added.errors.join('\n')}`);
  }
  const { files } = await index.getFiles();
  await close();
  return Object.fromEntries(
    files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]),
  );
}

/**
 * The index of these pages, file by file; the one of the last build, where none of them has changed.
 * @param folder Where that is kept.
 * @throws where it can't be made.
 */
export async function searchFiles(
  folder: string,
  sources: readonly Source[],
): Promise<{ files: Files; isNew: boolean }> {
  const cache = cacheIn(folder);
  const name = nameOf(sources);
  const kept = cache.find(name);
  if (kept) return { files: unzipSync(kept.bytes), isNew: false };
  const files = await indexOf(sources);
  rmSync(folder, { recursive: true, force: true });
  cache.keep(name, zipSync(files, { level: 0 }));
  return { files, isNew: true };
}
