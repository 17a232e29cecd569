import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cause } from '../disk/cause.ts';
import { type Change, makeChanges } from '../disk/changes.ts';
import { Unchanged } from '../disk/failures.ts';
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
    settle: (entries, file) => settle(entries, file, folder, content),
  };
}

/** What a failure to write means to the author; whatever else it is, as it is. */
export const unwritable = (reason: unknown, content: string): unknown =>
  (reason as NodeJS.ErrnoException).syscall === undefined
    ? reason
    : new Unchanged(content, `nothing can be written there: ${cause(reason, 'written')}`);

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

/** What is new is moved to its place whole; where something is there, its files are written over. */
function settle(
  entries: readonly Staged[],
  file: { readonly name: string; readonly text: string },
  from: string,
  to: string,
): void {
  const put = (name: string, data: string | Uint8Array): Change => {
    const target = join(to, name);
    return { write: target, data, was: existsSync(target) ? readFileSync(target) : undefined };
  };
  const changes = entries.flatMap(({ id, beside }): Change[] =>
    existsSync(join(to, id))
      ? [...beside.keys(), 'index.mdx'].map((name) =>
          put(`${id}/${name}`, readFileSync(join(from, id, name))),
        )
      : [{ move: join(from, id), to: join(to, id) }],
  );
  makeChanges(to, [...changes, put(file.name, file.text)]);
}
