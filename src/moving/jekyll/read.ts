import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../../refusal.ts';
import type { LeftOut, OldSite } from '../documents.ts';
import { copySite } from './copy.ts';
import { expectJekyll } from './foreign.ts';
import { formulasIn } from './formulas.ts';
import { authorsIn, notesOn } from './notes.ts';
import { guessOrigin } from './origin.ts';
import { runJekyll } from './run.ts';
import { documentsIn } from './texts.ts';

/** A page or script of more than this is not where somebody configures how formulas look. */
const LONG = 100_000;

/** Files in which formulas are configured. */
const MAY_CONFIGURE = /^(?!(?:.*\/)?_(?:posts|drafts)\/).*\.(?:html?|js)$/i;

/**
 * Reads a Jekyll site as Jekyll does. It runs on a copy: nothing is written into the folder, and nothing is fetched.
 * @param folder What holds `_config.yml` and `_posts`.
 * @param options.url The site's address, where it doesn't say so itself.
 * @throws Refusal where the folder is no Jekyll site, or Jekyll is not there.
 */
export async function readJekyll(
  folder: string,
  { url }: { url?: string | undefined } = {},
): Promise<OldSite> {
  const from = resolve(folder);
  expectJekyll(from);
  const room = mkdtempSync(join(realpathSync(tmpdir()), 'old-site-'));
  const clear = (): void => rmSync(room, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const copy = join(room, 'site');
    const { files, unreadable } = copySite(from, copy);
    const guess = guessOrigin(from, url);
    const { origin, project } = guess;
    const job = { out: join(room, 'answer.json'), destination: join(room, 'built'), origin, project };
    const { answer, unbundled } = await runJekyll(from, copy, job);
    const inFolder = (path: string): string => relative(copy, path).split(sep).join('/');
    const original = (path: string): string =>
      path.startsWith(`${copy}${sep}`) ? join(from, inFolder(path)) : path;
    const { documents, leftOut } = documentsIn(answer, { folder: from, files, unreadable, inFolder });
    const meant = [...documents.filter(({ kind }) => kind !== 'page'), ...leftOut.filter(isFailedPost)];
    if (meant.length === 0) throw withoutPosts(from, leftOut);
    const base = answer.url === null ? undefined : new URL(answer.url);
    return {
      generator: `Jekyll ${answer.version}`,
      folder: from,
      ...(base && { origin: base.origin }),
      baseurl: `${base?.pathname ?? ''}/${answer.baseurl ?? ''}`.replaceAll(/\/+/g, '/').replace(/\/$/, ''),
      authors: authorsIn(answer.said),
      documents,
      leftOut,
      files: Object.fromEntries(
        Object.entries(answer.files)
          .filter(([, path]) => !unreadable.has(inFolder(path)))
          .map(([served, path]) => [served, original(path)]),
      ),
      formulas: formulasIn(
        files
          .filter((name) => MAY_CONFIGURE.test(name) && statSync(join(copy, name)).size < LONG)
          .map((name) => readFileSync(join(copy, name), 'utf8')),
      ),
      notes: notesOn(answer, { guess, unbundled, inFolder }),
    };
  } finally {
    clear();
    process.removeListener('exit', clear);
  }
}

/** Whether a file that can't be moved was meant to be a post. */
const isFailedPost = ({ file, weight }: LeftOut): boolean => weight === 'failed' && /(?:^|\/)_/.test(file);

function withoutPosts(folder: string, leftOut: readonly LeftOut[]): Refusal {
  if (leftOut.some(({ file }) => /\.textile$/i.test(file)))
    return new Refusal(
      `the posts in ${folder} are in Textile, and Jekyll has nothing here that reads it`,
      'gem install jekyll-textile-converter, and name it under plugins: in _config.yml; or make them Markdown: pandoc -f textile -t gfm',
    );
  return new Refusal(
    `there are no posts in ${folder}`,
    'A Jekyll site has them in _posts, with a date in their names, or in a collection that _config.yml names.',
  );
}
