import type { CollectionName } from '../../domain/entry.ts';
import type { Problem } from '../problem.ts';

/** A file that is an entry, or was meant as one. */
export interface Found {
  readonly collection: CollectionName;
  /** The part of its address that its name makes; empty where the name makes none. */
  readonly slug: string;
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
  /** Where its file really is, without symbolic links. */
  readonly real: string;
  /** Whether it, or its folder, is a symbolic link. */
  readonly linked: boolean;
  /** The files in its own folder, relative to that, itself left out; undefined where it has no folder of its own. */
  readonly beside: readonly string[] | undefined;
}

/** What a content folder holds, and what is wrong with how it is laid out. */
export interface Walked {
  readonly found: readonly Found[];
  readonly problems: readonly Problem[];
}

/** What editors and systems leave behind. */
export const isIgnored = (name: string): boolean =>
  /^\.|~$|^#.*#$|\.(?:sw[a-p]|bak|orig|tmp|crdownload|part)$|^(?:Thumbs\.db|desktop\.ini|Icon\r)$/i.test(
    name,
  );

/** What looks as if it had text to publish in it. */
export const isText = (name: string): boolean => /\.(?:mdx?|markdown|mdown|mkdn?|mdoc)$/i.test(name);

/** The one name that the file of an entry with a folder has. */
export const INDEX = 'index.mdx';
