import type { Element } from 'hast';
import type { Note } from '../note.ts';
import type { Places } from '../places.ts';
import { Ledger } from '../proof/compare.ts';
import { lineOf, property } from './tree.ts';

/** What a body is told of the site around it. */
export interface BodyContext {
  /** Whether the entry is a review: its score table and first trailer go to the front matter. */
  readonly review: boolean;
  /** Where an address of the old site leads now, query and fragment left out; undefined where it is not of the old site, 'dead' where it is and leads nowhere. */
  readonly link: (href: string) => string | undefined;
  /** A picture as it will lie beside the entry ("./eve.webp"), or 'missing'; undefined where it is not of the old site. */
  readonly picture: (src: string) => string | undefined;
  /** The picture that the front matter names, under its new name: shown once, as the entry's still. */
  readonly opening: string | undefined;
  /** Names under which the author signs: a closing line with nothing else is dropped. */
  readonly authors: readonly string[];
  readonly places: Places;
}

/** A score table as read: which criterion a row means is decided elsewhere. */
export interface ScoreRows {
  /** `value` keeps line breaks: "1.75 / 2.0\n- tight and tense". */
  readonly rows: readonly { readonly label: string; readonly value: string; readonly line: number }[];
  /** A row of the sum, as read. */
  readonly total: string | undefined;
}

/** What comes of a body besides its text, while it is gone through. */
export class Work {
  readonly context: BodyContext;
  readonly ledger = new Ledger();
  readonly notes: Note[] = [];
  opening: { readonly alt: string; readonly caption: string | undefined } | undefined;
  firstVideo: Element | undefined;
  trailer: string | undefined;
  scores: ScoreRows | undefined;
  /** Addresses of pictures on other hosts. */
  readonly remotePictures: string[] = [];

  constructor(context: BodyContext) {
    this.context = context;
  }

  /** The line of the old file in which an element stands, found by its address, its words, or its tag. */
  lineOf(node: Element): number {
    const address = property(node, 'src') ?? property(node, 'href');
    return this.context.places.lineOf((address ?? lineOf(node)) || `<${node.tagName}`);
  }

  note(node: Element, kind: Note['kind'], what: string): void {
    this.notes.push({ line: this.lineOf(node), kind, what });
  }
}
