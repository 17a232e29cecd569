import { readFileSync } from 'node:fs';
import { cause } from '../../../reading/files/disk.ts';
import { decode } from '../../../reading/files/bytes.ts';
import { categoriesOf, tagsOf } from './categories.ts';
import type { Config } from './config.ts';
import { type OldDate, oldDate, oldDay } from './dates.ts';
import { defaultsFor } from './defaults.ts';
import { oldFeedId } from './feed-id.ts';
import type { OldFile } from './folder.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { datedName, stemOf, titleOf } from './names.ts';
import { pageAddress, postAddress } from './permalinks.ts';
import { list, text } from './values.ts';

/** A post, draft or page of the old site. */
export interface OldDocument {
  readonly file: string;
  readonly kind: 'post' | 'draft' | 'page';
  /** Front matter with the site's defaults, as text. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The same with types, for Liquid. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields of its own, and the line in which each stands. */
  readonly lines: ReadonlyMap<string, number>;
  readonly body: string;
  readonly bodyLine: number;
  /** Whether it is written in HTML throughout. */
  readonly html: boolean;
  readonly title: string;
  readonly slug: string;
  readonly date: OldDate | undefined;
  /** When it was last changed, if it says so. */
  readonly updated: OldDate | undefined;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  /** The old address, from the root and without baseurl. */
  readonly address: string;
  /** Further old addresses. */
  readonly redirects: readonly string[];
  readonly feedId: string | undefined;
  /** Whether readers ever saw it. */
  readonly published: boolean;
  /** What of it was not understood. */
  readonly findings: readonly string[];
}

/** A file that is left out, and why. */
export interface LeftOut {
  readonly file: string;
  readonly why: string;
  /**
   * `fine` where nothing is lost with it; `doubtful` where the author has to look; `failed` where it was meant to be moved;
   * `broken` where it can't be read, so that nothing is moved at all.
   */
  readonly weight: 'fine' | 'doubtful' | 'failed' | 'broken';
}

/** What themes and plugins call the day of the last change. */
const UPDATED = ['last_modified_at', 'updated', 'modified'];

const MARKDOWN = /\.(?:markdown|mkdown|mkdn|mkd|md)$/i;
const HTML = /\.html?$/i;

const isNo = (value: unknown): boolean => /^(?:false|no|off)$/i.test(text(value) ?? '');

/** Whether a file begins with front matter; one that can't be read may. */
function hasFrontMatter({ path }: OldFile): boolean {
  try {
    return /^(?:\xef\xbb\xbf)?---\s*?[\r\n]/.test(readFileSync(path).toString('latin1', 0, 64));
  } catch {
    return true;
  }
}

/** Reads a file of text. */
export function readText({ name, path }: OldFile): string | LeftOut {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (reason) {
    return { file: name, why: `it can’t be read: ${cause(reason)}`, weight: 'broken' };
  }
  const { text: decoded, findings } = decode(bytes);
  return (
    decoded ?? {
      file: `${name}:${findings[0]!.line}`,
      why: `${findings[0]!.what}; save it as UTF-8`,
      weight: 'broken',
    }
  );
}

/** Reads a post, a draft or a page; what is neither is undefined. */
export function readDocument(file: OldFile, config: Config): OldDocument | LeftOut | undefined {
  const { name } = file;
  const special = /(?:^|\/)_(posts|drafts)\//.exec(name)?.[1];
  const isWords = MARKDOWN.test(name) || HTML.test(name);
  const dated = datedName(name);
  if (special !== undefined && !isWords)
    return {
      file: name,
      why: 'it is neither Markdown nor HTML',
      weight: /\.(?:DS_Store|gitkeep|keep)$/.test(name) ? 'fine' : 'doubtful',
    };
  if (special === 'posts' && !dated)
    return { file: name, why: 'its name has no date, so Jekyll never published it', weight: 'doubtful' };
  if (special === undefined && (!isWords || /(?:^|\/)_/.test(name))) return undefined;
  // Without front matter Jekyll copies a file as it is, whatever it holds.
  if (special === undefined && !hasFrontMatter(file)) return undefined;
  const source = readText(file);
  if (typeof source !== 'string') return source;
  const front = readFrontMatter(source);
  if ('why' in front) return { file: `${name}:${front.line}`, why: front.why, weight: 'broken' };
  if (special !== undefined) return post(name, special === 'drafts', front, config);
  return page(name, front, config);
}

function post(name: string, isDraft: boolean, front: FrontMatter, config: Config): OldDocument {
  const below = config.collectionsFolder;
  const file = below !== '' && name.startsWith(`${below}/`) ? name.slice(below.length + 1) : name;
  const more = defaultsFor(name, isDraft ? 'drafts' : 'posts', config.defaults);
  const fields = { ...more, ...front.fields };
  const dated = datedName(name);
  const stem = stemOf(name);
  const slug = text(fields['slug']) ?? dated?.slug ?? stem;
  const dateIn = (field: string): OldDate | undefined => {
    const written = text(fields[field]);
    return written === undefined ? undefined : oldDate(written, front.quoted.has(field), config.timeZone);
  };
  const written = text(fields['date']);
  const own = dateIn('date');
  const date = own ?? (dated && oldDay(dated.day, config.timeZone));
  const categories = categoriesOf(file, fields);
  const permalink = text(fields['permalink']) ?? config.postPermalink;
  const address = postAddress(permalink, {
    at: date?.at ?? new Date(0),
    timeZone: config.timeZone,
    slug,
    name: stem,
    categories,
    path: file.replace(/^.*_(?:posts|drafts)\//, '').replace(/\.[^.]+$/, ''),
  });
  const published = !isDraft && date !== undefined && !isNo(fields['published']);
  return {
    file: name,
    kind: isDraft ? 'draft' : 'post',
    fields,
    data: { ...more, ...front.data },
    lines: front.lines,
    body: front.body,
    bodyLine: front.bodyLine,
    html: HTML.test(name),
    title: text(fields['title']) ?? titleOf(slug),
    slug,
    date,
    updated: UPDATED.map(dateIn).find((day) => day !== undefined),
    categories,
    tags: tagsOf(fields),
    address,
    redirects: redirectsOf(fields),
    feedId: published ? oldFeedId(config, address, slug) : undefined,
    published,
    findings: [
      ...(written !== undefined && !own
        ? [`date: ${written} is no date; the one in the file’s name is taken`]
        : []),
    ],
  };
}

function page(name: string, front: FrontMatter, config: Config): OldDocument {
  const more = defaultsFor(name, 'pages', config.defaults);
  const fields = { ...more, ...front.fields };
  const stem = stemOf(name);
  const slug = stem === 'index' ? (name.split('/').at(-2) ?? 'index') : stem;
  return {
    file: name,
    kind: 'page',
    fields,
    data: { ...more, ...front.data },
    lines: front.lines,
    body: front.body,
    bodyLine: front.bodyLine,
    html: HTML.test(name),
    title: text(fields['title']) ?? titleOf(slug),
    slug,
    date: undefined,
    updated: undefined,
    categories: [],
    tags: [],
    address: pageAddress(name, text(fields['permalink']), config.permalink),
    redirects: redirectsOf(fields),
    feedId: undefined,
    published: !isNo(fields['published']),
    findings: [],
  };
}

const redirectsOf = (fields: Readonly<Record<string, unknown>>): string[] =>
  list(fields['redirect_from']).flatMap((value) => {
    const path = text(value);
    if (path === undefined) return [];
    return [encodeURI(`/${path.replace(/^\/+/, '')}`).replace(/%25([\dA-F]{2})/gi, '%$1')];
  });
