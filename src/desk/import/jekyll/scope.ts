import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Sources } from '../liquid/engine.ts';
import type { OldDocument } from './documents.ts';
import type { OldSite } from './site.ts';

/** What Liquid knows of a site, and of each page in it. */
export interface Scopes {
  readonly sources: Sources;
  readonly of: (document: OldDocument) => Record<string, unknown>;
}

/** A page or post as `{{ page.title }}` sees it. */
const shown = (document: OldDocument) => ({
  ...document.data,
  title: document.title,
  url: document.address,
  path: document.file,
  slug: document.slug,
  categories: document.categories,
  tags: document.tags,
  ...(document.date && { date: document.date.at }),
});

/** Everything that the Liquid of an old site can ask for. */
export function scopesOf({ config, documents, files }: OldSite, now: Date): Scopes {
  const byDate = documents
    .filter(({ kind, published }) => kind === 'post' && published)
    .toSorted((a, b) => b.date!.at.valueOf() - a.date!.at.valueOf());
  const grouped = (of: (document: OldDocument) => readonly string[]) => {
    const names = [...new Set(byDate.flatMap(of))];
    return Object.fromEntries(
      names.map((name) => [name, byDate.filter((post) => of(post).includes(name)).map(shown)]),
    );
  };
  const site = {
    ...config.all,
    url: config.url,
    baseurl: config.baseurl,
    time: now,
    posts: byDate.map(shown),
    pages: documents.filter(({ kind }) => kind === 'page').map(shown),
    categories: grouped(({ categories }) => categories),
    tags: grouped(({ tags }) => tags),
    data: dataOf(files),
  };
  const posts = byName(documents);
  return {
    sources: {
      include: (name) => textOf(files, `_includes/${name}`),
      postAddress: (name) => posts.get(name.replace(/^\/+/, '')),
      fileAddress: (path) => {
        const file = path.replace(/^\/+/, '');
        return (
          documents.find((document) => document.file === file)?.address ??
          (files.has(file) ? `/${file}` : undefined)
        );
      },
      url: config.url,
      baseurl: config.baseurl,
      timeZone: config.timeZone,
    },
    of: (document) => ({ site, page: shown(document) }),
  };
}

/** Addresses of posts by the names that `post_url` takes. */
function byName(documents: readonly OldDocument[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { file, kind, address } of documents) {
    if (kind !== 'post') continue;
    const path = file.replace(/\.[^./]+$/, '').replace(/(^|\/)_posts\//, '$1');
    for (const name of [path, path.replace(/^.*\//, '')]) if (!names.has(name)) names.set(name, address);
  }
  return names;
}

function textOf(files: OldSite['files'], name: string): string | undefined {
  const file = files.get(name);
  return file && readFileSync(file.path, 'utf8').replace(/\r\n?/g, '\n');
}

/** `_data`, by folder and file name. What can't be read is as if it weren't there: Liquid says so where it is asked for. */
function dataOf(files: OldSite['files']): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { name } of files.values()) {
    const [, path] = /^_data\/(.+)\.(?:ya?ml|json)$/i.exec(name) ?? [];
    if (path === undefined) continue;
    const folders = path.split('/');
    const key = folders.pop()!;
    let level = data;
    for (const folder of folders) level = (level[folder] ??= {}) as Record<string, unknown>;
    try {
      level[key] = parse(textOf(files, name)!, { logLevel: 'silent' });
    } catch {}
  }
  return data;
}
