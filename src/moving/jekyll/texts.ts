import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../reading/files/bytes.ts';
import type { LeftOut, OldDocument } from '../documents.ts';
import type { Answer, Text } from './answer.ts';
import { type Copy, NOT_FOLLOWED } from './copy.ts';

/** Where texts lie. */
interface Place extends Copy {
  /** The old site. */
  readonly folder: string;
  /** The name of a file of the copy, relative to it. */
  readonly inFolder: (path: string) => string;
}

/** As Jekyll finds it: blank lines after it belong to it. */
const FRONT = /^---\s*\n[^]*?\n?^(?:---|\.\.\.)\s*$\n?/m;

const NO_WORDS = 'it is neither Markdown nor HTML';

/** Sorts what Jekyll read into documents and what is left out. */
export function documentsIn(answer: Answer, place: Place): { documents: OldDocument[]; leftOut: LeftOut[] } {
  const documents: OldDocument[] = [];
  const leftOut: LeftOut[] = [];
  const taken = new Map<string, string>();
  for (const text of answer.texts) {
    const file = place.inFolder(text.path);
    const page = text.label === 'pages';
    // Style sheets and feeds have front matter too.
    if (page && !text.words) continue;
    const why = refused(text, file, answer, place);
    if (why) {
      leftOut.push({ file, ...why });
      continue;
    }
    const document = documentOf(text, file, place.folder);
    if ('weight' in document) {
      leftOut.push(document);
      continue;
    }
    const first = document.published ? taken.get(text.destination) : undefined;
    if (first === undefined) {
      if (document.published) taken.set(text.destination, file);
      documents.push(document);
    } else {
      const same = `${text.address} is the address of ${first} too, and Jekyll shows readers only one of them`;
      leftOut.push({ file, line: document.lines['permalink'] ?? 1, why: same, weight: 'failed' });
    }
  }
  const read = new Set(answer.texts.map(({ path }) => place.inFolder(path)));
  const served = new Set(Object.values(answer.files).map(place.inFolder));
  const others = place.files.filter((file) => !read.has(file));
  leftOut.push(...others.flatMap((file) => unseen(file, served.has(file), place.unreadable.get(file)) ?? []));
  return { documents, leftOut: leftOut.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)) };
}

/** Why a text can't be moved. */
function refused(
  { words, label, path }: Text,
  file: string,
  { failed, collections }: Answer,
  { unreadable }: Place,
): Omit<LeftOut, 'file'> | undefined {
  if (!words) return { why: NO_WORDS, weight: 'doubtful' };
  if (label !== 'pages' && label !== 'posts' && collections[label] !== true)
    return {
      why: `it is in the collection ${label}, which Jekyll never published: output: true is missing`,
      weight: 'doubtful',
    };
  const trouble = unreadable.get(file) ?? failed[path];
  return (
    trouble && {
      ...(trouble.line !== undefined && trouble.line !== null && { line: trouble.line }),
      why: trouble.why,
      weight: 'failed',
    }
  );
}

function documentOf(text: Text, file: string, folder: string): OldDocument | LeftOut {
  const source = decode(readFileSync(join(folder, file))).text ?? '';
  const front = FRONT.exec(source);
  const above = front?.index === 0 ? front[0] : '';
  if (above === '' && /^---\s*\n/.test(source))
    return { file, line: 1, why: 'its front matter is never closed', weight: 'failed' };
  const kind = text.label === 'pages' ? 'page' : text.draft ? 'draft' : 'post';
  const { title, slug, date, updated, categories, address, fields, lines, html, emptied } = text;
  const published = !text.kept_back;
  return {
    file,
    kind,
    published,
    title,
    slug,
    ...(typeof date === 'string' && kind !== 'page' && { date }),
    ...(typeof updated === 'string' && { updated }),
    categories,
    tags: tagsOf(text),
    address,
    redirects: text.redirects.map((path) =>
      encodeURI(`/${path.replace(/^\/+/, '')}`).replace(/%25([\dA-F]{2})/gi, '%$1'),
    ),
    ...(published && kind === 'post' && typeof text.feed_id === 'string' && { feedId: text.feed_id }),
    fields,
    lines,
    html: html ?? '',
    source,
    bodyLine: above.split('\n').length,
    ...(typeof emptied === 'string' && { emptied }),
  };
}

/** Commas part tags where there are any, as their authors mean it; Jekyll knows only spaces. */
const tagsOf = ({ fields, tags }: Text): string[] => {
  const written = fields['tags'];
  if (typeof written !== 'string' || !written.includes(',')) return tags;
  return written.split(',').flatMap((tag) => tag.trim() || []);
};

/** Why Jekyll made nothing of a file that was meant to be a text, or can't be read. */
function unseen(
  file: string,
  isServed: boolean,
  trouble: { line?: number; why: string } | undefined,
): LeftOut | undefined {
  const [, special] = /(?:^|\/)_(posts|drafts)\//.exec(file) ?? [];
  if (trouble && (special !== undefined || isServed))
    return { file, ...trouble, weight: trouble.why.endsWith(NOT_FOLLOWED) ? 'doubtful' : 'failed' };
  if (special === undefined || isServed) return undefined;
  if (/(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$|~$/.test(file))
    return { file, why: NO_WORDS, weight: 'fine' };
  if (!/\.(?:markdown|mkdown|mkdn|mkd|md|html?)$/i.test(file))
    return { file, why: NO_WORDS, weight: 'doubtful' };
  const why =
    special === 'posts' && !/\d{2,4}-\d{1,2}-\d{1,2}-[^/]*$/.test(file)
      ? 'its name has no date, so Jekyll never published it'
      : 'Jekyll never reads it where it lies';
  return { file, why, weight: 'doubtful' };
}
