import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../desk/terminal/refusal.ts';
import type { Source } from './pictures.ts';

/** An entry as it is written. */
export interface Staged {
  /** `reviews/ballerina-2025` */
  readonly id: string;
  /** Its index.mdx. */
  readonly text: string;
  /** Its pictures by name. */
  readonly beside: ReadonlyMap<string, Source>;
}

/** A copy of the content folder, beside it, in which entries are tried before they are moved to their place. */
export interface Staging {
  readonly folder: string;
  /** Writes an entry, or writes it anew. */
  readonly put: (entry: Staged) => void;
  readonly remove: (id: string) => void;
  /** Moves entries, and a file beside them, to their place: all or none. */
  readonly settle: (
    entries: readonly Staged[],
    file: { readonly name: string; readonly text: string },
  ) => void;
  readonly clear: () => void;
}

/**
 * @param content The content folder; it need not be there yet.
 * @param keeps Whether anything is to be moved to its place: only on one disk can that be done at once.
 */
export function stage(content: string, keeps: boolean): Staging {
  if (keeps) mkdirSync(dirname(content), { recursive: true });
  const room = mkdtempSync(join(keeps ? dirname(content) : tmpdir(), `.${basename(content)}-import-`));
  const folder = join(room, 'content');
  const clear = (): void => rmSync(room, { recursive: true, force: true });
  try {
    if (existsSync(content)) copyTree(content, folder);
    else mkdirSync(folder);
  } catch (reason) {
    clear();
    throw reason;
  }
  const there = new Set<string>();
  return {
    folder,
    clear,
    put({ id, text, beside }) {
      const own = join(folder, id);
      mkdirSync(own, { recursive: true });
      // What lies there may be the author's own file by another name: it is replaced, not written into.
      for (const [name, { file, bytes }] of beside) {
        const path = join(own, name);
        if (there.has(path)) continue;
        there.add(path);
        rmSync(path, { force: true });
        if (bytes) writeFileSync(path, bytes);
        else copyFileSync(file.path, path);
      }
      rmSync(join(own, 'index.mdx'), { force: true });
      writeFileSync(join(own, 'index.mdx'), text);
    },
    remove(id) {
      for (const path of there) if (path.startsWith(join(folder, id, '/'))) there.delete(path);
      rmSync(join(folder, id), { recursive: true, force: true });
    },
    settle: (entries, file) => settle(entries, file, folder, content, join(room, 'before')),
  };
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your part of the disk is full',
  EFBIG: 'a file would be too large for the disk',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOTDIR: 'a file stands where a folder should',
  EEXIST: 'a file stands where a folder should',
};

/** What a failure to write means to the author; whatever else it is, as it is. */
export function unwritable(reason: unknown, content: string): unknown {
  const why = WHY[(reason as NodeJS.ErrnoException).code ?? ''];
  return why === undefined
    ? reason
    : new Refusal(
        `nothing can be written beside ${content}: ${why}`,
        'Nothing was changed. See to that, and try again.',
      );
}

/** The same files under other names where the disk can do that: nothing here is written into. */
function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const stats = statSync(join(from, name), { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      // A link back to where it is would never end.
      if (!`${realpathSync(from)}/`.startsWith(`${realpathSync(join(from, name))}/`))
        copyTree(join(from, name), join(to, name));
    } else if (stats?.isFile()) linkOrCopy(realpathSync(join(from, name)), join(to, name));
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Renames only, one after the other without a pause: Ctrl-C comes before or after. */
function settle(
  entries: readonly Staged[],
  file: { readonly name: string; readonly text: string },
  from: string,
  to: string,
  before: string,
): void {
  rmSync(join(from, file.name), { force: true });
  writeFileSync(join(from, file.name), file.text);
  const undo: (() => void)[] = [];
  const move = (name: string): void => {
    const target = join(to, name);
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(target)) {
      const kept = join(before, name);
      mkdirSync(dirname(kept), { recursive: true });
      renameSync(target, kept);
      undo.push(() => renameSync(kept, target));
    }
    renameSync(join(from, name), target);
    undo.push(() => renameSync(target, join(from, name)));
  };
  try {
    for (const { id, beside } of entries)
      if (existsSync(join(to, id))) for (const name of [...beside.keys(), 'index.mdx']) move(`${id}/${name}`);
      else move(id);
    move(file.name);
  } catch (reason) {
    for (let step = undo.pop(); step; step = undo.pop()) step();
    throw reason;
  }
}
