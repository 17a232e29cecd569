import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Change, makeChanges } from '../../disk/changes.ts';
import { exactText } from '../../reading/files/bytes.ts';
import type { Content, Entry, Supposed } from '../../reading/reader.ts';
import { addressKey } from '../../reading/across/site.ts';
import { parseDate } from '../../domain/dates.ts';
import { entryPath } from '../../routes.ts';
import { type Desk, everPublished } from '../desk.ts';
import { unfit } from '../new/place.ts';
import { Refusal } from '../../refusal.ts';
import { ContentErrors, newErrors } from './errors.ts';
import { addAlias } from './fields.ts';
import { type Mended, mendLinks } from './links.ts';

/** What renaming came to. */
export interface Renamed {
  /** Addresses. */
  readonly from: string;
  readonly to: string;
  /** Whether the old address redirects. */
  readonly alias: boolean;
  /** The files with links that were mended, and how many in each. */
  readonly mended: readonly { readonly file: string; readonly count: number }[];
}

/**
 * Renames an entry: moves its folder, keeps its old address as an alias if it was ever published, and mends links to it.
 * @throws Refusal where it can't be done, ContentErrors where it would make errors; all is then as it was.
 */
export async function rename(entry: Entry, wanted: string, desk: Desk): Promise<Renamed> {
  const before = await desk.reader.read();
  const slug = wanted.normalize('NFC');
  if (basename(movedFrom(entry), '.mdx') === slug)
    throw new Refusal(`it is called ${slug} already`, 'Give another name.');
  const others = before.entries.filter((other) => other !== entry);
  const from = entryPath(entry.collection, entry.slug);
  const to = entryPath(entry.collection, slug);
  const isItsOwn = hasAlias(entry, to);
  const refusal = isItsOwn ? undefined : unfit(entry.collection, slug, { desk, entries: others });
  if (refusal) throw refusal;
  if (exactText(readFileSync(entry.path)) === undefined)
    throw new ContentErrors(before.problems.filter(({ file }) => file === entry.file));
  readable(before, entry);
  const alias = from !== to && wasPublished(entry, from, desk);
  const moved = movedFile(entry, slug, desk);
  const mended: { file: string; count: number }[] = [];
  const changes: Change[] = [];
  const supposed = new Map<string, Supposed>();
  for (const other of before.entries) {
    const was = readFileSync(other.path);
    const { text, count } = mend(other, exactText(was) ?? '', { from, to, home: desk.home });
    const needsAlias = other === entry && alias;
    if (other === entry) supposed.set(other.path, { slug, file: moved.file });
    if (count === 0 && !needsAlias) continue;
    const source = needsAlias ? addAlias(text, from, to) : text;
    supposed.set(other.path, { ...supposed.get(other.path), source });
    changes.push({ write: other.path, data: source, was });
    if (count > 0) mended.push({ file: other === entry ? moved.file : other.file, count });
  }
  const wrong = newErrors(before, await desk.reader.suppose(supposed)).filter(
    ({ file }) => file !== entry.file,
  );
  // What was wrong before is as wrong in the file's new place.
  const known = new Set(before.problems.filter(({ file }) => file === entry.file).map(({ what }) => what));
  const made = wrong.filter(({ file, what }) => file !== moved.file || !known.has(what));
  if (made.length > 0) throw new ContentErrors(made);
  makeChanges(desk.folder, [...changes, { move: moved.from, to: moved.to }]);
  return { from, to, alias, mended };
}

const hasAlias = ({ frontMatter: { aliases } }: Entry, path: string): boolean =>
  Array.isArray(aliases) && aliases.some((alias) => addressKey(String(alias)) === addressKey(path));

/** Whether readers may know the address: it is in the list, or a build today would publish it. */
function wasPublished({ frontMatter }: Entry, path: string, desk: Desk): boolean {
  if (everPublished(desk).some((address) => addressKey(address) === addressKey(path))) return true;
  const { draft, published } = frontMatter;
  const date = typeof published === 'string' ? parseDate(published, desk.timeZone) : undefined;
  return draft !== true && (date === undefined || date <= desk.now);
}

/** Links in a file whose text can't be read would stay as they are: not when they may lead here. */
function readable({ entries }: Content, { slug }: Entry): void {
  const dark = entries.find(
    ({ body, source, path }) =>
      body.code === '' && !body.deferred && (source.includes(slug) || (source === '' && mayName(path, slug))),
  );
  if (dark)
    throw new Refusal(
      `${dark.file} may link to this, but has errors, so its links can’t be read`,
      'Mend them first: npm run check.',
    );
}

/** Whether a file in whatever encoding has a name in it. */
function mayName(path: string, slug: string): boolean {
  const bytes = readFileSync(path, 'latin1').replaceAll('\0', '');
  return bytes.includes(slug) || bytes.includes(Buffer.from(slug).toString('latin1'));
}

const isInFolder = (file: string): boolean => file.endsWith('/index.mdx');

const movedFrom = ({ path, file }: Entry): string => (isInFolder(file) ? dirname(path) : path);

/** What is to be moved, and where: the folder of an entry, or the file of one that has no folder. */
function movedFile(entry: Entry, slug: string, { folder }: Desk) {
  const { file, collection } = entry;
  const isFolder = isInFolder(file);
  const name = isFolder ? slug : `${slug}.mdx`;
  const to = join(folder, collection, name);
  if (existsSync(to)) throw new Refusal(`${collection}/${name} is there already`, 'Choose another name.');
  return {
    from: movedFrom(entry),
    to,
    file: `${collection}/${name}${isFolder ? '/index.mdx' : ''}`,
  };
}

function mend(
  { body, collection, slug, file }: Entry,
  source: string,
  { from, to, home }: { readonly from: string; readonly to: string; readonly home: string | undefined },
): Mended {
  const result = mendLinks(source, body.links, {
    path: entryPath(collection, slug),
    from,
    to,
    home,
  });
  const [first] = result.left;
  if (first)
    throw new Refusal(
      `${file}:${first.line}:${first.column} links to ${from} in a way that can’t be changed safely`,
      `Write ${to} there yourself, or [text](${from}); then run this again.`,
    );
  return result;
}
