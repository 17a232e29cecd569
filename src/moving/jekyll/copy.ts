import {
  constants,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  closeSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { decode } from '../../reading/files/bytes.ts';
import { cause } from '../../reading/files/disk.ts';

/** What a copy of an old site holds. */
export interface Copy {
  /** Every file, relative to the old site, with forward slashes. */
  readonly files: readonly string[];
  /** Files and folders that can't be read, by name, and why. An empty file stands for each. */
  readonly unreadable: ReadonlyMap<string, { readonly line?: number; readonly why: string }>;
}

/** What tools leave in a site's folder. */
const NO_PART =
  /^(?:_site|vendor\/(?:bundle|cache|gems|ruby)|(?:.*\/)?(?:node_modules|\.(?:git|hg|svn|bundle|jekyll-cache|sass-cache)))$/;

/** What is said of links in circles. */
export const NOT_FOLLOWED = 'not followed';

/** Larger files are linked to, if Jekyll only serves them. */
const LARGE = 2 ** 20;

/** Files that Jekyll may read as text of the site. */
const TEXT = /\.(?:markdown|mkdown|mkdn|mkd|md|html?|textile)$/i;

/** Copies an old site, so that nothing can happen to it; what can't be read is named instead. */
export function copySite(from: string, to: string): Copy {
  const files: string[] = [];
  const unreadable = new Map<string, { line?: number; why: string }>();
  const refuse = (name: string, target: string, why: string): void => {
    files.push(name);
    unreadable.set(name, { why });
    writeFileSync(target, '');
  };
  const visit = (prefix: string, above: readonly string[]): void => {
    const items = readdirSync(join(from, prefix)).sort();
    mkdirSync(join(to, prefix), { recursive: true });
    for (const item of items) {
      const name = `${prefix}${item}`;
      if (NO_PART.test(name)) continue;
      const [source, target] = [join(from, name), join(to, name)];
      try {
        const stats = statSync(source);
        const real = realpathSync(source);
        if (stats.isDirectory()) {
          if (above.some((other) => `${other}${sep}`.startsWith(`${real}${sep}`)))
            refuse(name, target, `a symbolic link that leads back to where it is: ${NOT_FOLLOWED}`);
          else visit(`${name}/`, [...above, real]);
        } else if (stats.isFile()) {
          files.push(name);
          copyFile(real, target, stats.size);
          // Drafts have the date at which they were last changed.
          if (stats.size <= LARGE) utimesSync(target, stats.atime, stats.mtime);
          const wrong = TEXT.test(name) && isOfTheSite(name, target) ? scrub(target) : undefined;
          if (wrong) unreadable.set(name, wrong);
        }
      } catch (reason) {
        refuse(name, target, `can’t be read: ${cause(reason)}`);
      }
    }
  };
  visit('', [realpathSync(from)]);
  return { files, unreadable };
}

function copyFile(source: string, target: string, size: number): void {
  if (size > LARGE && !startsWith(source, '---')) symlinkSync(source, target);
  else copyFileSync(source, target, constants.COPYFILE_FICLONE);
}

function startsWith(path: string, text: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(text.length + 3);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return bytes
      .toString('utf8', 0, length)
      .replace(/^\uFEFF/, '')
      .startsWith(text);
  } finally {
    closeSync(file);
  }
}

const isOfTheSite = (name: string, path: string): boolean =>
  /(?:^|\/)_(?:posts|drafts)\//.test(name) || startsWith(path, '---');

/** Makes the copy of a text readable where it isn't UTF-8, and says so: other texts may link to this one. */
function scrub(path: string): { line: number; why: string } | undefined {
  const bytes = readFileSync(path);
  const { text, findings } = decode(bytes);
  if (text !== undefined) return undefined;
  writeFileSync(path, new TextDecoder().decode(bytes));
  return { line: findings[0]!.line, why: `${findings[0]!.what}; save it as UTF-8` };
}
