import type { CollectionName } from '../../domain/entry.ts';
import type { Compiled } from '../../markdown/compiled.ts';
import type { FrontMatter } from '../front-matter/read.ts';
import type { Problem } from '../problem.ts';
import type { Known } from './known.ts';

/** One entry of the content folder, right or not. */
export interface Entry {
  readonly collection: CollectionName;
  readonly slug: string;
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  readonly path: string;
  /** The whole file: UTF-8, lines end in `\n`. */
  readonly source: string;
  /** As YAML gave it; where text is wanted, it is the text that was written. */
  readonly frontMatter: Record<string, unknown>;
  readonly body: Compiled;
  /** Absolute paths of every picture that it uses and that is there. */
  readonly pictures: readonly string[];
  /** Whether it can be shown: it has no errors of its own. A live preview shows what only others make wrong. */
  readonly ok: boolean;
}

/** An entry, and what rules across entries need of it. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly known: Known;
  readonly front: FrontMatter;
  readonly problems: readonly Problem[];
  /** Files besides its own whose change makes it worth reading again. */
  readonly looked: readonly string[];
}

/** The body of a file whose text can't be read. */
export const NO_BODY: Compiled = {
  code: '',
  headings: [],
  outline: [],
  anchors: [],
  links: [],
  pictures: [],
  components: [],
  imports: [],
  deferred: false,
  words: 0,
  hasCode: false,
  hasMaths: false,
};
